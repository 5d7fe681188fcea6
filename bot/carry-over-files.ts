import { changeWords } from '../cards/carry-overs.js';
import type { Texts } from '../cards/texts/index.js';
import { sheetFile, type Sheet } from '../reports/sheets/table.js';
import type { Actor } from '../services/actors.js';
import type { CarryOvers } from '../services/carry-overs.js';
import type { PostalCodes } from '../services/postal-codes.js';
import type { CarryOverRow } from '../services/carry-over-rows.js';
import type { Card } from '../services/store/cards.js';
import type { NamedFile } from './served.js';

export interface CarryOverFileNeeds {
  carryOvers: Pick<CarryOvers, 'export'>;
  postalCodes: PostalCodes;
}

/** The rows that have still to be registered in Kaikukanta; undefined for whom they are not. */
export async function carryOverFile(
  { carryOvers, postalCodes }: CarryOverFileNeeds,
  actor: Actor,
  officeId: string,
  texts: Texts,
): Promise<NamedFile | undefined> {
  const exported = await carryOvers.export(actor, officeId);
  if (exported === undefined) return undefined;
  const content = await sheetFile(sheetOf(exported.rows, postalCodes, texts));
  return { name: 'kaikukanta.xlsx', content };
}

function sheetOf(rows: CarryOverRow[], postalCodes: PostalCodes, texts: Texts): Sheet {
  const { t } = texts;
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
      t('replacement.old'),
      t('column.toRegister'),
    ],
    rows: rows.flatMap((row) => [
      ...(row.isHandover ? [[...handoverCells(row.card, postalCodes, texts), t('carryOver.handover')]] : []),
      ...changedCells(row, postalCodes, texts),
    ]),
  };
}

function handoverCells(
  { _id, day: given, lastDay, background, minors, replaces }: Card,
  postalCodes: PostalCodes,
  { t, day, language }: Texts,
): string[] {
  return [
    _id,
    day(given),
    day(lastDay),
    String(background?.birthYear ?? ''),
    background?.postalCode ?? '',
    postalCodes.municipality(background?.municipality ?? '')?.names[language] ?? '',
    // Of a card in the place of an old one only the number of minors is asked.
    String(background?.minors ?? minors ?? ''),
    background?.lifeSituation === undefined ? '' : t(`handover.life.${background.lifeSituation}`),
    background?.gender === undefined ? '' : t(`handover.gender.${background.gender}`),
    replaces ?? '',
  ];
}

/** A row of what was changed, with the rest left empty; everything again of a handover that was corrected. */
function changedCells({ card, changes }: CarryOverRow, postalCodes: PostalCodes, texts: Texts): string[][] {
  const words = changeWords(changes, texts);
  if (words.length === 0) return [];
  const [code = '', ...corrected] = handoverCells(card, postalCodes, texts);
  const [given = '', , ...rest] = changes.isCorrected === true ? corrected : corrected.map(() => '');
  const lastDay = changes.lastDay === undefined ? '' : texts.day(changes.lastDay);
  const cells = [
    code,
    given,
    changes.isCorrected === true ? lastDay || texts.day(card.lastDay) : lastDay,
    ...rest,
  ];
  if (changes.minors !== undefined) cells[6] = String(changes.minors);
  return [[...cells, words.join(', ')]];
}
