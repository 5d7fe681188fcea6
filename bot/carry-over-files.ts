import { textsIn, type Texts } from '../cards/texts/index.js';
import { sheetFile, type Sheet } from '../reports/sheets/table.js';
import type { CarryOvers } from '../services/carry-overs.js';
import type { DownloadLinks } from '../services/download-links.js';
import type { PostalCodes } from '../services/postal-codes.js';
import type { Card } from '../services/store/cards.js';
import type { Store } from '../services/store/open.js';

/** What an address is answered with: a file, or a sentence for the person who opened it. */
export type Served = { kind: 'file'; name: string; content: Buffer } | { kind: 'sentence'; sentence: string };

interface Needs {
  store: Pick<Store, 'people'>;
  links: DownloadLinks;
  carryOvers: Pick<CarryOvers, 'export'>;
  postalCodes: PostalCodes;
}

const FILE_NAME = 'kaikukanta.xlsx';

/**
 * The rows that have still to be registered in Kaikukanta, as a file, for whom the link was made and who may see them
 * still. Undefined for anything else.
 */
export function createCarryOverFiles({ store, links, carryOvers, postalCodes }: Needs) {
  return async (token: string): Promise<Served | undefined> => {
    const link = links.read(token);
    if (link === undefined) return undefined;
    const { officeId, personId, language } = link.download;
    const texts = textsIn(language);
    if (link.kind === 'outdated') return { kind: 'sentence', sentence: texts.t('carryOver.linkOld') };
    const grants = (await store.people.find(personId))?.grants ?? [];
    const exported = await carryOvers.export({ personId, grants }, officeId);
    if (exported === undefined) return undefined;
    const content = await sheetFile(sheetOf(exported.cards, postalCodes, texts));
    return { kind: 'file', name: FILE_NAME, content };
  };
}

function sheetOf(cards: Card[], postalCodes: PostalCodes, { t, day, language }: Texts): Sheet {
  return {
    name: 'Kaikukanta',
    titles: [
      t('column.code'),
      t('handover.day'),
      t('handover.lastDay'),
      t('column.birthYear'),
      t('column.postalCode'),
      t('handover.homeMunicipality'),
      t('column.minors'),
      t('handover.lifeSituation'),
      t('handover.gender'),
    ],
    rows: cards.map(({ _id, day: given, lastDay, background }) => [
      _id,
      day(given),
      day(lastDay),
      String(background?.birthYear ?? ''),
      background?.postalCode ?? '',
      postalCodes.municipality(background?.municipality ?? '')?.names[language] ?? '',
      String(background?.minors ?? ''),
      background?.lifeSituation === undefined ? '' : t(`handover.life.${background.lifeSituation}`),
      background?.gender === undefined ? '' : t(`handover.gender.${background.gender}`),
    ]),
  };
}
