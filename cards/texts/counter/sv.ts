import type { CounterTexts } from './fi.js';

export const counterSv: CounterTexts = {
  'visit.more': () => 'Fler uppgifter',
  'visit.moreChildren': () => 'Barn med, om de är fler än vad som har registrerats för kortet',
  'visit.helpers': () => 'Assistenter och tolkar med',
  'visit.helpersHint': () =>
    'De räknas inte som användningar. Detta är botens förval, inte en regel i verksamhetsmodellen.',
  'visit.withHelpers': (p) =>
    p.count === 1
      ? 'Dessutom 1 assistent eller tolk, som inte räknas som användning.'
      : `Dessutom ${p.count} assistenter eller tolkar, som inte räknas som användningar.`,
  'visit.ask': () => 'Kontrollera före registreringen',
  'visit.askMoreChildren': (p) =>
    `Antalet barn är ${p.children}, men ${p.minors} har registrerats för kortet. Om antalet har ändrats berättar kortinnehavaren det där kortet gavs.`,
  'visit.askChildrenOnCourse': () => 'Barnbiljetten gäller inte medborgarinstitutens kurser.',
  'visit.askAgain': () =>
    'För kortet har samma användning redan skickats in för samma dag. Ska en till registreras?',
  'visit.askMarked': () =>
    'Du kan registrera användningen. Den får en anteckning om att saken har kontrollerats.',
  'visit.askYes': () => 'Registrera användningen ändå',
  'visit.askChange': () => 'Ändra uppgifterna',
  'visit.otherDay': () => 'Tidigare dag',
  'visit.day': () => 'Användningsdag, om den inte är i dag',
  'visit.dayHint': () => 'Fyll i om användningen först antecknades till exempel på papper.',
  'visit.validOn': (p) => `Giltigt ${p.day}, sista dagen ${p.lastDay}`,
  'visit.lateNext': () => 'Registrera användningen. Den räknas till användningsdagen.',
  'visit.lateRefused': () => 'Ingen användning kan registreras för den dagen. Kontrollera koden och dagen.',
  'visit.blockedOn': (p) => `Kortet kunde inte användas ${p.day}`,
  'visit.unknownOn': (p) => `Kortet fanns inte i registret ${p.day}`,
  'error.visitDay': (p) =>
    `Skriv dagen så här: 9.3.2026. Den kan inte vara i framtiden och inte före ${p.earliest}.`,
  'error.helpers': () => 'Skriv antalet med en siffra, 0–9.',
};
