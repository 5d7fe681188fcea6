import { z } from 'zod';
import { groupedCode } from '../cards/grouped-code.js';
import { notFoundCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import {
  checkedVisitForm,
  codeForm,
  noPurposesCard,
  VISIT_CHECKED_VERB,
  VISIT_LEAVE_VERB,
  VISIT_OTHER_DAY_VERB,
  VISIT_RETRY_VERB,
  VISIT_UNDO_VERB,
  visitForm,
  visitNotUndoneCard,
  visitUndoneCard,
} from '../cards/visits.js';
import { ownVenuesOf, venuesOf } from '../services/actors.js';
import { CardCode } from '../services/card-code.js';
import type { BudgetedVisits } from '../services/budgeted-visits.js';
import { LocalDay, writtenDay } from '../services/days.js';
import type { Unfinished } from '../services/unfinished.js';
import {
  action,
  form,
  inLanguage,
  type Action,
  type Feature,
  type Form,
  type OnCode,
  type OpenForm,
} from './feature.js';
import { codeValue, dayValue, NoAbout } from './handover-values.js';
import { PURPOSE_FIELDS, purposeChoices } from './purpose-choices.js';
import type { Reply, Turn } from './turn.js';
import { refusal, visitAnswer, type AboutCode } from './visit-outcomes.js';
import { checkedVisitValues, visitValues } from './visit-values.js';

interface Needs {
  visits: BudgetedVisits;
  unfinished: Pick<Unfinished, 'end'>;
  openForm: OpenForm;
  /** The form of a small group, for a community card. */
  openGroup: (turn: Turn, about: AboutCode) => Promise<Reply>;
  codes: CodesOfCounter;
}

/** Which codes a counter knows: those of the register, or of sample cards. */
export interface CodesOfCounter {
  stored: typeof CardCode;
  typed: (texts: Texts) => z.ZodType<CardCode, string | undefined>;
}

/** The codes of real cards. */
export const CODES_OF_CARDS: CodesOfCounter = { stored: CardCode, typed: codeValue };

const CODE_FORM = 'visitCode';
const FORM = 'visit';
const CHECKED_FORM = 'visitChecked';

/** A card, and the day of the use where it is not today. */
const aboutCode = ({ codes }: Needs) => z.object({ code: codes.stored, day: LocalDay.optional() });
const OperationKey = z.object({ operationKey: z.string() });

const isFor = (actor: Turn['actor']): boolean => venuesOf(actor).length > 0;

/** The counter: a code, its state, one confirmation, the receipt. */
export function createVisitFeature(needs: Needs): Feature & { onCode: OnCode } {
  const { openForm } = needs;
  const AboutCode = aboutCode(needs);
  return {
    name: 'visits',
    commands: [
      {
        name: 'visit',
        words: {
          fi: ['käynti', 'käyttö', 'kirjaa käynti', 'kirjaa käyttö', 'tarkista kortti'],
          sv: ['besök', 'användning', 'registrera besök', 'kontrollera kort', 'kontrollera ett kort'],
          en: ['visit', 'use', 'record a visit', 'record a use', 'check card', 'check a card'],
        },
        help: 'help.visit',
        offersUnfinished: true,
        role: 'venue',
        places: ['personal'],
        isFor,
        run: (turn) => openForm(turn, CODE_FORM, {}),
      },
    ],
    forms: [codeFormOf(needs), visitFormOf(needs), checkedFormOf(needs)],
    actions: [
      undoAction(needs),
      leaveAction(needs),
      action({
        verb: VISIT_CHECKED_VERB,
        data: AboutCode,
        places: ['personal'],
        run: (turn, about) => openForm(turn, CHECKED_FORM, about, { children: '0' }),
      }),
      action({
        verb: VISIT_RETRY_VERB,
        data: AboutCode,
        places: ['personal'],
        run: (turn, { code, day }) =>
          openForm(
            turn,
            CODE_FORM,
            {},
            { code: groupedCode(code), ...(day === undefined ? {} : { day: writtenDay(day) }) },
          ),
      }),
      action({
        verb: VISIT_OTHER_DAY_VERB,
        data: AboutCode,
        places: ['personal'],
        run: (turn, { code }) => openForm(turn, CODE_FORM, {}, { code: groupedCode(code), day: '' }),
      }),
    ],
    onCode: { isFor, run: (turn, given) => openForm(turn, FORM, { code: given }) },
  };
}

function codeFormOf({ visits, openForm, codes }: Needs): Form {
  const values = inLanguage((texts) =>
    z.object({
      code: codes.typed(texts),
      day: dayValue(texts, () => visits.possibleDays(), 'error.visitDay').optional(),
    }),
  );
  return form({
    name: CODE_FORM,
    about: NoAbout,
    fields: ['code', 'day'],
    changes: false,
    values,
    view: (turn, _about, state) =>
      Promise.resolve(isFor(turn.actor) ? codeForm(state, turn.texts) : notFoundCard(turn.texts)),
    submit: (turn, _about, { code, day }) => {
      const isPast = day !== undefined && day < visits.possibleDays().to;
      return openForm(turn, FORM, { code, ...(isPast ? { day } : {}) });
    },
  });
}

function visitFormOf(needs: Needs): Form {
  const { visits } = needs;
  return form({
    name: FORM,
    about: aboutCode(needs),
    fields: ['children', 'moreChildren', 'helpers', ...PURPOSE_FIELDS, 'confirmed', 'checked'],
    changes: true,
    values: visitValues,
    view: async (turn, about, state, hidden) => {
      const [cardState, purposes] = await Promise.all([
        visits.lookUp(turn.actor, about.code, about.day),
        visits.purposes(turn.actor, about.day),
      ]);
      if (cardState.kind !== 'valid') return refusal(turn, cardState, about);
      if (purposes.length === 0) return noPurposes(turn);
      // Adults are counted with a community card only, and its group has cards of its own.
      if (cardState.cardKind === 'community') return needs.openGroup(turn, about);
      const choices = purposeChoices(purposes, state, turn.texts, { hidden });
      return visitForm(cardState, { purposes: choices, pastDay: about.day }, state, turn.texts);
    },
    submit: async (turn, about, values, operationKey) =>
      visitAnswer(turn, await visits.record(turn.actor, operationKey, { ...about, ...values }), {
        ...about,
        ...values,
        today: visits.possibleDays().to,
      }),
  });
}

function checkedFormOf(needs: Needs): Form {
  const { visits } = needs;
  return form({
    name: CHECKED_FORM,
    about: aboutCode(needs),
    fields: ['children', 'helpers', ...PURPOSE_FIELDS, 'confirmed'],
    changes: true,
    values: checkedVisitValues,
    view: async (turn, about, state, hidden) => {
      const purposes = await visits.purposesBeside(turn.actor, about.day);
      if (purposes.length === 0) return noPurposes(turn);
      return checkedVisitForm(
        about,
        purposeChoices(purposes, state, turn.texts, { hidden }),
        state,
        turn.texts,
      );
    },
    submit: async (turn, about, values, operationKey) =>
      visitAnswer(
        turn,
        await visits.record(turn.actor, operationKey, { ...about, checked: true, ...values }),
        {
          ...about,
          ...values,
          today: visits.possibleDays().to,
        },
      ),
  });
}

function undoAction({ visits }: Needs): Action {
  return action({
    verb: VISIT_UNDO_VERB,
    data: OperationKey,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { operationKey }) => {
      const outcome = await visits.undo(actor, operationKey);
      if (outcome.kind === 'notFound') return notFoundCard(texts);
      return outcome.kind === 'undone' ? visitUndoneCard(outcome, texts) : visitNotUndoneCard(texts);
    },
  });
}

/** Somebody of no venue learns nothing of any. */
const noPurposes = ({ actor, texts }: Turn): Reply =>
  isFor(actor) ? noPurposesCard(ownVenuesOf(actor).length > 0, texts) : notFoundCard(texts);

/** Leaving a form on purpose, for the next customer: it is not offered again. */
function leaveAction({ unfinished, openForm }: Needs): Action {
  return action({
    verb: VISIT_LEAVE_VERB,
    data: NoAbout,
    places: ['personal'],
    run: (turn) => {
      for (const name of [FORM, CHECKED_FORM]) unfinished.end(turn.actor.personId, name);
      return openForm(turn, CODE_FORM, {});
    },
  });
}
