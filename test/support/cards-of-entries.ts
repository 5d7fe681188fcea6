import {
  handoverCorrectedCard,
  handoverCorrectionForm,
  handoverEntriesForm,
  handoverEntryCard,
  handoverNotCorrectedCard,
  noHandoverEntriesCard,
  type HandoverCorrected,
} from '../../cards/handover-entries.js';
import type { Texts } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import type { HandoverEntry, HandoverEntryList } from '../../services/handover-entries.js';
import { postalCodes } from '../../services/postal-codes.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, LONGEST_CODE, NAME_WITH_MARKUP, officeCalled } from './sample-organisations.js';

const KEY = 'mg2f0x1c.Zm9vYmFyYmF6cXV4';
const STATES = ['valid', 'expired', 'blocked', 'replaced', 'undone'] as const;

function handoverEntry(more: Partial<HandoverEntry> = {}): HandoverEntry {
  return {
    code: LONGEST_CODE,
    operationKey: KEY,
    day: '2027-12-31',
    lastDay: '2028-12-30',
    state: 'valid',
    minors: 2,
    canBeUndone: true,
    canBeCorrected: true,
    hasOwnAnswers: true,
    ...more,
  };
}

function handoverList(count: number, more: Partial<HandoverEntryList> = {}): HandoverEntryList {
  const entries = Array.from({ length: count }, (_, index) =>
    handoverEntry({
      code: CardCode.parse(`${LONGEST_CODE.slice(0, 18)}${10 + index}`),
      state: STATES[index % STATES.length] ?? 'valid',
    }),
  );
  return { office: officeCalled(LONG_NAME), others: [], entries, ...more };
}

function handoverCorrections(texts: Texts): NamedCard[] {
  const { t } = texts;
  const office = officeCalled(NAME_WITH_MARKUP);
  const about = { code: LONGEST_CODE, operationKey: KEY };
  const typed = { day: '9.3.2027', minors: '3', birthYear: '80', postalCode: '1', municipality: 'x' };
  const errors = {
    day: t('correction.dayRange', { earliest: '1.1.2027', latest: '9.3.2027' }),
    minors: t('error.minors'),
    birthYear: t('error.birthYear'),
    postalCode: t('error.postalCode'),
    municipality: t('error.municipality'),
    lifeSituation: t('error.choice'),
    gender: t('error.choice'),
  };
  const form = (entry: HandoverEntry, state = { typed: {}, errors: {} }, isOneOfSeveral = false) =>
    formCard(handoverCorrectionForm({ entry, office, isOneOfSeveral }, state, texts), about);
  const municipality = postalCodes.municipality('Parainen');
  const done: HandoverCorrected = {
    ...{ entry: handoverEntry(), office, municipality, isLastDayNew: true, isInKaikukanta: true },
    fields: ['day', 'minors', 'birthYear', 'postalCode', 'municipality', 'lifeSituation', 'gender'],
  };
  return [
    { name: 'inlineForm of handoverCorrectionForm: empty', card: form(handoverEntry()) },
    {
      name: 'inlineForm of handoverCorrectionForm: no background',
      card: form(handoverEntry({ minors: undefined })),
    },
    {
      name: 'inlineForm of handoverCorrectionForm: renewed, one of several offices',
      card: form(handoverEntry({ hasOwnAnswers: false }), undefined, true),
    },
    {
      name: 'inlineForm of handoverCorrectionForm: all wrong',
      card: form(handoverEntry(), { typed, errors }),
    },
    { name: 'handoverCorrectedCard: everything', card: handoverCorrectedCard(done, texts) },
    {
      name: 'handoverCorrectedCard: little',
      card: handoverCorrectedCard(
        { ...done, fields: ['minors'], municipality: undefined, isLastDayNew: false, isInKaikukanta: false },
        texts,
      ),
    },
    { name: 'handoverNotCorrectedCard', card: handoverNotCorrectedCard(30, texts) },
    { name: 'handoverNotCorrectedCard: one day', card: handoverNotCorrectedCard(1, texts) },
  ];
}

/** What people look at after they entered it. */
export function entryCards(texts: Texts): NamedCard[] {
  const others = Array.from({ length: 5 }, () => officeCalled(NAME_WITH_MARKUP));
  const form = (entries: HandoverEntryList, code?: string) => {
    const state =
      code === undefined
        ? { typed: {}, errors: {} }
        : { typed: { code }, errors: { code: texts.t('error.code') } };
    return formCard(handoverEntriesForm(entries, state, texts), { officeId: 'office' });
  };
  const entry = (more: Partial<HandoverEntry>) =>
    handoverEntryCard(handoverEntry(more), officeCalled(LONG_NAME), texts);
  const late = { canBeUndone: false, canBeCorrected: false };
  return [
    { name: 'inlineForm of handoverEntriesForm: one', card: form(handoverList(1)) },
    { name: 'inlineForm of handoverEntriesForm: many', card: form(handoverList(20, { others })) },
    { name: 'inlineForm of handoverEntriesForm: wrong', card: form(handoverList(3), 'x') },
    { name: 'noHandoverEntriesCard', card: noHandoverEntriesCard(handoverList(0, { others }), texts) },
    { name: 'handoverEntryCard: new', card: entry({}) },
    { name: 'handoverEntryCard: some days old', card: entry({ canBeUndone: false }) },
    { name: 'handoverEntryCard: community', card: entry({ minors: undefined }) },
    ...STATES.map((state) => ({ name: `handoverEntryCard: old, ${state}`, card: entry({ ...late, state }) })),
    ...handoverCorrections(texts),
  ];
}
