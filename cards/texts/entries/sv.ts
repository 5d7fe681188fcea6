import type { EntryTexts } from './fi.js';

const dygn = (n: number): string => (n === 1 ? 'ett dygn' : `${n} dygn`);

export const entriesSv: EntryTexts = {
  'help.entries': () => 'egna registreringar – de senaste registreringarna; ångra eller rätta dem',
  'entries.handovers': () => 'De senaste överlåtelserna',
  'entries.handover': () => 'Överlåtelse',
  'entries.row': (p) => `${p.code} · ${p.day} · ${p.state}`,
  'entries.state.valid': () => 'giltigt',
  'entries.state.expired': () => 'har gått ut',
  'entries.state.blocked': () => 'spärrat',
  'entries.state.replaced': () => 'utbytt mot ett nytt',
  'entries.state.undone': () => 'överlåtelsen är ångrad',
  'entries.stateTitle': () => 'Status',
  'entries.choose': () => 'Välj en överlåtelse',
  'entries.open': () => 'Öppna',
  'entries.others': () => 'De senaste registreringarna',
  'entries.noHandovers': () => 'Enheten har inte registrerat några överlåtelser ännu.',
  'entries.correct': () => 'Rätta',
  'entries.undo': () => 'Ångra överlåtelsen',
  'entries.undoHow': () => 'En överlåtelse kan ångras inom ett dygn, om kortet inte har använts ännu.',
  'entries.correctHow': () => 'Efter en rättelse gäller kortet fortfarande.',
  'entries.nothingLeft': () => 'Den här registreringen kan inte längre ångras eller rättas.',

  'correction.handover': () => 'Rättelse av överlåtelse',
  'correction.fill': () => 'Fyll bara i det som ska rättas. Resten förblir som det är.',
  'correction.day': () => 'Rätt dag för överlåtelsen',
  'correction.notShown': () =>
    'Födelseår, postnummer, hemkommun, livssituation och kön visas inte efter att de har sparats. Om något av dem är fel anger du det på nytt.',
  'correction.unchanged': () => 'Ändras inte',
  'correction.renewedSince': () =>
    'Livssituation och kön kan inte rättas här, eftersom kortet har förnyats efter överlåtelsen.',
  'correction.office': () =>
    'Enheten kan inte rättas här. Om den är fel ångrar du överlåtelsen och registrerar den på nytt. En överlåtelse kan ångras inom ett dygn, om kortet inte har använts ännu.',
  'correction.submit': () => 'Spara rättelsen',
  'correction.nothing': () => 'Fyll i minst ett fält. Ingenting har ändrats ännu.',
  'correction.dayFormat': () => 'Skriv dag, månad och år med siffror så här: dd.mm.åååå.',
  'correction.dayRange': (p) =>
    `Överlåtelsen kan ha skett tidigast ${p.earliest} och senast den dag den registrerades, ${p.latest}.`,
  'correction.usedBefore': () => 'Kortet har använts före den här dagen, så det måste ha delats ut tidigare.',
  'correction.dayFixed': () =>
    'Kortets giltighetstid har ändrats efter överlåtelsen, så dagen kan inte längre rättas.',
  'correction.handoverDone': () => 'Överlåtelsen är rättad',
  'correction.what': (p) => `Rättat: ${p.name}.`,
  'correction.inKaikukanta': () =>
    'Överlåtelsen är redan markerad som registrerad i Kaikukanta. Gör samma rättelse där.',
  'correction.municipality': (p) => `Som hemkommun registrerades ${p.municipality}.`,
  'correction.tellLastDay': (p) => `Berätta för klienten: kortets sista giltighetsdag är nu ${p.lastDay}.`,
  'correction.handoverLate': (p) =>
    `En överlåtelse kan rättas inom ${dygn(p.days)} från registreringen, och den tiden har redan gått. Tiden är bottens standard, inte en regel i verksamhetsmodellen.`,

  'entries.which': () => 'Vilka registreringar vill du se?',
  'entries.visits': () => 'De senaste användningarna',
  'entries.visit': () => 'Användning av kort',
  'entries.visitUndone': () => 'användningen är ångrad',
  'entries.chooseVisit': () => 'Välj en användning',
  'places.office': () => 'Andra enheter',
  'places.venue': () => 'Andra besöksmål',
  'places.choose.office': () => 'Enhet',
  'places.choose.venue': () => 'Besöksmål',
  'places.open': () => 'Visa',
  'entries.ofAgent': (p) =>
    `Användningar som din egen organisation har registrerat för det här besöksmålet under ${p.days} dagar. Besöksmålets egna registreringar ser besöksmålet.`,
  'entries.noAgentVisits': (p) =>
    `Din organisation har inte registrerat några användningar för det här besöksmålet under ${p.days} dagar.`,
  'entries.noVisits': () => 'Besöksmålet har inte registrerat några användningar ännu.',
  'entries.undoVisit': () => 'Ångra användningen',
  'entries.undoVisitHow': () => 'En användning kan ångras inom ett dygn.',
  'entries.visitDay': () => 'Dag för användningen',
  'entries.people': () => 'Besökare',
  'correction.visit': () => 'Rättelse av användning',
  'correction.visitDay': () => 'Rätt dag, om dagen är fel',
  'correction.visitDone': () => 'Användningen är rättad',
  'correction.visitBeside': () =>
    'Kaikukanta är registret i ditt område: om användningen redan finns där, rätta den där också.',
  'correction.refused.expired': (p) => `Kortet gällde inte ${p.day}.`,
  'correction.refused.blocked': (p) => `Kortet kunde inte användas ${p.day}.`,
  'correction.refused.replaced': (p) => `Kortet var ersatt av ett nytt ${p.day}.`,
  'correction.refused.unknown': (p) => `Kortet fanns inte i registret ${p.day}.`,
  'correction.visitDayNow': (p) => `Som dag för användningen står nu ${p.day}.`,
  'correction.visitDayRange': (p) =>
    `Kortet kan ha använts tidigast ${p.earliest} och senast den dag användningen registrerades, ${p.latest}.`,
  'correction.visitLate': (p) =>
    `En användning kan rättas inom ${dygn(p.days)} från registreringen, och den tiden har redan gått. Tiden är bottens standard, inte en regel i verksamhetsmodellen.`,
};
