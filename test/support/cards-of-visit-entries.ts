import { purposeChoices } from '../../bot/purpose-choices.js';
import { entriesChoiceCard } from '../../cards/entries.js';
import { HANDOVER_ENTRIES_VERB } from '../../cards/handover-entries.js';
import { otherPlacesCard } from '../../cards/other-places.js';
import type { Texts } from '../../cards/texts/index.js';
import {
  noVisitEntriesCard,
  VISIT_ENTRIES_VERB,
  visitCorrectedCard,
  visitCorrectionForm,
  visitEntriesForm,
  visitEntryCard,
  visitNotCorrectedCard,
} from '../../cards/visit-entries.js';
import type { Purpose } from '../../services/purposes.js';
import type { VisitEntry, VisitEntryList } from '../../services/visit-entries.js';
import { formCard } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import {
  LONG_NAME,
  LONGEST_CODE,
  MANY_PURPOSES,
  NAME_WITH_MARKUP,
  officeCalled,
  VENUES,
} from './sample-organisations.js';

const KEY = 'mg2f0x1c.Zm9vYmFyYmF6cXV4';

const [VENUE] = VENUES;
if (VENUE === undefined) throw new Error('no venue');
const service = { id: 'play', names: LONG_NAME, category: 'culture' as const, kind: 'event' as const };
const purpose = { id: `${VENUE._id}/play`, venue: VENUE, service, isClosed: false, isBeside: true };
const unsafe = { ...purpose, id: 'x/y', service: { ...service, names: NAME_WITH_MARKUP } };

function visitEntry(more: Partial<VisitEntry> = {}): VisitEntry {
  return {
    ...{ operationKey: KEY, code: LONGEST_CODE, purpose, day: '2027-12-31' },
    ...{ adults: 1, children: 12, helpers: 2 },
    ...{ isOfCommunity: false, isUndone: false, canBeUndone: true, canBeCorrected: true },
    ...more,
  };
}

/** What a venue looks at after it entered it. */
export function visitEntryCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const venue = { ...purpose.venue, names: NAME_WITH_MARKUP };
  const list = (count: number, agentDays?: number): VisitEntryList => ({
    ...{ venue, agentDays },
    others: count > 1 ? [venue, venue, venue, venue] : [],
    entries: Array.from({ length: count }, (_, index) =>
      visitEntry({ operationKey: `${KEY}${index}`, isUndone: index % 3 === 1 }),
    ),
  });
  const listCard = (count: number, errors: Record<string, string> = {}, agentDays?: number) =>
    formCard(visitEntriesForm(list(count, agentDays), { typed: {}, errors }, texts), { venueId: 'venue' });
  const form = (entry: VisitEntry, typed = {}, errors = {}, purposes: Purpose[] = [unsafe]) => {
    const choices = purposeChoices(
      [entry.purpose, ...purposes.filter(({ id }) => id !== entry.purpose.id)],
      { typed, errors },
      texts,
      { hidden: {} },
    );
    return formCard(visitCorrectionForm(entry, choices, { typed, errors }, texts), { operationKey: KEY });
  };
  const late = { canBeUndone: false, canBeCorrected: false };
  const wrong = {
    ...{ purposeId: t('error.choice'), children: t('error.minors'), helpers: t('error.helpers') },
    day: t('correction.dayFormat'),
  };
  return [
    {
      name: 'otherPlacesCard: venues',
      card: otherPlacesCard(
        Array.from({ length: 100 }, () => venue),
        { verb: VISIT_ENTRIES_VERB },
        texts,
      ),
    },
    {
      name: 'otherPlacesCard: offices',
      card: otherPlacesCard(
        [LONG_NAME, NAME_WITH_MARKUP].map(officeCalled),
        { verb: HANDOVER_ENTRIES_VERB },
        texts,
      ),
    },
    { name: 'entriesChoiceCard', card: entriesChoiceCard(texts) },
    { name: 'inlineForm of visitEntriesForm: one', card: listCard(1) },
    { name: 'inlineForm of visitEntriesForm: many', card: listCard(20) },
    { name: 'inlineForm of visitEntriesForm: wrong', card: listCard(2, { entry: t('error.choice') }) },
    { name: 'inlineForm of visitEntriesForm: of a ticket agent', card: listCard(3, {}, 30) },
    { name: 'noVisitEntriesCard: of a ticket agent', card: noVisitEntriesCard(list(0, 30), texts) },
    { name: 'noVisitEntriesCard', card: noVisitEntriesCard(list(0), texts) },
    { name: 'visitEntryCard: new', card: visitEntryCard(visitEntry(), texts) },
    {
      name: 'visitEntryCard: some days old',
      card: visitEntryCard(visitEntry({ canBeUndone: false, helpers: 0 }), texts),
    },
    { name: 'visitEntryCard: old', card: visitEntryCard(visitEntry(late), texts) },
    { name: 'visitEntryCard: undone', card: visitEntryCard(visitEntry({ ...late, isUndone: true }), texts) },
    { name: 'inlineForm of visitCorrectionForm: as it is', card: form(visitEntry()) },
    {
      name: 'inlineForm of visitCorrectionForm: of a community card',
      card: form(visitEntry({ adults: 9, isOfCommunity: true })),
    },
    {
      name: 'inlineForm of visitCorrectionForm: all wrong',
      card: form(visitEntry({ purpose: unsafe }), { children: 'x', helpers: 'x', day: 'x' }, wrong),
    },
    {
      name: 'inlineForm of visitCorrectionForm: more uses than it can show',
      card: form(visitEntry(), { purposeSearch: '1.5.' }, {}, MANY_PURPOSES),
    },
    { name: 'visitCorrectedCard', card: visitCorrectedCard(visitEntry(), texts) },
    { name: 'visitNotCorrectedCard', card: visitNotCorrectedCard(30, texts) },
  ];
}
