import type { RowTexts } from './fi.js';

const överlåtelser = (n: number): string => (n === 1 ? 'En överlåtelse' : `${n} överlåtelser`);

export const rowsSv: RowTexts = {
  'error.day': (p) =>
    `Skriv dagen så här: ${p.earliest}. Det är den tidigaste möjliga utdelningsdagen, och dagen kan inte ligga i framtiden.`,

  'column.code': () => 'Kortets kod',
  'column.birthYear': () => 'Födelseår',
  'column.postalCode': () => 'Postnummer',
  'column.minors': () => 'Minderåriga barn eller barnbarn',
  'column.lifeSituation': () => 'Livssituation (frivillig)',
  'column.gender': () => 'Kön (frivilligt)',
  'column.day': () => 'Utdelningsdag (om inte i dag)',
  'column.municipality': () => 'Hemkommun (om en annan än postnumrets kommun)',

  'help.handoverSheet': () => 'kalkylblad – överlåtelser i ett kalkylblad',
  'help.handoverRows': () => 'flera kort – registrera flera överlåtelser på en gång',
  'rows.title': () => 'Flera överlåtelser på en gång',
  'rows.how': (p) =>
    `Kopiera raderna från kalkylbladet och klistra in dem i fältet, högst ${p.most} rader på en gång. Du kan också skicka en .xlsx- eller .csv-fil som meddelande i den här chatten.`,
  'rows.order': () => 'Kolumnerna, om rubrikraden saknas',
  'rows.example': (p) =>
    `Mellan kolumnerna står semikolon eller tabb; från ett kalkylblad kommer det av sig självt. Exempelrad: ${p.row}`,
  'rows.exampleCode': () => 'EXEMPEL1',
  'rows.otherOrder': () => 'Kolumnerna verkar stå i en annan ordning: kortets kod ska stå först på raden.',
  'rows.field': () => 'Rader',
  'rows.placeholder': () => 'Klistra in raderna här',
  'rows.template': () => 'Ladda ner kalkylmallen',
  'rows.nothingElse': () => 'Inga andra uppgifter',
  'rows.submit': () => 'Registrera överlåtelserna',
  'rows.menu': () => 'Flera kort på en gång',
  'rows.chooseOffice': () => 'Välj enhet och kontrollera raderna. Ingenting har sparats ännu.',
  'rows.done': (p) => {
    if (p.count === 0) return 'Inga nya överlåtelser registrerades';
    return `${överlåtelser(p.count)} är ${p.count === 1 ? 'registrerad' : 'registrerade'}`;
  },
  'rows.registeredLine': (p) => `${p.code}: giltigt t.o.m. ${p.lastDay}, ${p.municipality}`,
  'rows.already': () => 'Redan registrerade, ändrades inte',
  'rows.expired': () => 'Giltighetstiden har gått ut: förnya kortet via dess uppgifter',
  'rows.alreadyLine': (p) => `${p.code}: sista giltighetsdagen är ${p.lastDay}`,
  'rows.left': () => 'Registrerades inte',
  'rows.toCorrect': () => 'Att rätta',
  'rows.row': (p) => `Rad ${p.row}: ${p.reason}`,
  'rows.rowOfCode': (p) => `Rad ${p.row} (${p.code}): ${p.reason}`,
  'rows.ofCode': (p) => `${p.code}: ${p.reason}`,
  'rows.correct': () => 'Rätta raderna här och skicka igen.',
  'rows.repeated': () => 'Samma kod står på flera rader. Behåll den rätta raden och ta bort de andra.',
  'rows.undoneRow': () => 'Den här överlåtelsen är ångrad och registrerades inte på nytt.',
  'rows.zeros': (p) =>
    `Rad ${p.row}: nollor i början av postnumret hade fallit bort. ${p.postalCode} (${p.municipality}) registrerades.`,
  'rows.deleteMessage': () =>
    'Meddelandet innehöll uppgifter som inte behövs och inte sparades. Radera meddelandet själv i Teams; botten kan inte göra det.',
  'rows.oneDrive': () =>
    'Filen finns också i din egen OneDrive. Radera den där när du inte längre behöver den; botten kan inte göra det.',
  'rows.undo': () => 'Ångra de här överlåtelserna',
  'rows.undone': (p) => `${överlåtelser(p.count)} är ${p.count === 1 ? 'ångrad' : 'ångrade'}`,
  'rows.undoneBeside': () =>
    'Om någon av dessa överlåtelser redan är registrerad i Kaikukanta, ta bort registreringen där också.',
  'rows.notUndone': (p) =>
    `${överlåtelser(p.count)} gäller fortfarande: kortet har redan använts eller så har ett dygn gått.`,
  'rows.nobody': () => 'För att skicka rader behöver du en roll: be områdets ansvarsperson om en.',

  'sheet.notTaken': () => 'Ingenting sparades',
  'sheet.oldExcel': () =>
    'Filen har det gamla Excel-formatet (.xls). Spara den i Excel i formatet .xlsx och skicka igen.',
  'sheet.protected': () => 'Filen är skyddad med lösenord. Ta bort lösenordet och skicka igen.',
  'sheet.macros': () => 'Filen innehåller makron. Spara den i det vanliga formatet .xlsx och skicka igen.',
  'sheet.notASheet': () => 'Det här är inget kalkylblad. Skicka en .xlsx- eller .csv-fil.',
  'sheet.damaged': () =>
    'Kalkylbladet kunde inte läsas. Öppna det i kalkylprogrammet, spara det på nytt och skicka det sedan.',
  'sheet.empty': () => 'Kalkylbladet har inga rader.',
  'sheet.merged': () => 'Kalkylbladet har sammanfogade celler. Dela dem och skicka igen.',
  'sheet.tooLarge': () => 'Filen är för stor. Skicka bara raderna i kalkylmallen.',
  'sheet.tooManyColumns': () => 'Kalkylbladet har för många kolumner. Skicka bara mallens kolumner.',
  'sheet.tooManyRows': (p) => `Kalkylbladet har för många rader. Du kan skicka ${p.most} rader på en gång.`,
  'sheet.formula': (p) => `Cell ${p.cell} innehåller en formel. Klistra in bara värden och skicka igen.`,
  'sheet.longCell': (p) => `Cell ${p.cell} innehåller för lång text. Fri text tas inte emot.`,
  'sheet.unknownColumns': (p) =>
    `Kalkylbladet har kolumner som inte hör till mallen: ${p.columns}. Ta bort dem och skicka igen.`,
  'sheet.missingColumns': (p) => `Kalkylbladet saknar kolumner: ${p.columns}.`,
  'sheet.noHeader': () => 'På kalkylbladets första rad ska mallens rubriker stå.',
  'sheet.late': () =>
    'Filen kom inte fram från Teams i tid. Skicka den igen om en stund eller klistra in raderna i blanketten.',
  'sheet.unreachable': () =>
    'Filen kunde inte hämtas från Teams. Skicka den igen eller klistra in raderna i blanketten.',
  'sheet.address': () =>
    'Filen hämtades inte, eftersom den inte finns i Teams egen filtjänst. Klistra in raderna i blanketten.',
  'sheet.oneFile': () => 'Skicka en fil i taget.',
};
