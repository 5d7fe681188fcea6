import { z } from 'zod';
import { pausedCard } from '../cards/code-notes.js';
import {
  blockForm,
  elsewhereCard,
  freeCodeCard,
  ISSUED_BLOCK_VERB,
  ISSUED_LEAVE_VERB,
  ISSUED_MINORS_VERB,
  ISSUED_SHOW_VERB,
  ISSUED_UNBLOCK_VERB,
  issuedCard,
  issuedCodeForm,
  minorsForm,
  unblockForm,
  type Done,
} from '../cards/issued-cards.js';
import { notFoundCard } from '../cards/notices.js';
import { officesOf } from '../services/actors.js';
import type { BudgetedIssuedCards } from '../services/budgeted-issued-cards.js';
import { CardCode } from '../services/card-code.js';
import type { Paused } from '../services/code-budget.js';
import type { IssuedCard, IssuedCardOutcome } from '../services/issued-cards.js';
import type { Unfinished } from '../services/unfinished.js';
import { action, form, inLanguage, type Action, type Feature, type Form, type OpenForm } from './feature.js';
import { codeValue, countValue, MOST_MINORS, NoAbout } from './handover-values.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  issuedCards: BudgetedIssuedCards;
  unfinished: Pick<Unfinished, 'of' | 'end'>;
  openForm: OpenForm;
}

const CODE_FORM = 'issuedCard';
const BLOCK_FORM = 'issuedCardBlock';
const UNBLOCK_FORM = 'issuedCardUnblock';
const MINORS_FORM = 'issuedCardMinors';

const AboutCode = z.object({ code: CardCode });

const codeValues = inLanguage((texts) => z.object({ code: codeValue(texts) }));
const minorsValues = inLanguage((texts) =>
  z.object({ minors: countValue(texts.t('error.minors'), MOST_MINORS) }),
);
const noValues = (): z.ZodType => z.unknown();

/** The cards that an office issued: what can be done with one of them, from one place. */
export function createIssuedCardFeature(
  needs: Needs,
): Feature & { show: (turn: Turn, code: CardCode) => Promise<Reply> } {
  const { openForm } = needs;
  return {
    name: 'issuedCards',
    show: (turn, code) => show(needs, turn, code),
    commands: [
      {
        name: 'issuedCard',
        words: {
          fi: ['kortin tiedot', 'kortti', 'kadonnut kortti', 'estä kortti', 'uusiminen', 'kortin uusiminen'],
          sv: [
            ...['kortuppgifter', 'kort', 'förlorat kort', 'tappat kort', 'borttappat kort'],
            ...['spärra', 'spärra kort', 'förnyelse', 'förnya', 'förnya kort', 'omregistrering'],
          ],
          en: ['card details', 'card', 'lost card', 'block card', 'renewal', 'renew card'],
        },
        help: 'help.issuedCard',
        places: ['personal'],
        isFor: (actor) => officesOf(actor).length > 0,
        role: 'distributor',
        run: (turn) => openForm(turn, CODE_FORM, {}),
      },
    ],
    forms: [codeFormOf(needs), blockFormOf(needs), unblockFormOf(needs), minorsFormOf(needs)],
    actions: [
      action({
        verb: ISSUED_SHOW_VERB,
        data: AboutCode,
        places: ['personal'],
        run: (turn, { code }) => show(needs, turn, code),
      }),
      leaveAction(needs),
      opening(needs, ISSUED_BLOCK_VERB, BLOCK_FORM),
      opening(needs, ISSUED_UNBLOCK_VERB, UNBLOCK_FORM),
      opening(needs, ISSUED_MINORS_VERB, MINORS_FORM),
    ],
  };
}

/** Leaving a form on purpose, for the card that it is about: it is not offered again. */
function leaveAction(needs: Needs): Action {
  const { unfinished } = needs;
  return action({
    verb: ISSUED_LEAVE_VERB,
    data: AboutCode,
    places: ['personal'],
    run: (turn, { code }) => {
      const { personId } = turn.actor;
      const left = unfinished.of(personId);
      if (left?.code === code) unfinished.end(personId, left.form);
      return show(needs, turn, code);
    },
  });
}

/** A button of a card that opens a form about it. */
function opening({ openForm }: Needs, verb: string, opened: string): Action {
  return action({
    verb,
    data: AboutCode,
    places: ['personal'],
    run: (turn, { code }) => openForm(turn, opened, { code }),
  });
}

function codeFormOf(needs: Needs): Form {
  return form({
    name: CODE_FORM,
    about: NoAbout,
    fields: ['code'],
    changes: false,
    values: codeValues,
    view: ({ actor, texts }, _about, state) =>
      Promise.resolve(officesOf(actor).length > 0 ? issuedCodeForm(state, texts) : notFoundCard(texts)),
    submit: (turn, _about, { code }) => show(needs, turn, code),
  });
}

function blockFormOf(needs: Needs): Form {
  return form({
    name: BLOCK_FORM,
    about: AboutCode,
    fields: [],
    changes: true,
    values: noValues,
    view: (turn, { code }) =>
      ofCard(needs, turn, code, ({ state, isBeside }) =>
        state === 'blocked' ? undefined : blockForm(code, isBeside, turn.texts),
      ),
    submit: async (turn, { code }, _values, key) =>
      answer(turn, code, await needs.issuedCards.block(turn.actor, key, code), 'blocked'),
  });
}

function unblockFormOf(needs: Needs): Form {
  return form({
    name: UNBLOCK_FORM,
    about: AboutCode,
    fields: [],
    changes: true,
    values: noValues,
    view: (turn, { code }) =>
      ofCard(needs, turn, code, ({ state, isBeside }) =>
        state !== 'blocked' ? undefined : unblockForm(code, isBeside, turn.texts),
      ),
    submit: async (turn, { code }, _values, key) =>
      answer(turn, code, await needs.issuedCards.unblock(turn.actor, key, code), 'unblocked'),
  });
}

function minorsFormOf(needs: Needs): Form {
  return form({
    name: MINORS_FORM,
    about: AboutCode,
    fields: ['minors'],
    changes: true,
    values: minorsValues,
    view: (turn, { code }, state) =>
      ofCard(needs, turn, code, (issued) =>
        issued.cardKind === 'community' ? undefined : minorsForm(issued, state, turn.texts),
      ),
    submit: async (turn, { code }, { minors }, key) =>
      answer(turn, code, await needs.issuedCards.setMinors(turn.actor, key, code, minors), 'minors'),
  });
}

/** A form about a card of the own office; where there is none to show, what can be said of the card. */
async function ofCard<View>(
  needs: Needs,
  turn: Turn,
  code: CardCode,
  view: (issued: IssuedCard) => View | undefined,
): Promise<View | Reply> {
  const outcome = await needs.issuedCards.look(turn.actor, code);
  const shown = outcome.kind === 'card' ? view(outcome.card) : undefined;
  return shown ?? answer(turn, code, outcome);
}

async function show({ issuedCards }: Needs, turn: Turn, code: CardCode): Promise<Reply> {
  return answer(turn, code, await issuedCards.look(turn.actor, code));
}

/** What became of a card. A form that came too late says nothing of what it was for. */
function answer(turn: Turn, code: CardCode, outcome: IssuedCardOutcome | Paused, done?: Done): Reply {
  const { texts } = turn;
  switch (outcome.kind) {
    case 'card': {
      const isDone =
        done === 'minors' ||
        (done !== undefined && (done === 'blocked') === (outcome.card.state === 'blocked'));
      return issuedCard(outcome.card, texts, isDone ? done : undefined);
    }
    case 'elsewhere':
      return elsewhereCard(code, texts);
    case 'free':
      return freeCodeCard(code, outcome.isBeside, texts);
    case 'paused':
      return pausedCard(outcome, 'handover', texts);
    case 'notFound':
      return notFoundCard(texts);
  }
}
