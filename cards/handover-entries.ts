import type { HandoverEntry, HandoverEntryList } from '../services/handover-entries.js';
import type { Municipality } from '../services/postal-codes.js';
import type { Office } from '../services/store/organisations.js';
import {
  button,
  buttonRows,
  card,
  facts,
  heading,
  plainButton,
  subtle,
  text,
  type Action,
  type AdaptiveCard,
} from './card.js';
import { choiceField, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { COMMUNITY_UNDO_VERB } from './community-cards.js';
import { HANDOVER_UNDO_VERB } from './handovers.js';
import { commandButton, notice } from './notices.js';
import { otherPlaces } from './other-places.js';
import type { Texts } from './texts/index.js';
import { correctedAnswers } from './voluntary-answers.js';

export const HANDOVER_ENTRIES_VERB = 'handoverEntries.list';
export const HANDOVER_CORRECT_VERB = 'handoverEntries.correct';

/** The last handovers of an office, one of which is opened. */
export function handoverEntriesForm(
  { office, others, entries }: HandoverEntryList,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, day, name } = texts;
  const choices = entries.map((entry) => ({
    title: t('entries.row', {
      code: groupedCode(entry.code),
      day: day(entry.day),
      state: t(`entries.state.${entry.state}`),
    }),
    value: entry.code,
  }));
  const [newest] = entries;
  return {
    title: t('entries.handovers'),
    submitLabel: t('entries.open'),
    body: [
      text(`${t('handover.office')}: ${name(office.names)}`),
      ...choiceField({
        id: 'code',
        label: t('entries.choose'),
        state,
        choices,
        expanded: true,
        ...(newest === undefined ? {} : { standing: newest.code }),
      }),
    ],
    more: otherPlaces(others, { verb: HANDOVER_ENTRIES_VERB }, texts),
  };
}

/** An office that has entered nothing yet. */
export function noHandoverEntriesCard({ office, others }: HandoverEntryList, texts: Texts): AdaptiveCard {
  const { t, name } = texts;
  return card(t('entries.handovers'), [
    heading(t('entries.handovers')),
    text(`${t('handover.office')}: ${name(office.names)}`),
    text(t('entries.noHandovers')),
    ...buttonRows([
      commandButton(t('menu.handover'), 'handover'),
      ...otherPlaces(others, { verb: HANDOVER_ENTRIES_VERB }, texts),
    ]),
  ]);
}

/** One handover: what the register says of it, and what can still be done about it. */
export function handoverEntryCard(entry: HandoverEntry, office: Office, texts: Texts): AdaptiveCard {
  const { t } = texts;
  const { code, operationKey } = entry;
  const title = t('entries.handover');
  const undoVerb = entry.minors === undefined ? COMMUNITY_UNDO_VERB : HANDOVER_UNDO_VERB;
  const what = [
    ...(entry.canBeUndone ? [t('entries.undoHow')] : []),
    ...(entry.canBeCorrected ? [t('entries.correctHow')] : []),
  ];
  return card(title, [
    heading(title),
    factsOf(entry, office, texts),
    ...(what.length > 0 ? [subtle(what.join(' '))] : []),
    ...(what.length === 0 && entry.state !== 'undone' ? [subtle(t('entries.nothingLeft'))] : []),
    ...buttonRows([
      ...(entry.canBeCorrected
        ? [button(t('entries.correct'), HANDOVER_CORRECT_VERB, { code, operationKey })]
        : []),
      ...(entry.canBeUndone ? [button(t('entries.undo'), undoVerb, { operationKey })] : []),
      backButton(office, texts),
    ]),
  ]);
}

function factsOf(entry: HandoverEntry, office: Office, { t, day, name, number }: Texts) {
  return facts([
    [t('handover.code'), groupedCode(entry.code)],
    [t('entries.stateTitle'), t(`entries.state.${entry.state}`)],
    [t('handover.day'), day(entry.day)],
    // The client got another card; how long this one would have been valid misleads.
    ...(entry.state === 'replaced'
      ? []
      : [[t('handover.lastDay'), day(entry.lastDay)] satisfies [string, string]]),
    [t('handover.office'), name(office.names)],
    ...(entry.minors === undefined
      ? []
      : [[t('handover.minorsShort'), number(entry.minors)] satisfies [string, string]]),
  ]);
}

function backButton({ _id }: Office, { t }: Texts): Action {
  return plainButton(t('entries.others'), HANDOVER_ENTRIES_VERB, { officeId: _id });
}

interface CorrectionView {
  entry: HandoverEntry;
  office: Office;
  /** Whether the actor has other offices, one of which may have been meant. */
  isOneOfSeveral: boolean;
}

/** What of a handover can be corrected. What the client told is typed afresh: it is not shown again. */
export function handoverCorrectionForm(
  { entry, office, isOneOfSeveral }: CorrectionView,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const digits = (id: string, label: string, regex: string) =>
    textField({ id, label, state, regex, maxLength: 12, digits: true });
  return {
    title: t('correction.handover'),
    submitLabel: t('correction.submit'),
    body: [
      factsOf(entry, office, texts),
      text(t('correction.fill')),
      ...textField({
        id: 'day',
        label: t('correction.day'),
        state,
        placeholder: t('common.dayPlaceholder'),
        maxLength: 12,
      }),
      ...(entry.minors === undefined
        ? []
        : [
            ...digits('minors', t('handover.minors'), '^\\s*[0-9]{1,2}\\s*$'),
            ...digits('birthYear', t('handover.birthYear'), '^\\s*[0-9]{4}\\s*$'),
            ...digits('postalCode', t('handover.postalCode'), '^\\s*[0-9]{5}\\s*$'),
            ...textField({ id: 'municipality', label: t('handover.municipality'), state, maxLength: 40 }),
            ...(entry.hasOwnAnswers
              ? correctedAnswers(state, texts)
              : [subtle(t('correction.renewedSince'))]),
            subtle(t('correction.notShown')),
          ]),
      ...(isOneOfSeveral ? [subtle(t('correction.office'))] : []),
    ],
    more: [backButton(office, texts)],
  };
}

const CORRECTED = {
  day: 'handover.day',
  minors: 'handover.minorsShort',
  birthYear: 'column.birthYear',
  postalCode: 'column.postalCode',
  municipality: 'handover.homeMunicipality',
  lifeSituation: 'handover.lifeSituation',
  gender: 'handover.gender',
} as const;

/** What a correction led to: the entry as it is now. */
export interface HandoverCorrected {
  /** What was typed anew. */
  fields: (keyof typeof CORRECTED)[];
  entry: HandoverEntry;
  office: Office;
  /** The home municipality that was just typed or follows from what was. */
  municipality: Municipality | undefined;
  isLastDayNew: boolean;
  isInKaikukanta: boolean;
}

export function handoverCorrectedCard(corrected: HandoverCorrected, texts: Texts): AdaptiveCard {
  const { t, name, day } = texts;
  const { entry, office, fields, municipality, isLastDayNew, isInKaikukanta } = corrected;
  const what = fields.map((field) => t(CORRECTED[field])).join(', ');
  const title = t('correction.handoverDone');
  return card(title, [
    heading(title),
    ...(what === '' ? [] : [text(t('correction.what', { name: what }))]),
    ...(isInKaikukanta ? [text(t('correction.inKaikukanta'), { weight: 'bolder' })] : []),
    factsOf(entry, office, texts),
    ...(municipality === undefined
      ? []
      : [text(t('correction.municipality', { municipality: name(municipality.names) }))]),
    ...(isLastDayNew ? [text(t('correction.tellLastDay', { lastDay: day(entry.lastDay) }))] : []),
    ...buttonRows([backButton(office, texts)]),
  ]);
}

/** A handover that cannot be corrected any more. */
export function handoverNotCorrectedCard(days: number, { t }: Texts): AdaptiveCard {
  return notice(t('correction.handover'), t('correction.handoverLate', { days }), [
    commandButton(t('entries.others'), 'entries'),
  ]);
}
