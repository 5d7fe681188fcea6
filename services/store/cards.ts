import type { Collection, Db } from 'mongodb';
import { z } from 'zod';
import { CardCode } from '../card-code.js';
import { LocalDay, type DayRange } from '../days.js';
import { CardHistory, type Correction } from './card-history.js';
import { collectionOf, insertedNew } from './collection.js';
import { daysIn } from './days-in.js';
import { carryOvers } from './migrations/carry-overs.js';
import { firstUses } from './migrations/first-uses.js';
import { readerOf } from './reader.js';
import { Visit } from './visits.js';
import { VoluntaryAnswers } from './voluntary-answers.js';

export { GENDERS, LIFE_SITUATIONS, type Gender, type LifeSituation } from './voluntary-answers.js';

/** What is asked of the client: three mandatory counts and codes (F-88) and two voluntary answers (F-89). */
export const Background = z.object({
  birthYear: z.int(),
  postalCode: z.string(),
  municipality: z.string(),
  minors: z.int(),
  ...VoluntaryAnswers.shape,
});
export type Background = z.infer<typeof Background>;

/**
 * The first use of a card that counts, derived from the visits by the sweep of daily totals: `areaId` and `day` are the
 * visit's. It is right when the visit counts and no visit of the card that counts is on an earlier day. While it is not
 * `settled` it is being looked at, and may be about to change.
 */
export const FirstUse = z.object({
  visitId: z.string(),
  areaId: z.string(),
  day: LocalDay,
  settled: z.boolean(),
});
export type FirstUse = z.infer<typeof FirstUse>;

/**
 * The visits that were begun not long ago, recorded or not: whoever undoes the handover or blocks the card sees to each
 * of them. `count` grows with every one, so that none can be begun unnoticed.
 */
const BegunVisits = z.object({ count: z.int(), visits: z.array(Visit) });

const RenewalWish = z.object({ at: z.date(), isPassed: z.boolean() });
type RenewalWish = z.infer<typeof RenewalWish>;

/**
 * A card of the register, one document a code. `operationKey` is the handover that made it. An undone handover leaves
 * the code and the keys alone, so that a late copy of the form is recognised and brings nothing back.
 */
export const Card = z.object({
  _id: CardCode,
  areaId: z.string(),
  officeId: z.string(),
  state: z.enum(['active', 'blocked', 'replaced', 'undone']),
  operationKey: z.string(),
  /** Keys of earlier handovers of this code that were undone, and of everything that was done to them. */
  undoneKeys: z.array(z.string()),
  day: LocalDay,
  lastDay: LocalDay,
  at: z.date(),
  background: Background.optional(),
  /**
   * Of areas beside Kaikukanta: whether the handover has still to be registered there, or somebody said that it is, and
   * when (a card that was there before it was here has no instant).
   */
  carryOver: z.enum(['open', 'done']).optional(),
  carriedOverAt: z.date().optional(),
  /** Handed over before the register was here, so `day` is the day of the import and no handover is counted. */
  imported: z.literal(true).optional(),
  /**
   * The card in whose place the client got this one. It is no handover that is counted, and nothing but the number of
   * minors is asked again.
   */
  replaces: CardCode.optional(),
  /** Registered to the office itself, for small groups (F-36); nothing is known of any client. */
  community: z.literal(true).optional(),
  /** The number of minors now, where it is not the one of the handover. All that is known of an imported card. */
  minors: z.int().optional(),
  /** When another office asked for a renewal, and whether the issuing office was told. */
  renewalWish: RenewalWish.optional(),
  /** What was done to the card after its handover. `lastDay` stays the one of the handover. */
  history: CardHistory.optional(),
  begun: BegunVisits.optional(),
  firstUse: FirstUse.optional(),
});
export type Card = z.infer<typeof Card>;

/** What a correction puts in the place of what stood there; the rest stays. */
export interface CorrectedHandover {
  day?: LocalDay;
  lastDay?: LocalDay;
  minors?: number;
  background?: Partial<Pick<Background, 'minors' | 'birthYear' | 'postalCode' | 'municipality'>>;
}

/** How many minors may come along with the holder of a card. */
export const minorsOf = ({ background, minors }: Pick<Card, 'background' | 'minors'>): number =>
  minors ?? background?.minors ?? 0;

const MINUTE_MS = 60_000;
/** A visit is recorded within seconds of its beginning or never; what is older may begin once more. */
const BEGUN_FOR_MS = 60 * MINUTE_MS;
/** Later than that nobody looks at it any more. */
const LOOKED_AT_FOR_MS = 2 * BEGUN_FOR_MS;
/** So many old ones may stay, so that most visits add themselves to the list without writing it anew. */
const MOST_OLD_ONES = 10;

/** Whether a visit was begun so lately that it may be recorded. */
export function hasBegun({ begun }: Pick<Card, 'begun'>, visitId: string, now: Date): boolean {
  const found = begun?.visits.find(({ _id }) => _id === visitId);
  return found !== undefined && now.getTime() - found.at.getTime() < BEGUN_FOR_MS;
}

/** What was answered at one handover of a personal card. */
const Answers = z.object({
  day: LocalDay,
  background: Background.pick({ birthYear: true, lifeSituation: true, gender: true }),
  history: CardHistory.optional(),
});
/** What was told at a handover, on which day. */
export interface Answers extends VoluntaryAnswers {
  day: LocalDay;
  birthYear: number;
}
const ANSWERS = {
  ...{ day: 1, 'background.birthYear': 1, 'background.lifeSituation': 1, 'background.gender': 1 },
  history: 1,
} as const;

/** Renewals put other answers in their place, but a year whose figures were shown stays as it is. */
function answersAtHandover({ day, background, history }: z.infer<typeof Answers>): Answers {
  const renewals = history?.changes.filter((one) => one.kind === 'renewed') ?? [];
  const first = renewals.find(({ answersBefore }) => answersBefore !== undefined)?.answersBefore;
  const { birthYear, ...now } = background;
  return { day, birthYear, ...(first ?? now) };
}

/** What came into the register by a handover here. */
const HANDED_OVER = { imported: { $exists: false }, replaces: { $exists: false } };
/** Which cards count as handed over. */
const COUNTED = { state: { $ne: 'undone' as const }, ...HANDED_OVER };

export function createCards(db: Db) {
  const readAnswers = readerOf('cards', Answers);
  const { raw, common, read, byId } = collectionOf<Card>(db, 'cards', Card, {
    version: 5,
    // The last two change nothing: older programs would not know that a card was renewed, is of a community or was
    // replaced.
    migrations: [firstUses, carryOvers, {}, {}],
    indexes: [
      { key: { areaId: 1, day: 1 } },
      { key: { officeId: 1, day: 1 } },
      { key: { officeId: 1, carryOver: 1, at: 1 } },
      { key: { officeId: 1, at: 1 } },
    ],
  });
  return {
    ...common,
    ...firstUsesOn(raw, read),
    ...undosOn(raw),
    ...changesOn(raw),
    ...carryOversOn(raw, read),
    ...entriesOn(raw, read),
    find: (code: CardCode) => byId(code),
    /** Adds a card; false when the code is in the register already, undone ones included. */
    add: (card: Card) => insertedNew(() => raw.insertOne(card)),
    /** Takes an undone code into use again; false when somebody was faster. */
    replaceUndone: async (undone: Card, card: Card): Promise<boolean> => {
      const result = await raw.replaceOne(
        { _id: undone._id, state: 'undone', operationKey: undone.operationKey },
        { ...card, undoneKeys: [...undone.undoneKeys, undone.operationKey] },
      );
      return result.matchedCount === 1;
    },
    /** Cards handed over on a day in an area; undone and imported ones and replacements are left out. */
    ofDay: async (areaId: string, day: LocalDay) =>
      (await raw.find({ areaId, day, ...COUNTED }).toArray()).map(read),
    /** What was answered at the same handovers of a run of days, without whose they are, one by one as they come. */
    answersOf: (areaId: string, { from, to }: DayRange): AsyncIterable<Answers> =>
      raw
        .find({ areaId, day: { $gte: from, $lte: to }, ...COUNTED, background: { $exists: true } })
        .project({ _id: 0, ...ANSWERS })
        .map((found) => answersAtHandover(readAnswers(found))),
    days: () => daysIn(raw),
    /** The next cards by their code. */
    after: async (code: CardCode | undefined, count: number) => {
      const among = code === undefined ? {} : { _id: { $gt: code } };
      return (await raw.find(among).sort({ _id: 1 }).limit(count).toArray()).map(read);
    },
    addAll: (cards: Card[]) => raw.insertMany(cards, { ordered: false }),
  };
}

/** A card as it was read: the same handover, with the same changes after it. */
function asRead({ _id, operationKey, state, history }: Card) {
  const changes =
    history === undefined ? { history: { $exists: false } } : { 'history.count': history.count };
  return { _id, operationKey, state, ...changes };
}

const keysIn = ({ history }: Card): string[] => history?.changes.map(({ key }) => key) ?? [];

function begunAsRead({ begun }: Card) {
  return begun === undefined ? { begun: { $exists: false } } : { 'begun.count': begun.count };
}

/** What keeps the visits of a card apart from what undoes it. */
function undosOn(raw: Collection<Card>) {
  return {
    /** Notes a visit that is about to be recorded; false when the card is not any more as it was read. */
    begin: async (card: Card, visit: Visit): Promise<boolean> => {
      const visits = card.begun?.visits ?? [];
      const recent = visits.filter(({ at }) => visit.at.getTime() - at.getTime() < LOOKED_AT_FOR_MS);
      const count = (card.begun?.count ?? 0) + 1;
      const result =
        visits.length - recent.length < MOST_OLD_ONES
          ? await raw.updateOne(asRead(card), {
              $inc: { 'begun.count': 1 },
              $push: { 'begun.visits': visit },
            })
          : await raw.updateOne(
              { ...asRead(card), ...begunAsRead(card) },
              { $set: { begun: { count, visits: [...recent, visit] } } },
            );
      return result.matchedCount === 1;
    },
    /**
     * Undoes a handover as it was read and forgets everything about the client; false when it was changed or a visit has
     * been begun since.
     */
    undo: async (card: Card): Promise<boolean> => {
      const result = await raw.updateOne(
        { ...asRead(card), ...begunAsRead(card) },
        {
          // Late copies of the forms that changed it must not change a later handover of the code.
          $set: { state: 'undone', undoneKeys: [...card.undoneKeys, ...keysIn(card)] },
          $unset: {
            ...{ background: '', minors: '', begun: '', firstUse: '' },
            ...{ carryOver: '', carriedOverAt: '', community: '', history: '', renewalWish: '' },
          },
        },
      );
      return result.modifiedCount === 1;
    },
  };
}

function changesOn(raw: Collection<Card>) {
  return {
    /** Replaces the wish for a renewal as it was read; false when somebody was faster. */
    setRenewalWish: async (
      { _id, operationKey }: Card,
      before: RenewalWish | undefined,
      after: RenewalWish | undefined,
    ): Promise<boolean> => {
      const wished =
        before === undefined ? { renewalWish: { $exists: false } } : { 'renewalWish.at': before.at };
      const result = await raw.updateOne(
        { _id, operationKey, state: { $ne: 'undone' }, ...wished },
        after === undefined ? { $unset: { renewalWish: '' } } : { $set: { renewalWish: after } },
      );
      return result.matchedCount === 1;
    },
    /** Changes a card as it was read; false when it has been changed since, or a visit was begun that must not be. */
    change: async (
      card: Card,
      set: Partial<Pick<Card, 'state' | 'minors' | 'history' | 'background'>>,
      visits: 'anyVisits' | 'sameVisits' = 'anyVisits',
    ): Promise<boolean> => {
      const same = visits === 'sameVisits' ? begunAsRead(card) : {};
      const result = await raw.updateOne({ ...asRead(card), ...same }, { $set: set });
      return result.modifiedCount === 1;
    },
  };
}

function carryOversOn(raw: Collection<Card>, read: (doc: unknown) => Card) {
  return {
    /** Handovers of an office that have still to be registered in Kaikukanta, the first entered first. */
    toCarryOver: async (officeId: string, most: number) =>
      (await raw.find({ officeId, carryOver: 'open' }).sort({ at: 1 }).limit(most).toArray()).map(read),
    /** How many there are, up to `most`. */
    countToCarryOver: async (officeId: string, most: number): Promise<number> => {
      const open = raw.find({ officeId, carryOver: 'open' }, { projection: { _id: 1 } });
      return (await open.limit(most).toArray()).length;
    },
    newestToCarryOver: async (officeId: string): Promise<Card | undefined> => {
      const [newest] = await raw.find({ officeId, carryOver: 'open' }).sort({ at: -1 }).limit(1).toArray();
      return newest && read(newest);
    },
    /** Says that cards of an office are registered in Kaikukanta; how many were not before. */
    setCarriedOver: async (officeId: string, codes: CardCode[], at: Date): Promise<number> => {
      const result = await raw.updateMany(
        { _id: { $in: codes }, officeId, carryOver: 'open' },
        { $set: { carryOver: 'done', carriedOverAt: at } },
      );
      return result.modifiedCount;
    },
    /** The cards of an office that were said to be registered in Kaikukanta at an instant. */
    carriedOverAt: async (officeId: string, at: Date) =>
      (await raw.find({ officeId, carryOver: 'done', carriedOverAt: at }).toArray()).map(read),
    /** Takes back what was said at an instant; of how many cards. */
    setToCarryOver: async (officeId: string, at: Date): Promise<number> => {
      const result = await raw.updateMany(
        { officeId, carryOver: 'done', carriedOverAt: at },
        { $set: { carryOver: 'open' }, $unset: { carriedOverAt: '' } },
      );
      return result.modifiedCount;
    },
  };
}

function entriesOn(raw: Collection<Card>, read: (doc: unknown) => Card) {
  return {
    /** What an office entered last, the newest first: its handovers, undone ones too. */
    enteredLast: async (officeId: string, most: number) => {
      const entered = raw.find({ officeId, ...HANDED_OVER });
      return (await entered.sort({ at: -1 }).limit(most).toArray()).map(read);
    },
    /** Corrects a handover as it was read; false when it was undone or changed since. */
    correct: async (card: Card, correction: Correction, to: CorrectedHandover): Promise<boolean> => {
      const { background = {}, ...more } = to;
      const answers = Object.entries(background).map(([field, answer]): [string, string | number] => [
        `background.${field}`,
        answer,
      ]);
      const result = await raw.updateOne(asRead(card), {
        $set: { ...more, ...Object.fromEntries(answers) },
        $inc: { 'history.count': 1 },
        $push: { 'history.changes': correction },
      });
      return result.modifiedCount === 1;
    },
  };
}

const NOT_SETTLED = { 'firstUse.settled': false };
const standing = (codes: CardCode[]) => ({ _id: { $in: codes }, state: { $ne: 'undone' as const } });

function firstUsesOn(raw: Collection<Card>, read: (doc: unknown) => Card) {
  return {
    /** Of the cards with these codes those whose first use is missing, after `day` or not settled. */
    lackingFirstUse: async (codes: CardCode[], day: LocalDay) => {
      const lacking = [{ firstUse: { $exists: false } }, { 'firstUse.day': { $gt: day } }, NOT_SETTLED];
      return (await raw.find({ ...standing(codes), $or: lacking }).toArray()).map(read);
    },
    /** Of the cards with these codes those whose first use is one of the visits or not settled. */
    firstUsedIn: async (codes: CardCode[], visitIds: string[]) => {
      const among = [{ 'firstUse.visitId': { $in: visitIds } }, NOT_SETTLED];
      return (await raw.find({ ...standing(codes), $or: among }).toArray()).map(read);
    },
    /** Gives cards without a first use one; others are left as they are. */
    addFirstUses: async (uses: Map<CardCode, FirstUse>): Promise<void> => {
      if (uses.size === 0) return;
      const changes = [...uses].map(([_id, firstUse]) => ({
        updateOne: {
          filter: { _id, state: { $ne: 'undone' as const }, firstUse: { $exists: false } },
          update: { $set: { firstUse } },
        },
      }));
      await raw.bulkWrite(changes, { ordered: false });
    },
    /** Takes the first use from an undone card. */
    forgetFirstUse: ({ _id, operationKey }: Card) =>
      raw.updateOne({ _id, operationKey, state: 'undone' }, { $unset: { firstUse: '' } }),
    /** Replaces the first use of a card as it was read; does nothing when it has changed since. */
    changeFirstUse: ({ _id, operationKey, firstUse: before }: Card, after: FirstUse | undefined) =>
      raw.updateOne(
        {
          ...{ _id, operationKey, state: { $ne: 'undone' } },
          ...(before === undefined
            ? { firstUse: { $exists: false } }
            : { 'firstUse.visitId': before.visitId, 'firstUse.settled': before.settled }),
        },
        after === undefined ? { $unset: { firstUse: '' } } : { $set: { firstUse: after } },
      ),
  };
}
