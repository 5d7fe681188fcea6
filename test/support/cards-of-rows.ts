import {
  handoverRowsForm,
  handoverRowsKeptCard,
  handoverRowsOfficeCard,
  handoverRowsResultCard,
  handoverRowsUndoneCard,
  type HandoverRowsResult,
} from '../../cards/handover-rows.js';
import { commandButton } from '../../cards/notices.js';
import { noRowsRoleCard, sheetRefusedCard, templateButton, type SheetRefusal } from '../../cards/sheets.js';
import type { Texts } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { postalCodes } from '../../services/postal-codes.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, LONGEST_CODE, NAME_WITH_MARKUP, OFFICES, officeCalled } from './sample-organisations.js';

const URL = 'https://kaikubotti.example/sheets/handovers-fi.xlsx';
const LIST = 'mg2f0x1c.Zm9vYmFyYmF6cXV4.b3BlcmF0aW9uLWtleS1zaWduYXQ';
/** As long as the field may be. */
const LONGEST = 6_000;

const helsinki = postalCodes.municipality('Helsinki');
const codes = Array.from({ length: 30 }, (_, index) =>
  CardCode.parse(`${LONGEST_CODE.slice(0, 18)}${10 + index}`),
);

const VIEW = {
  offices: OFFICES,
  mostRows: 30,
  longestRows: LONGEST,
  example: 'ESIMERKKI1; 1980; 00100; 2; ; ; 31.12.2027',
  templateUrl: URL,
  isCorrection: false,
};

function titlesIn({ t }: Texts): string[] {
  const columns = [
    'code',
    'birthYear',
    'postalCode',
    'minors',
    'lifeSituation',
    'gender',
    'day',
    'municipality',
  ] as const;
  return columns.map((column) => t(`column.${column}`));
}

function form(
  texts: Texts,
  rows: string,
  more: Partial<typeof VIEW & { lists: string; asked: CardCode[] }> = {},
  error?: string,
) {
  const titles = titlesIn(texts);
  const state = { typed: { rows }, errors: error === undefined ? {} : { rows: error } };
  return formCard(handoverRowsForm({ ...VIEW, columns: titles, ...more }, state, texts), {});
}

function resultWith(changes: Partial<HandoverRowsResult>): HandoverRowsResult {
  return {
    office: officeCalled(OFFICES[0]?.names ?? LONG_NAME),
    registered: [],
    already: [],
    expired: [],
    left: [],
    wrong: [],
    zeros: [],
    carryOver: false,
    leftBehind: 'nothing',
    undo: { officeId: 'office', lists: `${LIST}:${codes.join(',')}` },
    ...changes,
  };
}

function results(texts: Texts): NamedCard[] {
  const registered = codes.map((code) => ({ code, lastDay: '2027-12-31', municipality: helsinki }));
  const already = codes.map((code) => ({ code, lastDay: '2027-12-31' }));
  // As much as is said of a row when every row is wrong in one column.
  const reason = `${texts.t('column.lifeSituation')}: ${texts.t('rows.choices', { choices: 'x'.repeat(80) })}`;
  const wrong = codes.map((code, index) => ({ row: index + 2, code, reason }));
  const zeros =
    helsinki === undefined
      ? []
      : codes.map((_, index) => ({ row: index + 2, postalCode: '00100', municipality: helsinki }));
  const half = { registered: registered.slice(0, 15), wrong: wrong.slice(15), leftBehind: 'file' as const };
  const unnamed = [
    { row: 7, code: undefined, reason: texts.t('common.personalDataField', { kind: 'identityCode' }) },
  ];
  const correction = form(texts, 'x'.repeat(LONGEST), { isCorrection: true, lists: 'x'.repeat(1_500) });
  const variants: [string, Partial<HandoverRowsResult>, boolean][] = [
    ['all registered', { registered, zeros }, false],
    ['one registered, to carry over', { registered: registered.slice(0, 1), carryOver: true }, false],
    ['all there already', { already, leftBehind: 'file' }, false],
    ['all there already and over', { expired: already }, false],
    ['all wrong', { wrong }, true],
    ['half and half', half, true],
    ['undone ones left', { left: wrong.slice(0, 2) }, false],
    ['another order of columns', { wrong, otherOrder: true }, true],
    ['personal data in a message', { wrong: unnamed, leftBehind: 'personalMessage' }, true],
    [
      'an office with markup',
      { office: officeCalled(NAME_WITH_MARKUP), registered: registered.slice(0, 2) },
      false,
    ],
  ];
  return variants.map(([variant, changes, isCorrected]) => ({
    name: `handoverRowsResultCard: ${variant}`,
    card: handoverRowsResultCard(resultWith(changes), isCorrected ? correction : undefined, texts),
  }));
}

const REFUSALS: SheetRefusal[] = [
  ...(['oldExcel', 'protected', 'macros', 'notASheet', 'damaged', 'empty', 'merged'] as const).map(
    (kind) => ({
      kind,
    }),
  ),
  ...(['tooLarge', 'tooManyColumns', 'noHeader', 'late', 'unreachable', 'address', 'oneFile'] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: 'tooManyRows', most: 30 },
  { kind: 'formula', row: 3, column: 3 },
  { kind: 'longCell', row: 3, column: 28 },
  { kind: 'unknownColumns', columns: [1, 26, 27, 40] },
  { kind: 'missingColumns', titles: ['A', 'B'] },
  { kind: 'paused', until: new Date('2027-03-09T10:00:00Z') },
];

function refusals(texts: Texts): NamedCard[] {
  const more = [
    commandButton(texts.t('rows.menu'), 'handoverRows'),
    templateButton(texts.t('rows.template'), URL),
  ];
  return [
    ...REFUSALS.map((refusal) => ({
      name: `sheetRefusedCard: ${refusal.kind}`,
      card: sheetRefusedCard(refusal, { left: 'file', more, titles: titlesIn(texts) }, texts),
    })),
    {
      name: 'sheetRefusedCard: of pasted rows',
      card: sheetRefusedCard({ kind: 'empty' }, { left: 'personalMessage' }, texts),
    },
    { name: 'noRowsRoleCard', card: noRowsRoleCard('nothing', texts) },
  ];
}

/** Everything that rows of a spreadsheet are answered with. */
export function rowCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  return [
    { name: 'inlineForm of handoverRowsForm: empty', card: form(texts, '') },
    {
      name: 'inlineForm of handoverRowsForm: one office',
      card: form(texts, '', { offices: OFFICES.slice(0, 1) }),
    },
    {
      name: 'inlineForm of handoverRowsForm: refused',
      card: form(texts, 'x'.repeat(LONGEST), {}, t('sheet.missingColumns', { columns: 'A, B' })),
    },
    { name: 'inlineForm of handoverRowsForm: to correct', card: form(texts, 'A;B', { isCorrection: true }) },
    {
      name: 'inlineForm of handoverRowsForm: to correct after others were registered',
      card: form(texts, 'A;B', { isCorrection: true, lists: `${LIST}:${codes.join(',')}` }),
    },
    {
      name: 'inlineForm of handoverRowsForm: codes that were not delivered',
      card: form(texts, 'A;B', { isCorrection: true, asked: codes }),
    },
    { name: 'handoverRowsKeptCard', card: handoverRowsKeptCard(resultWith({}), texts) },
    {
      name: 'handoverRowsOfficeCard: from a file',
      card: handoverRowsOfficeCard(form(texts, 'A;B'), 'file', texts),
    },
    {
      name: 'handoverRowsOfficeCard: from a message',
      card: handoverRowsOfficeCard(form(texts, 'A;B'), 'nothing', texts),
    },
    ...results(texts),
    ...refusals(texts),
    {
      name: 'handoverRowsUndoneCard',
      card: handoverRowsUndoneCard({ undone: 12, kept: 0, isBeside: false }, texts),
    },
    {
      name: 'handoverRowsUndoneCard: some kept',
      card: handoverRowsUndoneCard({ undone: 2, kept: 1, isBeside: true }, texts),
    },
  ];
}
