import { purposeChoices } from '../../bot/purpose-choices.js';
import { questionCard, type FieldState } from '../../cards/form.js';
import { groupVisitForm, type GroupVisitView } from '../../cards/group-visits.js';
import type { Texts } from '../../cards/texts/index.js';
import {
  visitRowsKeptCard,
  visitRowsQuestion,
  visitRowsResultCard,
  visitRowsUndoneCard,
  type VisitRowDoubts,
  type VisitRowsResult,
} from '../../cards/visit-rows.js';
import { visitRowsCheckCard, visitRowsForm } from '../../cards/visit-rows-form.js';
import { CardCode } from '../../services/card-code.js';
import type { Purpose } from '../../services/purposes.js';
import type { VisitReceipt } from '../../services/visit-receipt.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import {
  LONG_NAME,
  LONGEST_CODE,
  MANY_PURPOSES,
  NAME_WITH_MARKUP,
  purposeCalled,
  purposesOf,
  VENUES,
} from './sample-organisations.js';

const EMPTY: FieldState = { typed: { workers: '1' }, errors: {} };
const KEYS = Array.from({ length: 31 }, () => `visit.${'x'.repeat(43)}`).join(' ');
const codes = Array.from({ length: 31 }, (_, index) =>
  CardCode.parse(`${LONGEST_CODE.slice(0, 18)}${10 + index}`),
);
/** A full list as it was read: a code, children and helpers on each line. */
const LINES = codes.map((code) => `${code}; 20; 9`).join('\n');
const LONGEST_LINES = codes.map((code) => `${code}    ; 31.12.2027; 20; 9; ${'x'.repeat(26)}`).join('\n');

function receiptOf(code: CardCode, purpose: Purpose, more: Partial<VisitReceipt> = {}): VisitReceipt {
  const people = { adults: 1, children: 2, helpers: 0 };
  return { operationKey: 'key', code, purpose, day: '2027-12-31', ...people, ...more };
}

function resultWith(changes: Partial<VisitRowsResult>): VisitRowsResult {
  const nothing = { recorded: [], already: [], left: [], wrong: [] };
  return { ...nothing, leftBehind: 'nothing', keys: KEYS, ...changes };
}

function forms(texts: Texts): NamedCard[] {
  const { t } = texts;
  const purposes = VENUES.slice(0, 2).flatMap(purposesOf);
  const form = (state: FieldState, more: Partial<GroupVisitView> = {}, uses = purposes) =>
    formCard(
      groupVisitForm(
        {
          ...{
            purposes: purposeChoices(uses, state, texts, { hidden: {} }),
            mostCodes: 30,
            longestCodes: 6_000,
          },
          ...{ isCorrection: false, ...more },
        },
        state,
        texts,
      ),
      more.keys === undefined ? {} : { keys: more.keys },
    );
  const wrong: FieldState = {
    typed: { community: 'x', workers: '0', children: 'x', helpers: '10', codes: 'x', day: 'x' },
    errors: {
      community: t('error.code'),
      workers: t('group.workersError'),
      children: t('group.needsCommunity'),
      helpers: t('error.helpers'),
      codes: t('sheet.tooManyRows', { most: 30 }),
      day: t('error.visitDay', { earliest: texts.day('2027-01-08') }),
    },
  };
  return [
    { name: 'inlineForm of groupVisitForm: empty', card: form(EMPTY) },
    { name: 'inlineForm of groupVisitForm: refused', card: form(wrong) },
    {
      name: 'inlineForm of groupVisitForm: opened by its card',
      card: form(EMPTY, { opened: { code: LONGEST_CODE, lastDay: '2027-12-31', pastDay: undefined } }),
    },
    {
      name: 'inlineForm of groupVisitForm: opened by its card on a day before',
      card: form(EMPTY, { opened: { code: LONGEST_CODE, lastDay: '2027-12-31', pastDay: '2027-03-05' } }),
    },
    {
      name: 'inlineForm of groupVisitForm: more uses than it can show',
      card: form({ typed: { codes: LINES }, errors: {} }, { isCorrection: true, keys: KEYS }, MANY_PURPOSES),
    },
    {
      name: 'inlineForm of groupVisitForm: nothing typed',
      card: form({ typed: {}, errors: { community: t('group.nobody') } }),
    },
    {
      name: 'inlineForm of groupVisitForm: codes to correct',
      card: form({ typed: { codes: LINES }, errors: {} }, { isCorrection: true, keys: KEYS }),
    },
  ];
}

function listForms(texts: Texts): NamedCard[] {
  const { t } = texts;
  const columns = (['code', 'visitDay', 'children', 'helpers', 'purpose'] as const).map((key) =>
    t(`column.${key}`),
  );
  const unsafe = [purposeCalled(LONG_NAME), { ...purposeCalled(NAME_WITH_MARKUP), id: 'markup' }];
  const form = (rows: string, more: { keys?: string } = {}, error?: string, uses = unsafe) => {
    const state = { typed: { rows }, errors: error === undefined ? {} : { rows: error } };
    const view = {
      ...{
        purposes: purposeChoices(uses, state, texts, { hidden: {} }),
        columns,
        mostRows: 30,
        longestRows: 6_000,
      },
      ...{ templateUrl: 'https://kaikubotti.example/sheets/visits-fi.xlsx' },
      example: 'ESIMERKKI1; 31.12.2027; 2; 0',
      isCorrection: more.keys !== undefined,
      ...more,
    };
    return formCard(visitRowsForm(view, state, texts), { list: 'x'.repeat(43) });
  };
  return [
    { name: 'inlineForm of visitRowsForm: empty', card: form('') },
    { name: 'inlineForm of visitRowsForm: refused', card: form('x'.repeat(6_000), {}, t('sheet.empty')) },
    { name: 'inlineForm of visitRowsForm: to correct', card: form('A; B', { keys: KEYS }) },
    {
      name: 'inlineForm of visitRowsForm: more uses than it can show',
      card: form('x'.repeat(6_000), { keys: KEYS }, t('sheet.empty'), MANY_PURPOSES),
    },
    { name: 'visitRowsCheckCard: from a file', card: visitRowsCheckCard(form('A; B'), 'file', texts) },
  ];
}

function results(texts: Texts): NamedCard[] {
  const usual = purposesOf(VENUES[0] ?? purposeCalled(LONG_NAME).venue)[0] ?? purposeCalled(LONG_NAME);
  const [long, unsafe] = [purposeCalled(LONG_NAME), purposeCalled(NAME_WITH_MARKUP)];
  const all = codes.map((code) => receiptOf(code, usual));
  const reason = `${texts.t('visit.unknown')}. ${texts.t('visit.unknownNext')}`;
  const wrong = codes.map((code, index) => ({ row: index === 0 ? undefined : index, code, reason }));
  const chosen = purposeChoices(MANY_PURPOSES, EMPTY, texts, { hidden: {} });
  const correction = formCard(
    groupVisitForm(
      { purposes: chosen, mostCodes: 30, longestCodes: 6_000, isCorrection: true, keys: KEYS },
      { typed: { codes: LINES, community: LONGEST_CODE }, errors: {} },
      texts,
    ),
    { keys: KEYS },
  );
  const mixed = [
    receiptOf(LONGEST_CODE, usual, { adults: 9, children: 20, helpers: 9 }),
    receiptOf(LONGEST_CODE, unsafe, { forDay: '2028-01-05', cardEnds: '2028-01-01' }),
  ];
  const variants: [string, Partial<VisitRowsResult>, boolean][] = [
    ['all recorded', { recorded: all }, false],
    ['different days and uses', { recorded: mixed, already: mixed }, false],
    ['beside', { recorded: all.map((one) => ({ ...one, purpose: { ...usual, isBeside: true } })) }, false],
    ['some beside', { recorded: [...all, receiptOf(LONGEST_CODE, { ...long, isBeside: true })] }, false],
    ['all there already', { already: all, leftBehind: 'file' }, false],
    ['all wrong', { wrong }, true],
    ['another order of columns', { wrong, otherOrder: true }, true],
    ['half and half', { recorded: all.slice(0, 15), wrong: wrong.slice(15), leftBehind: 'file' }, true],
    ['some left out', { recorded: all.slice(0, 1), left: wrong.slice(0, 2) }, false],
    ['nothing', {}, false],
  ];
  return [
    ...variants.map(([variant, changes, isCorrected]) => ({
      name: `visitRowsResultCard: ${variant}`,
      card: visitRowsResultCard(resultWith(changes), isCorrected ? correction : undefined, texts),
    })),
    { name: 'visitRowsKeptCard', card: visitRowsKeptCard(resultWith({ recorded: all.slice(0, 2) }), texts) },
    {
      name: 'visitRowsUndoneCard',
      card: visitRowsUndoneCard({ undone: 12, kept: 0, isBeside: false }, texts),
    },
    {
      name: 'visitRowsUndoneCard: some kept',
      card: visitRowsUndoneCard({ undone: 0, kept: 1, isBeside: true }, texts),
    },
  ];
}

function questions(texts: Texts): NamedCard[] {
  const none: VisitRowDoubts = {
    recorded: 0,
    again: [],
    moreChildren: [],
    childrenOnCourse: [],
    unknown: [],
    waiting: [],
  };
  const more = codes.map((code) => ({ code, children: 20, minors: 0 }));
  const full = { ...none, recorded: 3, again: codes, moreChildren: more, childrenOnCourse: codes };
  const hidden = { form: 'visitRows', operationKey: 'x'.repeat(60), rows: LONGEST_LINES };
  const answered = { ...hidden, confirmed: codes.map((_, index) => `${index}:again,moreChildren`).join(' ') };
  const asked = (name: string, doubts: VisitRowDoubts): NamedCard => ({
    name: `questionCard of visitRowsQuestion: ${name}`,
    card: questionCard(visitRowsQuestion(doubts, texts), answered, { ...hidden, confirmed: 'leave' }),
  });
  const reason = `${texts.t('visit.unknown')}. ${texts.t('visit.unknownNext')}`;
  const waiting = codes.map((code, index) => ({ row: index === 0 ? undefined : index, code, reason }));
  const two = { ...none, again: codes.slice(0, 1), waiting: waiting.slice(0, 2) };
  return [
    asked('rows that wait', two),
    asked('everything, and rows that wait', { ...full, waiting }),
    asked('everything', full),
    asked('in Kaikukanta', { ...none, unknown: codes.slice(0, 2) }),
  ];
}

/** Everything that many uses in one go are answered with. */
export function visitRowCards(texts: Texts): NamedCard[] {
  return [...forms(texts), ...listForms(texts), ...questions(texts), ...results(texts)];
}
