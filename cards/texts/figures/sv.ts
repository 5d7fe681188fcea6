import type { FigureTexts } from './fi.js';

export const figuresSv: FigureTexts = {
  'help.ownFigures': () =>
    'egna siffror – aktörens användningar per månad och evenemang, även som kalkylblad',
  'own.title': (p) => `Användningar av Kaikukortet: ${p.name}`,
  'own.period': (p) => `Perioden ${p.from}–${p.to}`,
  'own.none': () => 'Inga användningar har registrerats för den här tiden.',
  'own.ofChildren': () => 'varav barns',
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

  'help.officeWeeks': () => 'egna överlåtelser – den egna enhetens överlåtelser per vecka',
  'weeks.title': (p) => `Överlåtelser per vecka: ${p.name}`,
  'weeks.none': () =>
    'Inga överlåtelser har registrerats under de senaste 13 hela veckorna. De syns här när veckan är slut.',
  'weeks.last': (p) => `Under vecka ${p.week} överläts ${p.handovers} kort.`,
  'weeks.mean': (p) =>
    p.count === 1
      ? `Veckan före det var överlåtelserna ${p.mean}.`
      : `Medelvärdet för de ${p.count} veckorna före det är ${p.mean} per vecka.`,
  'weeks.first': () => 'Det finns ännu inga tidigare veckor att jämföra med.',
  'weeks.running': (p) => `Under vecka ${p.week} är överlåtelserna hittills ${p.handovers}.`,
  'weeks.handovers': () => 'Kort',
  'weeks.communityCards': () => 'Gemenskapens kort',
  'weeks.defHandovers': () =>
    'En överlåtelse räknas till den dag då kortet överläts. Förnyade kort och ångrade överlåtelser är inte med, och gemenskapens kort står för sig.',
  'weeks.defWeek': () =>
    'Veckan går från måndag till söndag, finsk tid. Siffrorna gäller enheten, inte de anställda.',
};
