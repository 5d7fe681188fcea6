import type { OfficeTexts } from './fi.js';

const överlåtelser = (n: number): string => (n === 1 ? 'En överlåtelse' : `${n} överlåtelser`);

export const officeSv: OfficeTexts = {
  'help.carryOver': () => 'till kaikukanta – överlåtelser som ännu ska registreras i Kaikukanta',
  'carryOver.title': () => 'Att registrera i Kaikukanta',
  'carryOver.waiting': (p) =>
    `${överlåtelser(p.count)} väntar. Kortet fungerar först när det är registrerat i Kaikukanta.`,
  'carryOver.rows': () => 'Välj dem som du har registrerat i Kaikukanta',
  'carryOver.row': (p) => `${p.code}, utdelat ${p.day}`,
  'carryOver.choose': () => 'Välj minst en.',
  'carryOver.oldest': (p) => `Här är de ${p.count} första. I kalkylbladet finns alla.`,
  'carryOver.submit': () => 'Markera de valda som registrerade',
  'carryOver.all': (p) => (p.count === 1 ? 'Markera den enda' : `Markera alla ${p.count}`),
  'carryOver.file': () => 'Hämta som kalkylblad',
  'carryOver.fileBody': (p) =>
    `I kalkylbladet finns det som ska registreras i Kaikukanta. Länken fungerar i ${p.minutes} minuter. Radera kalkylbladet från din dator när uppgifterna finns i Kaikukanta.`,
  'carryOver.download': () => 'Ladda ner kalkylbladet',
  'carryOver.linkOld': () => 'Länken har gått ut. Be botten om en ny: skriv till kaikukanta.',
  'carryOver.none': () => 'Alla överlåtelser är markerade som registrerade i Kaikukanta.',
  'carryOver.notNeeded': () =>
    'I ditt område registreras korten bara här. Ingenting behöver registreras i Kaikukanta.',
  'carryOver.marked': (p) => {
    if (p.count === 0) return 'Överlåtelserna var redan markerade';
    const registered = p.count === 1 ? 'registrerad' : 'registrerade';
    return `${överlåtelser(p.count)} är ${p.count === 1 ? 'markerad' : 'markerade'} som ${registered} i Kaikukanta`;
  },
  'carryOver.putBack': () => 'Sätt tillbaka på listan',
  'carryOver.isBack': () => 'Överlåtelserna står på listan igen',
};
