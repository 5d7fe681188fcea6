import type { VisitEntry, VisitEntryList } from '../services/visit-entries.js';
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
  type Element,
} from './card.js';
import { choiceField, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { commandButton, notice } from './notices.js';
import { otherPlaces } from './other-places.js';
import { purposeField, purposeUnseen, type PurposeChoices } from './purpose-field.js';
import { purposeName } from './purpose-title.js';
import type { Texts } from './texts/index.js';
import { VISIT_UNDO_VERB } from './visits.js';

export const VISIT_ENTRIES_VERB = 'visitEntries.list';
export const VISIT_CORRECT_VERB = 'visitEntries.correct';

/** The last uses of a venue, or those that a ticket agent entered for it, one of which is opened. */
export function visitEntriesForm(
  { venue, others, agentDays, entries }: VisitEntryList,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, name } = texts;
  const choices = entries.map((entry) => ({ title: rowOf(entry, texts), value: entry.operationKey }));
  const [newest] = entries;
  return {
    title: t('entries.visits'),
    submitLabel: t('entries.open'),
    body: [
      text(name(venue.names)),
      ...(agentDays === undefined ? [] : [subtle(t('entries.ofAgent', { days: agentDays }))]),
      ...choiceField({
        id: 'entry',
        label: t('entries.chooseVisit'),
        state,
        choices,
        expanded: true,
        ...(newest === undefined ? {} : { standing: newest.operationKey }),
      }),
    ],
    more: otherPlaces(others, { verb: VISIT_ENTRIES_VERB }, texts),
  };
}

function rowOf({ code, day: given, purpose, adults, children, isUndone }: VisitEntry, texts: Texts): string {
  const { t, day } = texts;
  const what = isUndone ? t('entries.visitUndone') : t('visit.people', { adults, children });
  const parts = { code: groupedCode(code), day: day(given), state: what };
  return `${t('entries.row', parts)} · ${purposeName(purpose, texts)}`;
}

/** A venue that has entered nothing yet. */
export function noVisitEntriesCard({ venue, others, agentDays }: VisitEntryList, texts: Texts): AdaptiveCard {
  const { t, name } = texts;
  return card(t('entries.visits'), [
    heading(t('entries.visits')),
    text(name(venue.names)),
    text(agentDays === undefined ? t('entries.noVisits') : t('entries.noAgentVisits', { days: agentDays })),
    ...buttonRows([
      commandButton(t('menu.visit'), 'visit'),
      ...otherPlaces(others, { verb: VISIT_ENTRIES_VERB }, texts),
    ]),
  ]);
}

/** One use, and what can still be done about it. */
export function visitEntryCard(entry: VisitEntry, texts: Texts): AdaptiveCard {
  const { t } = texts;
  const { operationKey } = entry;
  const title = entry.isUndone ? t('entries.visitUndone') : t('entries.visit');
  const canNothing = !entry.canBeUndone && !entry.canBeCorrected && !entry.isUndone;
  return card(title, [
    heading(title),
    factsOf(entry, texts),
    ...(entry.canBeUndone ? [subtle(t('entries.undoVisitHow'))] : []),
    ...(canNothing ? [subtle(t('entries.nothingLeft'))] : []),
    ...buttonRows([
      ...(entry.canBeCorrected ? [button(t('entries.correct'), VISIT_CORRECT_VERB, { operationKey })] : []),
      ...(entry.canBeUndone ? [button(t('entries.undoVisit'), VISIT_UNDO_VERB, { operationKey })] : []),
      backButton(entry, texts),
    ]),
  ]);
}

function factsOf({ code, day: given, purpose, adults, children, helpers }: VisitEntry, texts: Texts) {
  const { t, day, number } = texts;
  return facts([
    [t('handover.code'), groupedCode(code)],
    [t('entries.visitDay'), day(given)],
    [t('visit.purpose'), purposeName(purpose, texts)],
    [t('entries.people'), t('visit.people', { adults, children })],
    ...(helpers > 0 ? [[t('visit.helpers'), number(helpers)] satisfies [string, string]] : []),
  ]);
}

function backButton({ purpose }: VisitEntry, { t }: Texts): Action {
  return plainButton(t('entries.others'), VISIT_ENTRIES_VERB, { venueId: purpose.venue._id });
}

/** What of a use can be corrected: what it was for, who came along, the day. */
export function visitCorrectionForm(
  entry: VisitEntry,
  purposes: PurposeChoices,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, day } = texts;
  const counts = {
    ...{ workers: String(entry.adults), children: String(entry.children), helpers: String(entry.helpers) },
  };
  const counted = { ...state, typed: { ...counts, ...state.typed } };
  return {
    ...purposeUnseen(purposes),
    title: t('correction.visit'),
    submitLabel: t('correction.submit'),
    body: [
      subtle(t('visit.shownCode', { code: groupedCode(entry.code) })),
      ...purposeField(purposes, state, texts),
      ...(entry.isOfCommunity
        ? countField('workers', t('group.workers'), t('group.workersError'), counted)
        : []),
      ...countField(
        'children',
        entry.isOfCommunity ? t('group.children') : t('visit.children'),
        t('error.minors'),
        counted,
      ),
      ...countField('helpers', t('visit.helpers'), t('error.helpers'), counted),
      text(t('correction.visitDayNow', { day: day(entry.day) })),
      ...textField({
        id: 'day',
        label: t('correction.visitDay'),
        state,
        placeholder: t('common.dayPlaceholder'),
        maxLength: 12,
      }),
    ],
    more: [backButton(entry, texts)],
  };
}

function countField(id: string, label: string, required: string, state: FieldState): Element[] {
  const regex = '^\\s*[0-9]{1,2}\\s*$';
  return textField({ id, label, state, required, regex, maxLength: 12, digits: true });
}

export function visitCorrectedCard(entry: VisitEntry, texts: Texts): AdaptiveCard {
  const { t } = texts;
  const title = t('correction.visitDone');
  return card(title, [
    heading(title),
    ...(entry.purpose.isBeside ? [text(t('correction.visitBeside'), { weight: 'bolder' })] : []),
    factsOf(entry, texts),
    ...buttonRows([backButton(entry, texts)]),
  ]);
}

/** A use that cannot be corrected any more. */
export function visitNotCorrectedCard(days: number, { t }: Texts): AdaptiveCard {
  return notice(t('correction.visit'), t('correction.visitLate', { days }), [
    commandButton(t('entries.others'), 'entries'),
  ]);
}
