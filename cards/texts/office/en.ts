import type { OfficeTexts } from './fi.js';

const handovers = (n: number): string => (n === 1 ? 'One handover' : `${n} handovers`);

export const officeEn: OfficeTexts = {
  'help.carryOver': () => 'to kaikukanta – handovers that have still to be registered in Kaikukanta',
  'carryOver.title': () => 'To be registered in Kaikukanta',
  'carryOver.waiting': (p) =>
    `${handovers(p.count)} waiting. A card works only once it is registered in Kaikukanta.`,
  'carryOver.rows': () => 'Choose those that you have registered in Kaikukanta',
  'carryOver.row': (p) => `${p.code}, handed over ${p.day}`,
  'carryOver.choose': () => 'Choose at least one.',
  'carryOver.oldest': (p) => `These are the first ${p.count}. All of them are in the spreadsheet.`,
  'carryOver.submit': () => 'Mark the chosen ones as registered',
  'carryOver.all': (p) => (p.count === 1 ? 'Mark the only one' : `Mark all ${p.count}`),
  'carryOver.file': () => 'Get as a spreadsheet',
  'carryOver.fileBody': (p) =>
    `The spreadsheet holds what has to be registered in Kaikukanta. The link works for ${p.minutes} minutes. Delete the spreadsheet from your computer once the details are in Kaikukanta.`,
  'carryOver.download': () => 'Download the spreadsheet',
  'carryOver.linkOld': () => 'The link has expired. Ask the bot for a new one: write to kaikukanta.',
  'carryOver.none': () => 'All handovers are marked as registered in Kaikukanta.',
  'carryOver.notNeeded': () =>
    'In your area cards are registered only here. Nothing has to be registered in Kaikukanta.',
  'carryOver.marked': (p) => {
    if (p.count === 0) return 'The handovers were marked already';
    return `${handovers(p.count)} ${p.count === 1 ? 'is' : 'are'} marked as registered in Kaikukanta`;
  },
  'carryOver.putBack': () => 'Put back on the list',
  'carryOver.isBack': () => 'The handovers are on the list again',
};
