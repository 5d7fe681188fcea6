import type { OfficeTexts } from './fi.js';

const kort = (n: number): string => (n === 1 ? 'Ett kort' : `${n} kort`);

export const officeSv: OfficeTexts = {
  'help.carryOver': () =>
    'till kaikukanta – överlåtelser och ändringar som ännu ska registreras i Kaikukanta',
  'carryOver.title': () => 'Att registrera i Kaikukanta',
  'carryOver.waiting': (p) =>
    `${kort(p.count)} väntar på registrering. Ett utdelat kort fungerar först när det är registrerat i Kaikukanta.`,
  'carryOver.rows': () => 'Välj dem som du har registrerat i Kaikukanta',
  'carryOver.row': (p) => `${p.code}, utdelat ${p.day}`,
  'carryOver.handover': () => 'överlåtelse',
  'carryOver.corrected': () => 'uppgifter om överlåtelsen har rättats',
  'carryOver.lastDay': (p) => `sista giltighetsdag ${p.day}`,
  'carryOver.minors': (p) => `barn och barnbarn ${p.count}`,
  'carryOver.blocked': () => 'kortet har spärrats',
  'carryOver.unblocked': () => 'spärren har upphävts',
  'carryOver.replaced': () => 'ett nytt kort har getts i stället',
  'carryOver.replacedBy': (p) => `i stället har getts ${p.code}`,
  'carryOver.restored': () => 'bytet av kortet har ångrats',
  'carryOver.stillOpen': () => 'Det finns ännu något om kortet att registrera i Kaikukanta.',
  'carryOver.reminds': () =>
    'Ändringen står på listan över det som ska registreras i Kaikukanta tills den markeras som gjord.',
  'column.toRegister': () => 'Vad som registreras',
  'carryOver.choose': () => 'Välj minst en.',
  'carryOver.oldest': (p) => `Här är de ${p.count} första. I kalkylbladet finns alla.`,
  'carryOver.submit': () => 'Markera de valda som registrerade',
  'carryOver.all': (p) => (p.count === 1 ? 'Markera den enda' : `Markera alla ${p.count}`),
  'carryOver.file': () => 'Ladda ner som kalkylblad',
  'carryOver.fileBody': (p) =>
    `I kalkylbladet finns det som ska registreras i Kaikukanta. Länken fungerar i ${p.minutes} minuter. Radera kalkylbladet från din dator när uppgifterna finns i Kaikukanta.`,
  'carryOver.download': () => 'Ladda ner kalkylbladet',
  'carryOver.linkOld': () => 'Länken har gått ut. Be botten om en ny: skriv till kaikukanta.',
  'carryOver.none': () => 'Alla överlåtelser och ändringar är markerade som registrerade i Kaikukanta.',
  'carryOver.notNeeded': () =>
    'I ditt område registreras korten bara här. Ingenting behöver registreras i Kaikukanta.',
  'carryOver.marked': (p) => {
    if (p.count === 0) return 'De här var redan markerade';
    const registered = p.count === 1 ? 'registrerat' : 'registrerade';
    return `${kort(p.count)} är ${p.count === 1 ? 'markerat' : 'markerade'} som ${registered} i Kaikukanta`;
  },
  'carryOver.putBack': () => 'Sätt tillbaka på listan',
  'carryOver.isBack': () => 'Korten står på listan igen',

  'column.lastDay': () => 'Sista giltighetsdag',
  'column.office': () => 'Enhet',
  'error.lastDay': () =>
    'Skriv sista giltighetsdagen i formatet 9.3.2027. Den kan ligga högst ett år från i dag.',
  'error.office': () => 'Skriv enhetens namn så som det står i registret.',
  'help.cardImport': () => 'importera kort – importera tidigare utdelade kort från ett kalkylblad',
  'cardImport.title': () => 'Importera tidigare utdelade kort',
  'cardImport.how': (p) =>
    `Fyll i kalkylmallen och skicka den som fil i den här chatten, eller klistra in raderna med rubriker i ett meddelande. På en gång kan du importera högst ${p.most} kort.`,
  'cardImport.counted': () =>
    'De importerade korten kan användas genast. De räknas inte som överlåtelser, eftersom utdelningsdagen inte är känd.',
  'cardImport.offices': () => 'Enheternas namn',
  'cardImport.done': (p) => {
    if (p.count === 0) return 'Inga nya kort importerades';
    return p.count === 1 ? 'Ett kort är importerat' : `${p.count} kort är importerade`;
  },
  'cardImport.already': (p) =>
    p.count === 1
      ? 'Ett kort fanns redan i registret. Det ändrades inte.'
      : `${p.count} kort fanns redan i registret. De ändrades inte.`,
  'cardImport.more': (p) => `Dessutom finns det ${p.count} andra rader att rätta.`,
  'cardImport.fix': () =>
    'Rätta raderna i kalkylbladet och skicka det igen. De kort som redan är importerade ändras inte.',
  'cardImport.again': () => 'Importera kort',
  'cardImport.undo': () => 'Ångra importen',
  'cardImport.undone': (p) =>
    p.count === 1 ? 'Importen av ett kort är ångrad' : `Importen av ${p.count} kort är ångrad`,
  'cardImport.notUndone': (p) =>
    `${p.count === 1 ? 'Ett kort' : `${p.count} kort`} blev kvar i registret: kortet har redan använts eller så har ett dygn gått.`,
  'cardImport.undoneRow': () => 'Importen av det här kortet är ångrad, och det importerades inte på nytt.',

  'reminder.title': () => 'Påminnelse om Kaikukortet',
  'reminder.none': (p) =>
    `${p.name}: inga överlåtelser har registrerats i botten för tiden ${p.from}–${p.to}. Det finns inte alltid en klient som behöver kortet. Överlåtelser på papper kan registreras för rätt dag.`,
  'reminder.aim': () =>
    'Målet är att de som arbetar med klienter berättar om kortet för varje klient som hör till målgruppen.',
  'reminder.how': () =>
    'Botten påminner högst en gång i månaden. Påminnelsen gäller enheten, inte de anställda. Den är bottens standard, inte en regel i verksamhetsmodellen.',
  'reminder.stop': () => 'Påminn inte enheten',
  'reminder.start': () => 'Påminn enheten',
  'reminder.stopped': () => 'Enheten får inga påminnelser längre',
  'reminder.stoppedBody': () =>
    'Ingen på enheten får påminnelser. Du kan slå på dem igen här eller genom att skriva egna överlåtelser.',
  'reminder.preview': () => 'Visa påminnelsen',
  'reminder.previewNote': () =>
    'Så här lyder påminnelsen, om inga överlåtelser har registrerats under föregående månad. Den här skickades inte till någon.',
  'reminder.started': () => 'Enheten får påminnelser igen',
  'reminder.isOn': () =>
    'Om inga överlåtelser har registrerats för en månad påminner botten enheten en gång i början av nästa månad.',
  'reminder.isOff': () =>
    'Botten påminner inte enheten, även om inga överlåtelser har registrerats för en månad.',
};
