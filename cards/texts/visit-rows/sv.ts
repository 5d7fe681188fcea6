import type { VisitRowTexts } from './fi.js';

const kort = (n: number): string => `${n} kort`;

export const visitRowsSv: VisitRowTexts = {
  'help.groupVisit': () => 'grupp – registrera alla kort i en grupp på en gång',
  'group.title': () => 'Besök i smågrupp',
  'group.how': () =>
    'Den anställda och klienter under 16 år kommer med gemenskapens kort. Klienter över 16 år använder sitt eget kort.',
  'group.community': () => 'Koden på gemenskapens kort, om gruppen har ett',
  'group.workers': () => 'Anställda med gemenskapens kort',
  'group.children': () => 'Klienter under 16 år med gemenskapens kort',
  'group.countedDefault': () =>
    'Med gemenskapens kort räknas de anställda som vuxna och klienter under 16 år som barn. Assistenter och tolkar räknas inte som användningar. Detta är bottens standard, inte regler i verksamhetsmodellen, liksom gränsen på 9 anställda.',
  'group.codes': () => 'De andra kortens koder, en på varje rad',
  'group.codesHint': (p) =>
    `Högst ${p.most} koder. Om kortinnehavaren har egna barn eller barnbarn med sig skriver du antalet efter koden: KMA 1234; 2`,
  'group.submit': () => 'Registrera gruppen',
  'group.nobody': () => 'Skriv koden på gemenskapens kort eller minst en annan kod.',
  'group.needsCommunity': () => 'Detta gäller bara gemenskapens kort. Skriv dess kod eller töm fältet.',
  'group.shownCode': (p) => `Gemenskapens kort · kod ${p.code}`,
  'group.noWorker': () =>
    'Klienter under 16 år kommer med gemenskapens kort tillsammans med en anställd. Skriv antalet anställda, 1–9.',
  'group.workersError': () => 'Skriv antalet med siffror, 1–9.',

  'help.visitRows': () => 'flera användningar – registrera användningar som antecknats på papper på en gång',
  'column.visitDay': () => 'Användningsdag',
  'column.purpose': () => 'Vad kortet användes till',
  'visitRows.title': () => 'Flera användningar på en gång',
  'visitRows.menu': () => 'Flera användningar på en gång',
  'visitRows.submit': () => 'Registrera användningarna',
  'visitRows.check': () =>
    'Kontrollera raderna och välj vad korten användes till. Ingenting har registrerats ännu.',
  'visitRows.chosen': () => 'Valet gäller de rader där ingenting står om detta.',
  'visitRows.purposeHelp': () => 'Skriv namnet som det står i menyn, eller lämna tomt.',
  'visitRows.how': (p) =>
    `Kopiera raderna från en tabell och klistra in dem i fältet, högst ${p.most} rader åt gången. Du kan också skicka en .xlsx- eller .csv-fil som meddelande här. Användningen räknas till radens dag.`,
  'column.children': () => 'Barn med',
  'column.helpers': () => 'Assistenter och tolkar med',

  'visitRows.done': (p) =>
    p.count === 0 ? 'Inga nya användningar registrerades' : `Registrerat: ${kort(p.count)}`,
  'visitRows.together': (p) => `Sammanlagt ${p.people}`,
  'visitRows.beside': () =>
    'Registrera dessa användningar också i Kaikukanta: den är registret i ditt område.',
  'visitRows.besideAt': (p) =>
    `Registrera också dessa i Kaikukanta: ${p.name}. Där är den områdets register.`,
  'visitRows.undoneBeside': () =>
    'Om någon av dessa användningar redan är registrerad i Kaikukanta, ta bort den där också.',
  'visitRows.helpers': (p) => `assistenter och tolkar ${p.count}`,
  'visitRows.already': () => 'Registrerade tidigare, inte ändrade',
  'visitRows.left': () => 'Registrerades inte',
  'visitRows.leftOut': () => 'Du hoppade över denna.',
  'visitRows.undoneRow': () => 'Denna användning har ångrats och registrerades inte på nytt.',
  'visitRows.toCorrect': () => 'Att rätta',
  'visitRows.correct': () => 'Rätta här och skicka på nytt. Ta bort dem som inte ska registreras.',
  'visitRows.others': () => 'De redan registrerade korten är inte längre med.',
  'visitRows.nothingSaved': () => 'Ingenting registrerades.',
  'visitRows.isCommunity': () =>
    'Detta är gemenskapens kort. Registrera det på gruppens blankett, i fältet för gemenskapens kort.',
  'visitRows.isPersonal': () => 'Detta är ett personligt kort. Flytta det till de andra korten.',
  'visitRows.repeated': () =>
    'Samma kod finns på flera rader. Lämna kvar en rad; en annan användning samma dag kan registreras för sig.',
  'visitRows.ask': () => 'Kontrollera innan du fortsätter',
  'visitRows.asked': (p) =>
    p.count === 0 ? 'Ingenting har registrerats ännu.' : `Registrerat: ${kort(p.count)}. Resten väntar.`,
  'visitRows.askAgain': (p) =>
    `Samma användning har redan skickats in för samma dag: ${p.codes}. Ska en till registreras?`,
  'visitRows.askMoreChildren': (p) =>
    `Barnen är fler än vad som har registrerats för kortet: ${p.codes}. Om antalet har ändrats berättar kortinnehavaren det där kortet gavs.`,
  'visitRows.moreChildren': (p) => `${p.code} (${p.children} med, ${p.minors} registrerade)`,
  'visitRows.askChildrenOnCourse': (p) =>
    `Barnbiljetten gäller inte medborgarinstitutens kurser: ${p.codes}.`,
  'visitRows.askUnknown': (p) =>
    `De här korten är inte giltiga här: ${p.codes}. Kontrollera dem i Kaikukanta. Registrera bara om de är giltiga där.`,
  'visitRows.waiting': (p) => (p.count === 1 ? '1 rad måste rättas' : `${p.count} rader måste rättas`),
  'visitRows.waitingMore': (p) => `Andra rader att rätta: ${p.count}.`,
  'visitRows.waitingNext': () => 'Du kan rätta dem när du har svarat på detta.',
  'visitRows.askYes': () => 'Registrera även dessa',
  'visitRows.askLeave': () => 'Hoppa över dessa',
  'visitRows.undo': () => 'Ångra dessa',
  'visitRows.undone': (p) => (p.count === 0 ? 'Ingenting ångrades' : `Ångrat: ${kort(p.count)}`),
  'visitRows.notUndone': (p) => `${kort(p.count)} är fortfarande registrerade, eftersom ett dygn har gått.`,
  'visitRows.cancelled': () => 'De andra raderna registrerades inte.',
};
