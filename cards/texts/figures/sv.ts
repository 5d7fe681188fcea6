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
};
