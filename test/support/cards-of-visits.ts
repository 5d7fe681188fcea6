import { purposeChoices } from '../../bot/purpose-choices.js';
import { pausedCard, unknownCodesCard } from '../../cards/code-notes.js';
import { questionCard, type FieldState } from '../../cards/form.js';
import { pastEventQuestion } from '../../cards/past-events.js';
import type { Texts } from '../../cards/texts/index.js';
import {
  bothRolesCard,
  cardStateCard,
  checkedVisitForm,
  codeForm,
  noPurposesCard,
  visitForm,
  visitNotUndoneCard,
  visitReceiptCard,
  visitUndoneCard,
} from '../../cards/visits.js';
import type { Purpose } from '../../services/purposes.js';
import { visitQuestion } from '../../cards/visit-extras.js';
import { DOUBTS, type Doubt } from '../../services/store/visits.js';
import type { VisitReceipt } from '../../services/visit-receipt.js';
import type { NamedCard } from './named-card.js';
import { formCard } from './cards-of-handovers.js';
import {
  CODE,
  LONG_NAME,
  LONGEST_CODE,
  MANY_PURPOSES,
  NAME_WITH_MARKUP,
  purposeCalled,
  purposesOf,
  VENUES,
} from './sample-organisations.js';

const EMPTY: FieldState = { typed: {}, errors: {} };
const NOON = new Date('2027-03-09T10:00:00Z');
const COUNTS = Array.from({ length: 21 }, (_, count) => count);

export function visitCards(texts: Texts): NamedCard[] {
  return [
    ...codeForms(texts),
    ...visitForms(texts),
    ...stateCards(texts),
    ...questions(texts),
    ...receipts(texts),
  ];
}

function codeForms(texts: Texts): NamedCard[] {
  const wrong: FieldState = {
    typed: { code: '[x](https://evil.example)' },
    errors: { code: texts.t('error.code') },
  };
  return [
    { name: 'inlineForm of codeForm: empty', card: formCard(codeForm(EMPTY, texts), {}) },
    {
      name: 'inlineForm of codeForm: another day',
      card: formCard(
        codeForm(
          {
            typed: { day: 'eilen' },
            errors: { day: texts.t('error.visitDay', { earliest: texts.day('2027-01-08') }) },
          },
          texts,
        ),
        {},
      ),
    },
    { name: 'inlineForm of codeForm: wrong', card: formCard(codeForm(wrong, texts), {}) },
    { name: 'bothRolesCard', card: bothRolesCard(LONGEST_CODE, texts) },
    { name: 'pausedCard: at a counter', card: pausedCard({ until: NOON }, 'visit', texts) },
    {
      name: 'pausedCard: of a list that waits',
      card: pausedCard({ until: NOON, others: 'now' }, 'visit', texts),
    },
    {
      name: 'pausedCard: a list that has to wait',
      card: pausedCard({ until: NOON, others: NOON }, 'visit', texts),
    },
    { name: 'pausedCard: at a handover', card: pausedCard({ until: NOON }, 'handover', texts) },
    { name: 'unknownCodesCard', card: unknownCodesCard(LONG_NAME, texts) },
    { name: 'unknownCodesCard: a name with markup', card: unknownCodesCard(NAME_WITH_MARKUP, texts) },
  ];
}

function visitForms(texts: Texts): NamedCard[] {
  const one = VENUES.slice(0, 1).flatMap(purposesOf);
  const several = VENUES.slice(0, 3).flatMap(purposesOf);
  const unsafe = [purposeCalled(LONG_NAME), { ...purposeCalled(NAME_WITH_MARKUP), id: 'markup' }];
  const form = (
    minors: number,
    purposes: Purpose[],
    state = EMPTY,
    code = CODE,
    pastDay?: string,
  ): NamedCard['card'] =>
    formCard(
      visitForm(
        { kind: 'valid', code, lastDay: '2027-12-31', minors, cardKind: 'personal' },
        { purposes: purposeChoices(purposes, state, texts, { hidden: {} }), pastDay },
        state,
        texts,
      ),
      { code },
    );
  const tooMany: FieldState = {
    typed: { children: '1', moreChildren: '100', helpers: '10', purposeId: several[1]?.id ?? '' },
    errors: {
      moreChildren: texts.t('error.minors'),
      helpers: texts.t('error.helpers'),
      purposeId: texts.t('error.choice'),
    },
  };
  const searched = (purposeSearch: string): FieldState => ({
    typed: { purposeSearch },
    errors: { purposeId: texts.t('visit.chooseFound') },
  });
  const variants: [string, NamedCard['card']][] = [
    ...COUNTS.map((minors): [string, NamedCard['card']] => [`${minors} minors`, form(minors, one)]),
    ['several venues', form(2, several)],
    ['every venue there is', form(20, VENUES.flatMap(purposesOf))],
    ['refused', form(2, several, tooMany)],
    ['long and unsafe names', form(2, unsafe, EMPTY, LONGEST_CODE)],
    [
      'events with days and limits',
      form(2, [{ ...purposeCalled(LONG_NAME), day: '2027-03-20', limit: 10, left: 3 }, ...several]),
    ],
    ['more uses than it can show', form(2, MANY_PURPOSES)],
    ['looked for', form(2, MANY_PURPOSES, searched('1.5.'))],
    ['nothing found', form(2, MANY_PURPOSES, searched('zzz'))],
    ['more found than it can show', form(2, MANY_PURPOSES, searched('mallila'))],
    ['of a day before', form(2, several, EMPTY, CODE, '2027-03-05')],
  ];
  const checked = (purposes: Purpose[], state: FieldState = EMPTY): NamedCard['card'] =>
    formCard(
      checkedVisitForm(
        { code: LONGEST_CODE, day: '2027-03-05' },
        purposeChoices(purposes, state, texts, { hidden: {} }),
        state,
        texts,
      ),
      { code: LONGEST_CODE },
    );
  return [
    ...variants.map(([variant, card]) => ({ name: `inlineForm of visitForm: ${variant}`, card })),
    { name: 'inlineForm of checkedVisitForm: one venue', card: checked(one) },
    {
      name: 'inlineForm of checkedVisitForm: more uses than it can show',
      card: checked(MANY_PURPOSES),
    },
    { name: 'inlineForm of checkedVisitForm: refused', card: checked(unsafe, tooMany) },
  ];
}

/** What the counter shows for a card that gives no ticket. */
export function stateCards(texts: Texts): NamedCard[] {
  return [
    {
      name: 'cardStateCard: expired',
      card: cardStateCard({ kind: 'expired', code: CODE, lastDay: '2026-03-09', elsewhere: false }, texts),
    },
    {
      name: 'cardStateCard: expired, perhaps renewed in Kaikukanta',
      card: cardStateCard(
        { kind: 'expired', code: LONGEST_CODE, lastDay: '2026-03-09', elsewhere: true },
        texts,
      ),
    },
    { name: 'cardStateCard: blocked', card: cardStateCard({ kind: 'blocked', code: CODE }, texts) },
    { name: 'cardStateCard: replaced', card: cardStateCard({ kind: 'replaced', code: CODE }, texts) },
    {
      name: 'cardStateCard: unknown',
      card: cardStateCard({ kind: 'unknown', code: LONGEST_CODE, elsewhere: false }, texts),
    },
    {
      name: 'cardStateCard: unknown, perhaps in Kaikukanta',
      card: cardStateCard({ kind: 'unknown', code: CODE, elsewhere: true }, texts),
    },
    ...(
      [
        { kind: 'expired', code: CODE, lastDay: '2026-03-09', elsewhere: false },
        { kind: 'expired', code: CODE, lastDay: '2026-03-09', elsewhere: true },
        { kind: 'blocked', code: CODE },
        { kind: 'replaced', code: CODE },
        { kind: 'unknown', code: CODE, elsewhere: false },
        { kind: 'unknown', code: CODE, elsewhere: true },
      ] as const
    ).map((state) => ({
      name: `cardStateCard: ${state.kind}${'elsewhere' in state && state.elsewhere ? ', perhaps in Kaikukanta,' : ''} on a day before`,
      card: cardStateCard(state, texts, '2026-03-12'),
    })),
  ];
}

function visitOf(more: Pick<VisitReceipt, 'purpose'> & Partial<VisitReceipt>): VisitReceipt {
  const operationKey = 'mg2f0x1c.bm9uY2U.c2ln';
  return { operationKey, code: CODE, day: '2027-03-09', adults: 1, children: 0, helpers: 0, ...more };
}

/** Questions before a visit is recorded. */
function questions(texts: Texts): NamedCard[] {
  const usual = VENUES.flatMap(purposesOf)[0] ?? purposeCalled(LONG_NAME);
  const asked = (doubts: Doubt[], purpose: Purpose, children: number): NamedCard['card'] =>
    questionCard(visitQuestion({ doubts, visit: visitOf({ purpose, children }), minors: 2 }, texts), {
      form: 'visit',
      operationKey: 'mg2f0x1c.bm9uY2U.c2ln',
      about: { code: CODE },
      children: String(children),
    });
  const variants: [string, NamedCard['card']][] = [
    ...DOUBTS.map((doubt): [string, NamedCard['card']] => [doubt, asked([doubt], usual, 3)]),
    ['everything', asked([...DOUBTS], purposeCalled(LONG_NAME), 20)],
    ['a name with markup', asked(['again'], purposeCalled(NAME_WITH_MARKUP), 1)],
  ];
  const unknown = { kind: 'unknown', code: LONGEST_CODE, elsewhere: true } as const;
  return [
    ...variants.map(([variant, card]) => ({ name: `questionCard of visitQuestion: ${variant}`, card })),
    {
      name: 'questionCard of pastEventQuestion',
      card: questionCard(pastEventQuestion(unknown, '2026-03-06', texts), { form: 'visit', checked: 'yes' }),
    },
  ];
}

function receipts(texts: Texts): NamedCard[] {
  const receipt = (purpose: Purpose, children: number): NamedCard['card'] =>
    visitReceiptCard(visitOf({ purpose, children }), texts);
  const usual = VENUES.flatMap(purposesOf)[0] ?? purposeCalled(LONG_NAME);
  return [
    ...COUNTS.map((children) => ({
      name: `visitReceiptCard: ${children} children`,
      card: receipt(usual, children),
    })),
    { name: 'visitReceiptCard: beside', card: receipt({ ...usual, isBeside: true }, 1) },
    { name: 'visitReceiptCard: long names', card: receipt(purposeCalled(LONG_NAME), 1) },
    { name: 'visitReceiptCard: names with markup', card: receipt(purposeCalled(NAME_WITH_MARKUP), 1) },
    {
      name: 'visitReceiptCard: with assistants',
      card: visitReceiptCard(visitOf({ purpose: usual, children: 1, helpers: 2 }), texts),
    },
    {
      name: 'visitReceiptCard: for a later day, after the card ends',
      card: visitReceiptCard(
        visitOf({ purpose: usual, forDay: '2027-03-20', cardEnds: '2027-03-12' }),
        texts,
      ),
    },
    {
      name: 'visitReceiptCard: of a day before',
      card: visitReceiptCard(visitOf({ purpose: usual, day: '2027-03-05' }), texts, '2027-03-09'),
    },
    { name: 'visitUndoneCard', card: visitUndoneCard({}, texts) },
    { name: 'visitUndoneCard: beside', card: visitUndoneCard({ isBeside: true }, texts) },
    { name: 'visitNotUndoneCard', card: visitNotUndoneCard(texts) },
    { name: 'noPurposesCard', card: noPurposesCard(true, texts) },
    { name: 'noPurposesCard: a ticket agent', card: noPurposesCard(false, texts) },
  ];
}
