import { z } from 'zod';
import type { Texts } from '../cards/texts/index.js';
import { communityReceiptCard } from '../cards/community-cards.js';
import { pausedCard, pausedSentence } from '../cards/code-notes.js';
import {
  HANDOVER_MUNICIPALITY_VERB,
  HANDOVER_RECEIPT_VERB,
  HANDOVER_UNDO_VERB,
  handoverForm,
  handoverNotUndoneCard,
  handoverReceiptCard,
  handoverUndoneCard,
  municipalityForm,
  outsideNetworkSentence,
} from '../cards/handovers.js';
import { notDeliveredQuestion } from '../cards/delivered-ranges.js';
import type { TypedInto } from '../cards/handover-again.js';
import type { FieldState } from '../cards/form.js';
import { groupedCode } from '../cards/grouped-code.js';
import { handoverNotCorrectedCard } from '../cards/handover-entries.js';
import { notFoundCard } from '../cards/notices.js';
import { officesOf } from '../services/actors.js';
import type { CardCode } from '../services/card-code.js';
import { writtenDay } from '../services/days.js';
import type { BudgetedHandovers } from '../services/budgeted-handovers.js';
import type { Paused } from '../services/code-budget.js';
import type { HandoverEntries } from '../services/handover-entries.js';
import type { HandoverOutcome, HandoverReceipt } from '../services/handovers.js';
import type { Language } from '../services/language.js';
import type { NeighbouringCode } from '../services/neighbouring-codes.js';
import type { Municipality, PostalCodes } from '../services/postal-codes.js';
import type { Office } from '../services/store/organisations.js';
import {
  action,
  form,
  type Action,
  type Doubtful,
  type Feature,
  type Form,
  type OnCode,
  type OpenForm,
  type Rejection,
} from './feature.js';
import { correctionAnswer } from './handover-entries.js';
import { handoverValues, municipalityValue, NoAbout, typedAgain } from './handover-values.js';
import type { AskResponsible } from './handover-questions.js';
import type { OpenRenewalInstead } from './renewals.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  handovers: BudgetedHandovers;
  entries: Pick<HandoverEntries, 'find' | 'correct' | 'correctionDays'>;
  postalCodes: PostalCodes;
  neighbouringCode: NeighbouringCode;
  /** Where the privacy notice of an area can be read. */
  privacyUrlOf: (areaId: string, language: Language) => Promise<string | undefined>;
  openForm: OpenForm;
  /** What can be done with a card that is in the register already. */
  showIssued: (turn: Turn, code: CardCode) => Promise<Reply>;
  openRenewal: OpenRenewalInstead;
  askResponsible: AskResponsible;
}

const FORM = 'handover' satisfies TypedInto['into'];
const MUNICIPALITY_FORM = 'handoverMunicipality';
const FIELDS = [
  'officeId',
  'code',
  'birthYear',
  'postalCode',
  'minors',
  'lifeSituation',
  'gender',
  'municipality',
  'day',
  'confirmedCode',
];

const Target = z.object({ target: z.string() });
const OperationKey = z.object({ operationKey: z.string() });

/** Handing over a card: the form, its receipt, undo, and the home municipality. */
export function createHandoverFeature(needs: Needs): Feature & { onCode: OnCode } {
  const { openForm } = needs;
  const isFor = (actor: Turn['actor']): boolean => officesOf(actor).length > 0;
  return {
    name: 'handovers',
    commands: [
      {
        name: 'handover',
        words: {
          fi: [
            'luovutus',
            'kortin luovutus',
            'luovuta',
            'luovuta kortti',
            'haluan luovuttaa kortin',
            'anna kortti',
            'uusi kortti',
          ],
          sv: [
            'överlåtelse',
            'dela ut',
            'dela ut kort',
            'dela ut ett kort',
            'jag vill dela ut ett kort',
            'lämna ut',
            'lämna ut kort',
            'nytt kort',
            'ny kort',
          ],
          en: ['handover', 'hand over', 'hand over a card', 'new card'],
        },
        help: 'help.handover',
        offersUnfinished: true,
        role: 'distributor',
        places: ['personal'],
        isFor,
        run: (turn) => openForm(turn, FORM, {}),
      },
    ],
    forms: [handoverFormOf(needs), municipalityFormOf(needs)],
    actions: [
      undoAction(needs),
      action({
        verb: HANDOVER_RECEIPT_VERB,
        data: OperationKey,
        places: ['personal'],
        run: async (turn, { operationKey }) =>
          answerCard(turn, await needs.handovers.receipt(turn.actor, operationKey)),
      }),
      action({
        verb: HANDOVER_MUNICIPALITY_VERB,
        data: OperationKey,
        places: ['personal'],
        run: (turn, { operationKey }) => openForm(turn, MUNICIPALITY_FORM, { target: operationKey }),
      }),
    ],
    onCode: { isFor, run: (turn, code) => openFor(needs, turn, code) },
  };
}

/** The form for a code, or what is known of the card already, before anything is typed in vain. */
async function openFor(
  { handovers, openForm, showIssued }: Needs,
  turn: Turn,
  code: CardCode,
): Promise<Reply> {
  const standing = await handovers.standing(turn.actor, code);
  if (standing.kind === 'paused') return pausedCard(standing, 'handover', turn.texts);
  return standing.kind === 'free'
    ? openForm(turn, FORM, {}, { code: groupedCode(code) })
    : showIssued(turn, code);
}

function handoverFormOf(needs: Needs): Form {
  const { handovers, postalCodes, neighbouringCode, openRenewal, privacyUrlOf, askResponsible } = needs;
  return form({
    name: FORM,
    about: NoAbout,
    fields: FIELDS,
    changes: true,
    values: (turn) => handoverValues(turn.texts, { postalCodes, days: handovers.possibleDays() }),
    ask: askResponsible,
    view: async (turn, _about, state, hidden) => {
      const offices = await handovers.offices(turn.actor);
      const [first] = offices;
      if (first === undefined) return notFoundCard(turn.texts);
      const privacy = await privacyOf(offices, (areaId) => privacyUrlOf(areaId, turn.texts.language));
      const municipality = refusedMunicipality(state, postalCodes, turn.texts);
      const officeId = (offices.find(({ _id }) => _id === state.typed.officeId) ?? first)._id;
      const outside = municipality && { officeId, municipality };
      return handoverForm({ offices, privacy, outside, hidden }, state, turn.texts);
    },
    submit: async (turn, _about, { officeId, ...values }, operationKey) => {
      const chosen = officeId ?? (await handovers.offices(turn.actor))[0]?._id;
      if (chosen === undefined) return notFoundCard(turn.texts);
      const given = { ...values, officeId: chosen };
      const outcome = await handovers.register(turn.actor, operationKey, given);
      const typed: TypedInto = { ...typedAgain(given, postalCodes, turn.texts), into: FORM };
      // It was handed over on another day, so it is renewed (F-14).
      if (outcome.kind === 'registeredHere')
        return (await openRenewal(turn, values.code, typed)) ?? handoverAnswer(turn, outcome);
      if (outcome.kind !== 'registered') return handoverAnswer(turn, outcome, typed);
      const { receipt } = outcome;
      return handoverReceiptCard(receipt, turn.texts, { neighbour: await neighbouringCode(receipt) });
    },
  });
}

/** The privacy notices of the areas of some offices; of several areas each with the name of its first office. */
async function privacyOf(offices: Office[], urlOf: (areaId: string) => Promise<string | undefined>) {
  const firsts = offices.filter(({ areaId }, at) => offices.findIndex((one) => one.areaId === areaId) === at);
  const links = await Promise.all(
    firsts.map(async ({ areaId, names }) => ({ url: await urlOf(areaId), of: names })),
  );
  const isOne = firsts.length === 1;
  return links.flatMap(({ url, of }) => (url === undefined ? [] : [isOne ? { url } : { url, of }]));
}

/** The home municipality that was typed, where the form came back because it is outside the network. */
function refusedMunicipality(
  { typed: { municipality: named = '', postalCode = '' }, errors, aside }: FieldState,
  postalCodes: PostalCodes,
  texts: Texts,
): Municipality | undefined {
  // Once it was asked about, it may be asked about again.
  if (aside?.asked.home !== undefined) return postalCodes.municipality(aside.asked.home);
  const home = postalCodes.municipality(named) ?? postalCodes.municipalityOf(postalCode.replace(/\s/gu, ''));
  return home !== undefined && errors.municipality === outsideNetworkSentence(home, texts) ? home : undefined;
}

function municipalityFormOf({ handovers, entries, postalCodes }: Needs): Form {
  return form({
    name: MUNICIPALITY_FORM,
    about: Target,
    fields: ['municipality'],
    changes: true,
    values: ({ texts }) => z.object({ municipality: municipalityValue(texts, postalCodes) }),
    view: async (turn, { target }, state) => {
      const outcome = await handovers.receipt(turn.actor, target);
      if (outcome.kind !== 'registered') return answerCard(turn, outcome);
      const { receipt } = outcome;
      const found = await entries.find(turn.actor, { code: receipt.code, operationKey: target });
      if (receipt.cardKind === 'community') return notFoundCard(turn.texts);
      return found?.entry.canBeCorrected === true
        ? municipalityForm(receipt, state, turn.texts)
        : handoverNotCorrectedCard(entries.correctionDays, turn.texts);
    },
    submit: async (turn, { target }, { municipality }, operationKey) => {
      const before = await handovers.receipt(turn.actor, target);
      if (before.kind !== 'registered') return answerCard(turn, before);
      const id = { code: before.receipt.code, operationKey: target };
      const outcome = await entries.correct(turn.actor, operationKey, id, { municipality });
      if (outcome.kind !== 'corrected' || outcome.isInKaikukanta)
        return correctionAnswer(turn, { municipality }, outcome);
      return answerCard(turn, await handovers.receipt(turn.actor, target));
    },
  });
}

function undoAction({ handovers }: Needs): Action {
  return action({
    verb: HANDOVER_UNDO_VERB,
    data: OperationKey,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { operationKey }) => {
      const { kind, isBeside } = await handovers.undo(actor, operationKey);
      if (kind === 'notFound') return notFoundCard(texts);
      return kind === 'undone' ? handoverUndoneCard(texts, isBeside) : handoverNotUndoneCard(kind, texts);
    },
  });
}

/**
 * An outcome on a sent form: a card, the form again with an error beside the code, or a question about the code. `typed`:
 * what was typed, for the way back from a card that does not keep it.
 */
export function handoverAnswer(
  turn: Turn,
  outcome: HandoverOutcome | Paused,
  typed?: TypedInto,
): Reply | Rejection | Doubtful {
  const { t, day } = turn.texts;
  switch (outcome.kind) {
    case 'registeredHere': {
      const here = t('error.registeredHere', { lastDay: day(outcome.lastDay) });
      return { errors: { code: `${here} ${t('handover.notRegistered')}` } };
    }
    case 'registeredSameDay':
      return receiptCard(outcome.receipt, turn.texts, { isAgain: true, ...(typed && { typed }) });
    case 'registeredElsewhere':
      return { errors: { code: t('error.registeredElsewhere') } };
    case 'paused':
      return { errors: { form: pausedSentence(outcome, turn.texts) } };
    case 'dayRefused':
      return { errors: { day: t('error.day', { earliest: writtenDay(outcome.earliest) }) } };
    case 'outsideNetwork':
      return { errors: { municipality: outsideNetworkSentence(outcome.municipality, turn.texts) } };
    case 'notDelivered':
      return {
        question: notDeliveredQuestion(outcome, turn.texts),
        answers: { confirmedCode: outcome.code },
      };
    case 'keySpent':
      return { errors: { form: t('error.keySpent') }, newKey: true };
    case 'registered':
      return receiptCard(outcome.receipt, turn.texts);
    case 'undone':
      return handoverUndoneCard(turn.texts);
    case 'notFound':
      return notFoundCard(turn.texts);
  }
}

function receiptCard(
  receipt: HandoverReceipt,
  texts: Texts,
  notes?: { isAgain: boolean; typed?: TypedInto },
): Reply {
  return receipt.cardKind === 'community'
    ? communityReceiptCard(receipt, texts, notes)
    : handoverReceiptCard(receipt, texts, notes);
}

function answerCard(turn: Turn, outcome: HandoverOutcome): Reply {
  const reply = handoverAnswer(turn, outcome);
  return 'type' in reply ? reply : notFoundCard(turn.texts);
}
