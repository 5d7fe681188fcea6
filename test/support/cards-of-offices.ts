import { cardImportCard, cardImportResultCard, cardImportUndoneCard } from '../../cards/card-imports.js';
import {
  carriedBackCard,
  carriedOverCard,
  carryOverFileCard,
  carryOverForm,
  nothingToCarryOverCard,
} from '../../cards/carry-overs.js';
import {
  deliveredOfficeForm,
  deliveredRangesForm,
  deliveredSavedCard,
  notDeliveredQuestion,
} from '../../cards/delivered-ranges.js';
import { questionCard, type FieldState } from '../../cards/form.js';
import {
  membersClearedCard,
  membersClearForm,
  membersForm,
  membersSavedCard,
} from '../../cards/membership.js';
import {
  privacyAreasCard,
  privacyNoticeCard,
  privacyNoticesForm,
  privacySavedCard,
} from '../../cards/privacy-notices.js';
import { trialAreasCard, trialForm, trialSavedCard } from '../../cards/trials.js';
import type { Texts } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import type { CardChanges, CarryOverRow } from '../../services/carry-over-rows.js';
import type { CarryOverList } from '../../services/carry-overs.js';
import type { Card } from '../../services/store/cards.js';
import { card } from '../bot/small-network.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { LONG_NAME, LONGEST_CODE, NAME_WITH_MARKUP, officeCalled } from './sample-organisations.js';

const AT = new Date('2026-03-10T08:00:00Z');
const LINK = `https://kaikubotti.example/downloads/${'x'.repeat(300)}`;

const CHANGES: CardChanges = {
  ...{ lastDay: '2027-12-31', minors: 20, state: 'replaced', isCorrected: true },
  replacedBy: CardCode.parse(LONGEST_CODE),
};

function rowOf(of: Card, changes: CardChanges = {}, isHandover = true): CarryOverRow {
  return { card: of, isHandover, changes, count: Object.keys(changes).length, at: AT };
}

function changedRows(): CarryOverRow[] {
  const changed: CardChanges[] = [
    { lastDay: '2027-12-31', minors: 3 },
    { minors: 0 },
    { state: 'blocked' },
    { state: 'unblocked' },
    { state: 'replaced' },
    { state: 'restored' },
    CHANGES,
  ];
  return changed.flatMap((changes, index) =>
    [true, false].map((isHandover) =>
      rowOf(card(CardCode.parse(`KMA0100${index}`), '2026-12-31'), changes, isHandover),
    ),
  );
}

function list(count: number, more: Partial<CarryOverList> = {}): CarryOverList {
  const shown = Array.from({ length: Math.min(count, 20) }, (_, index) =>
    rowOf(
      card(CardCode.parse(`${LONGEST_CODE.slice(0, 18)}${10 + index}`), '2026-12-31', { carryOver: 'open' }),
    ),
  );
  const upTo = count === 0 ? undefined : AT;
  return { office: officeCalled(LONG_NAME), others: [], rows: shown, count, upTo, ...more };
}

/** The import of cards that were handed over before. */
function importCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const url = 'https://kaikubotti.example/sheets/cards-fi.xlsx';
  const offices = Array.from({ length: 60 }, () => officeCalled(LONG_NAME));
  const unsafe = [officeCalled(NAME_WITH_MARKUP)];
  const codes = Array.from({ length: 200 }, (_, index) =>
    CardCode.parse(`${LONGEST_CODE.slice(0, 17)}${100 + index}`),
  );
  const reason = (['code', 'lastDay', 'minors', 'office'] as const)
    .map((key) => `${t(`column.${key}`)}: ${t(`error.${key}`)}`)
    .join(' ');
  const refused = Array.from({ length: 200 }, (_, index) => ({ row: index + 2, reason }));
  const result = (imported: number, already: number, wrong: number) =>
    cardImportResultCard(
      {
        ...{ list: 'x'.repeat(43), imported: codes.slice(0, imported), expired: wrong, already },
        ...{ refused: refused.slice(0, wrong), leftBehind: wrong === 0 ? 'nothing' : 'file' },
      },
      texts,
    );
  return [
    { name: 'cardImportCard: many offices', card: cardImportCard({ offices, mostRows: 200, url }, texts) },
    { name: 'cardImportCard: markup', card: cardImportCard({ offices: unsafe, mostRows: 200, url }, texts) },
    { name: 'cardImportResultCard: all', card: result(200, 0, 0) },
    { name: 'cardImportResultCard: nothing new', card: result(0, 1, 0) },
    { name: 'cardImportResultCard: all wrong', card: result(0, 0, 200) },
    { name: 'cardImportResultCard: some of each', card: result(150, 20, 30) },
    { name: 'cardImportUndoneCard', card: cardImportUndoneCard({ undone: 1, kept: 0 }, texts) },
    { name: 'cardImportUndoneCard: some kept', card: cardImportUndoneCard({ undone: 12, kept: 1 }, texts) },
  ];
}

/** The list of member municipalities. */
function membershipCards(texts: Texts): NamedCard[] {
  const municipalities = 'Hämeenkyrö\n'.repeat(310);
  const error = texts.t('members.unknown', { rows: '3, 7' });
  const form = (count: number, state: FieldState): NamedCard['card'] =>
    formCard(membersForm({ count, longest: 6_000 }, state, texts), {});
  return [
    { name: 'inlineForm of membersForm: no list', card: form(0, { typed: {}, errors: {} }) },
    {
      name: 'inlineForm of membersForm: all of Finland, refused',
      card: form(310, { typed: { municipalities }, errors: { municipalities: error } }),
    },
    { name: 'membersSavedCard', card: membersSavedCard(120, texts) },
    { name: 'membersClearedCard', card: membersClearedCard('205,049', texts) },
    { name: 'inlineForm of membersClearForm', card: formCard(membersClearForm(120, texts), {}) },
  ];
}

function privacyCards(texts: Texts): NamedCard[] {
  const url = `https://mallila.example/${'x'.repeat(370)}`;
  const notices = { fi: url, sv: url, en: url };
  const errors = { fi: texts.t('privacy.address') };
  const form = (state: FieldState): NamedCard['card'] =>
    formCard(privacyNoticesForm(NAME_WITH_MARKUP, state, texts), { areaId: 'area' });
  return [
    { name: 'inlineForm of privacyNoticesForm: empty', card: form({ typed: {}, errors: {} }) },
    { name: 'inlineForm of privacyNoticesForm: refused', card: form({ typed: notices, errors }) },
    { name: 'privacyAreasCard', card: privacyAreasCard([{ id: 'area', names: LONG_NAME }], texts) },
    { name: 'privacySavedCard', card: privacySavedCard(notices, texts) },
    { name: 'privacySavedCard: none', card: privacySavedCard({}, texts) },
    { name: 'privacyNoticeCard', card: privacyNoticeCard(url, texts) },
    { name: 'privacyNoticeCard: none', card: privacyNoticeCard(undefined, texts) },
  ];
}

function trialCards(texts: Texts): NamedCard[] {
  const form = (state: FieldState): NamedCard['card'] =>
    formCard(trialForm(NAME_WITH_MARKUP, state, texts), { areaId: 'area' });
  const wrong = { typed: { lastDay: 'x' }, errors: { lastDay: texts.t('trial.wrongDay') } };
  return [
    { name: 'inlineForm of trialForm: empty', card: form({ typed: {}, errors: {} }) },
    { name: 'inlineForm of trialForm: refused', card: form(wrong) },
    { name: 'trialAreasCard', card: trialAreasCard([{ _id: 'area', names: LONG_NAME }], texts) },
    { name: 'trialSavedCard', card: trialSavedCard('2026-12-31', texts) },
    { name: 'trialSavedCard: none', card: trialSavedCard(undefined, texts) },
  ];
}

function deliveredCards(texts: Texts): NamedCard[] {
  const [long, unsafe] = [officeCalled(LONG_NAME), officeCalled(NAME_WITH_MARKUP)];
  const form = (state: FieldState): NamedCard['card'] =>
    formCard(deliveredRangesForm({ office: unsafe, longest: 6_000 }, state, texts), { officeId: 'office' });
  const refused = {
    typed: { ranges: `${LONGEST_CODE}–${LONGEST_CODE}\n`.repeat(140) },
    errors: { ranges: texts.t('delivered.unequal', { rows: '2, 5' }) },
  };
  const offices = Array.from({ length: 60 }, () => long);
  const state = { typed: {}, errors: {} };
  const question = notDeliveredQuestion({ code: CardCode.parse(LONGEST_CODE), office: unsafe }, texts);
  return [
    {
      name: 'inlineForm of deliveredOfficeForm',
      card: formCard(deliveredOfficeForm(offices, state, texts), {}),
    },
    { name: 'inlineForm of deliveredRangesForm: empty', card: form(state) },
    { name: 'inlineForm of deliveredRangesForm: refused', card: form(refused) },
    { name: 'deliveredSavedCard', card: deliveredSavedCard({ office: long, count: 3 }, texts) },
    { name: 'deliveredSavedCard: none', card: deliveredSavedCard({ office: long, count: 0 }, texts) },
    { name: 'questionCard of notDeliveredQuestion', card: questionCard(question, { form: 'handover' }) },
  ];
}

/** Everything about an office's own lists. */
export function officeCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const form = (carryOvers: CarryOverList, codes = '', error?: string) => {
    const state = { typed: { codes }, errors: error === undefined ? {} : { codes: error } };
    return formCard(carryOverForm(carryOvers, state, texts), { officeId: 'office' });
  };
  const others = Array.from({ length: 5 }, () => officeCalled(NAME_WITH_MARKUP));
  return [
    ...importCards(texts),
    ...membershipCards(texts),
    ...privacyCards(texts),
    ...trialCards(texts),
    ...deliveredCards(texts),
    { name: 'inlineForm of carryOverForm: one', card: form(list(1)) },
    { name: 'inlineForm of carryOverForm: changes', card: form(list(14, { rows: changedRows() })) },
    { name: 'inlineForm of carryOverForm: more than can be shown', card: form(list(2_000, { others })) },
    { name: 'inlineForm of carryOverForm: nothing chosen', card: form(list(3), '', t('carryOver.choose')) },
    {
      name: 'inlineForm of carryOverForm: one chosen',
      card: form(list(3), `${LONGEST_CODE.slice(0, 18)}11`),
    },
    { name: 'nothingToCarryOverCard: all done', card: nothingToCarryOverCard(list(0, { others }), texts) },
    { name: 'nothingToCarryOverCard: not beside', card: nothingToCarryOverCard(undefined, texts) },
    { name: 'carriedOverCard: some', card: carriedOverCard({ officeId: 'x', marked: 12, at: AT }, texts) },
    { name: 'carriedOverCard: one', card: carriedOverCard({ officeId: 'x', marked: 1, at: AT }, texts) },
    { name: 'carriedOverCard: none', card: carriedOverCard({ officeId: 'x', marked: 0, at: AT }, texts) },
    { name: 'carriedBackCard', card: carriedBackCard('x', texts) },
    {
      name: 'carryOverFileCard',
      card: carryOverFileCard({ officeId: 'x', url: LINK, minutes: 10 }, texts),
    },
  ];
}
