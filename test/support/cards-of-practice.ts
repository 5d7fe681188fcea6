import { purposeChoices } from '../../bot/purpose-choices.js';
import {
  practiceCard,
  practiceCodeForm,
  practiceForm,
  practiceQuestion,
  practisedCard,
  sampleCodeCard,
} from '../../cards/practice.js';
import { questionCard } from '../../cards/form.js';
import type { Texts } from '../../cards/texts/index.js';
import { visitQuestion } from '../../cards/visit-extras.js';
import { cardStateCard, codeForm, visitForm, visitReceiptCard, visitUndoneCard } from '../../cards/visits.js';
import { PRACTICE_CODES, PracticeCode } from '../../services/practice-register.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, NAME_WITH_MARKUP, purposeCalled, purposesOf, VENUES } from './sample-organisations.js';

const EMPTY = { typed: {}, errors: {} };
const CODE = PracticeCode.parse(PRACTICE_CODES.valid);

/** The counter as it is where somebody practises. */
export function practiceCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const purpose = VENUES.flatMap(purposesOf)[0] ?? purposeCalled(LONG_NAME);
  const receipt = {
    ...{ operationKey: 'mg2f0x1c.bm9uY2U.c2ln', code: CODE, purpose, day: '2027-03-09' },
    ...{ adults: 1, children: 3, helpers: 0 },
  };
  const about = { code: CODE, practice: 'yes' };
  const wrong = {
    typed: { code: 'x' },
    errors: { code: t('error.practiceCode', { from: 'K01', to: 'K05' }) },
  };
  const coded = (state: typeof EMPTY) =>
    formCard(practiceCodeForm(codeForm(state, texts), PRACTICE_CODES, texts), { practice: 'yes' });
  const valid = {
    kind: 'valid',
    code: CODE,
    lastDay: '2027-12-31',
    minors: 2,
    cardKind: 'personal',
  } as const;
  const form = practiceForm(
    visitForm(valid, { purposes: purposeChoices([purpose], EMPTY, texts, { hidden: {} }) }, EMPTY, texts),
    texts,
  );
  const question = visitQuestion({ doubts: ['again'], visit: receipt, minors: 2 }, texts);
  const expired = { kind: 'expired', code: CODE, lastDay: '2026-03-09', elsewhere: false } as const;
  return [
    { name: 'inlineForm of practiceCodeForm: empty', card: coded(EMPTY) },
    { name: 'inlineForm of practiceCodeForm: a real code', card: coded(wrong) },
    { name: 'inlineForm of practiceForm: a valid card', card: formCard(form, about) },
    { name: 'practiceCard: expired', card: practiceCard(cardStateCard(expired, texts), texts) },
    {
      name: 'practiceCard: unknown',
      card: practiceCard(cardStateCard({ kind: 'unknown', code: CODE, elsewhere: true }, texts), texts),
    },
    { name: 'practiceCard: the receipt', card: practiceCard(visitReceiptCard(receipt, texts), texts) },
    { name: 'practiceCard: undone', card: practiceCard(visitUndoneCard({}, texts), texts) },
    {
      name: 'questionCard of practiceQuestion',
      card: questionCard(practiceQuestion(question, texts), { form: 'practice.visit', about }),
    },
    ...[true, false].map((mayPractise) => ({
      name: `sampleCodeCard: ${mayPractise ? 'at a counter' : 'elsewhere'}`,
      card: sampleCodeCard({ code: 'K05', from: 'K01', to: 'K05', mayPractise }, texts),
    })),
    ...counts(texts),
  ];
}

function counts(texts: Texts): NamedCard[] {
  const organisation = purposeCalled(NAME_WITH_MARKUP).venue;
  const practised = (many: number, people: number, peopleEver: number): NamedCard['card'] =>
    practisedCard(
      Array.from({ length: many }, () => ({ organisation, people, peopleEver })),
      '2024-01-03',
      texts,
    );
  return [
    { name: 'practisedCard: nobody yet', card: practised(12, 0, 0) },
    { name: 'practisedCard: one place', card: practised(1, 2, 3) },
    { name: 'practisedCard: many places', card: practised(60, 1, 1) },
  ];
}
