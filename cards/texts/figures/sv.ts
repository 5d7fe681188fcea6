import type { FigureTexts } from './fi.js';

export const figuresSv: FigureTexts = {
  'help.ownFigures': () =>
    'egna siffror – besöksmålets användningar per månad och evenemang, även som kalkylblad',
  'own.title': (p) => `Användningar av Kaikukortet: ${p.name}`,
  'own.period': (p) => `Perioden ${p.from}–${p.to}`,
  'own.none': () => 'Inga användningar har registrerats för den här tiden.',
  'own.ofChildren': () => 'varav barn',
  'own.helpers': () => 'Assistenter och tolkar',
  'own.adults': () => 'Vuxna',
  'own.children': () => 'Barn',
  'own.total': () => 'Totalt',
  'own.month': () => 'Månad',
  'own.year': () => 'År',
  'own.event': () => 'Evenemang eller tjänst',
  'own.byEvent': () => 'Per evenemang och tjänst',
  'own.moreEvents': (p) =>
    p.count === 1 ? 'I kalkylbladet finns 1 till.' : `I kalkylbladet finns ${p.count} till.`,
  'own.formerEvent': () => 'Tidigare tjänst',
  'own.defDay': () =>
    'En användning räknas till den dag som den har registrerats för. Ångrade registreringar är inte med.',
  'own.defHelpers': () => 'Assistenter och tolkar ingår inte i användningarna.',
  'own.file': () => 'Hämta som kalkylblad',
  'own.fileBody': (p) =>
    `${p.name}, ${p.from}–${p.to}. Kalkylbladet passar till exempel som bilaga till en bidragsansökan: där finns siffrorna per år, per månad och per evenemang, och vad siffrorna betyder. Länken fungerar i ${p.minutes} minuter.`,
  'own.linkOld': () => 'Länken har gått ut. Be botten om en ny: skriv egna siffror.',
  'own.back': () => 'Tillbaka till siffrorna',
  'own.yearBefore': (p) => `År ${p.year}`,
  'own.thisYear': () => 'I år',
  'own.choosePeriod': () => 'Välj period',
  'own.show': () => 'Visa siffrorna',
  'own.from': () => 'Första dagen',
  'own.to': () => 'Sista dagen',
  'own.periodHint': () => 'Högst tio kalenderår åt gången.',
  'own.periodRefused': () =>
    'Den sista dagen kan inte vara före den första, perioden kan inte börja i framtiden, och den kan omfatta högst tio kalenderår.',
  'own.sheet.years': () => 'Per år',
  'own.sheet.months': () => 'Per månad',
  'own.sheet.events': () => 'Per evenemang',

  'help.officeWeeks': () =>
    'egna överlåtelser – den egna enhetens överlåtelser per vecka och månadspåminnelsen',
  'weeks.title': (p) => `Överlåtelser per vecka: ${p.name}`,
  'weeks.none': () =>
    'Inga överlåtelser har registrerats under de senaste 13 hela veckorna. De syns här när veckan är slut.',
  'weeks.last': (p) => `Under vecka ${p.week} delades ${p.handovers} kort ut.`,
  'weeks.mean': (p) =>
    p.count === 1
      ? `Veckan före det var överlåtelserna ${p.mean}.`
      : `Medelvärdet för de ${p.count} veckorna före det är ${p.mean} per vecka.`,
  'weeks.first': () => 'Det finns ännu inga tidigare veckor att jämföra med.',
  'weeks.running': (p) => `Under vecka ${p.week} är överlåtelserna hittills ${p.handovers}.`,
  'weeks.handovers': () => 'Kort',
  'weeks.communityCards': () => 'Gemenskapens kort',
  'weeks.defHandovers': () =>
    'En överlåtelse räknas till den dag då kortet delades ut. Förnyade kort och ångrade överlåtelser är inte med, och gemenskapens kort står för sig.',
  'weeks.defWeek': () =>
    'Veckan går från måndag till söndag, finsk tid. Siffrorna gäller enheten, inte de anställda.',

  'help.holders': () => 'årsstatistik – de som fått kort enligt åldersgrupp, kön och livssituation',
  'holders.title': (p) => `De som fått kort ${p.year}: ${p.name}`,
  'holders.count': (p) => `Antalet utdelade personliga kort är ${p.handovers}.`,
  'holders.notYet': (p) =>
    `Årets siffror syns här från och med ${p.from}. Före det kan överlåtelser ännu registreras och rättas i efterhand.`,
  'holders.age': () => 'Åldersgrupp',
  'holders.to29': () => 'Under 30 år',
  'holders.to44': () => '30–44 år',
  'holders.to64': () => '45–64 år',
  'holders.from65': () => '65 år eller äldre',
  'holders.otherOrUntold': () => 'Annat eller inget svar',
  'holders.otherLife': () => 'Familjeledig, annat eller inget svar',
  'holders.people': () => 'Kort',
  'holders.hidden': (p) =>
    `${p.group}: fördelningen visas inte, eftersom något tal vore så litet att det kunde peka ut någon.`,
  'holders.year': (p) => `År ${p.year}`,
  'holders.defCount': () =>
    'Med är de personliga kort som delades ut under året. Förnyade kort, ångrade överlåtelser och gemenskapens kort är inte med. Åldern är den som klienten fyller det år då kortet delas ut.',
  'holders.defUse': () =>
    'Det är frivilligt för klienten att uppge kön och livssituation. Svaren används bara för den här årsstatistiken.',
  'holders.defSmall': () =>
    'Om något tal i fördelningen vore 1–4 visas inte fördelningen alls. Det gäller också när talet kunde räknas ut från siffrorna för andra områden eller hela landet. Gränsen är bottens standard, inte en regel i verksamhetsmodellen.',
};
