import type { Collection, Db, UpdateFilter } from 'mongodb';
import { z } from 'zod';
import type { CardCode } from '../card-code.js';
import { LocalDay, type DayRange } from '../days.js';
import { CardHistory, type Correction } from './card-history.js';
import { collectionOf, insertedNew } from './collection.js';
import { daysIn } from './days-in.js';
import { carryOvers } from './migrations/carry-overs.js';
import { changesToCarryOver } from './migrations/changes-to-carry-over.js';
import { firstUses } from './migrations/first-uses.js';
import { readerOf } from './reader.js';
import type { Visit } from './visits.js';
import { asRead, Background, Card, type FirstUse, type RenewalWish } from './card-document.js';
import type { Gender, LifeSituation, VoluntaryAnswers } from './voluntary-answers.js';

export { Background, Card, FirstUse, minorsOf } from './card-document.js';
export { GENDERS, LIFE_SITUATIONS, type Gender, type LifeSituation } from './voluntary-answers.js';

/** What a correction puts in the place of what stood there; the rest stays. */
export interface CorrectedHandover {
  day?: LocalDay;
  lastDay?: LocalDay;
  minors?: number;
  background?: Partial<
    Pick<Background, 'minors' | 'birthYear' | 'postalCode' | 'municipality'> & {
      lifeSituation: LifeSituation;
      gender: Gender;
    }
  >;
  /** Voluntary answers that are taken away. */
  untold?: (keyof VoluntaryAnswers)[];
}

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
    version: 6,
    // Two change nothing: older programs would not know that a card was renewed, is of a community or was replaced.
    migrations: [firstUses, carryOvers, {}, {}, changesToCarryOver],
    indexes: [
      { key: { areaId: 1, day: 1 } },
      { key: { officeId: 1, day: 1 } },
      { key: { officeId: 1, carryOver: 1, at: 1 } },
      { key: { officeId: 1, 'changesCarryOver.state': 1 } },
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
            ...{
              carryOver: '',
              carriedOverAt: '',
              changesCarryOver: '',
              community: '',
              history: '',
              renewalWish: '',
            },
          },
        },
      );
      return result.modifiedCount === 1;
    },
  };
}

/** A change has to be registered in Kaikukanta wherever the handover had. */
function toCarryOver({ carryOver, changesCarryOver }: Card) {
  if (carryOver === undefined) return {};
  return changesCarryOver === undefined
    ? { changesCarryOver: { state: 'open' as const, count: 0, before: 0 } }
    : { 'changesCarryOver.state': 'open' as const };
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
      const result = await raw.updateOne(
        { ...asRead(card), ...same },
        { $set: { ...set, ...toCarryOver(card) } },
      );
      return result.modifiedCount === 1;
    },
  };
}

/** A card of which nobody has said meanwhile that more of it is in Kaikukanta, or less. */
function carriedAsRead({ carryOver, changesCarryOver }: Card) {
  const changes =
    changesCarryOver === undefined
      ? { changesCarryOver: { $exists: false } }
      : { 'changesCarryOver.count': changesCarryOver.count };
  return { ...(carryOver === undefined ? { carryOver: { $exists: false } } : { carryOver }), ...changes };
}

function carryOversOn(raw: Collection<Card>, read: (doc: unknown) => Card) {
  /** How many of the cards, as they were read, were given what stands beside them. */
  async function changeAll(updates: [card: Card, update: UpdateFilter<Card>][]): Promise<number> {
    if (updates.length === 0) return 0;
    const writes = updates.map(([card, update]) => ({
      updateOne: { filter: { ...asRead(card), ...carriedAsRead(card) }, update },
    }));
    return (await raw.bulkWrite(writes, { ordered: false })).modifiedCount;
  }
  return {
    /** Cards of an office of which the handover, or perhaps a change, has to be registered in Kaikukanta. */
    toCarryOver: async (officeId: string, most: number) => {
      const [handovers, changed] = await Promise.all([
        raw.find({ officeId, carryOver: 'open' }).sort({ at: 1 }).limit(most).toArray(),
        raw.find({ officeId, 'changesCarryOver.state': 'open' }).limit(most).toArray(),
      ]);
      const both = [...handovers, ...changed.filter(({ carryOver }) => carryOver !== 'open')];
      return both.map(read);
    },
    /** Says that cards, as they were read, and so many of their changes are registered in Kaikukanta; of how many it was. */
    setCarriedOver: (marks: { card: Card; count: number }[], at: Date) =>
      changeAll(
        marks.map(({ card, count }) => {
          const { carryOver, history, changesCarryOver } = card;
          const before = changesCarryOver?.count ?? 0;
          const state = count < (history?.count ?? 0) ? 'open' : 'done';
          const handover = { carryOver: 'done' as const, carriedOverAt: at };
          const changes = { changesCarryOver: { state, count, before, at } as const };
          const set = { ...(carryOver === 'open' ? handover : {}), ...(count > before ? changes : {}) };
          return [card, { $set: set }];
        }),
      ),
    /** The cards of an office of which it was said at an instant that something is registered in Kaikukanta. */
    carriedOverAt: async (officeId: string, at: Date) => {
      const said = [{ carryOver: 'done' as const, carriedOverAt: at }, { 'changesCarryOver.at': at }];
      return (await raw.find({ officeId, $or: said }).toArray()).map(read);
    },
    /** Takes back what was said of cards, as they were read, at an instant; of how many. */
    setToCarryOver: (cards: Card[], at: Date) =>
      changeAll(
        cards.map((card) => {
          const before = card.changesCarryOver?.before ?? 0;
          const isHandover = card.carriedOverAt?.getTime() === at.getTime();
          const isChange = card.changesCarryOver?.at?.getTime() === at.getTime();
          const changes = { changesCarryOver: { state: 'open' as const, count: before, before } };
          const set = { ...(isHandover ? { carryOver: 'open' as const } : {}), ...(isChange ? changes : {}) };
          return [card, { $set: set, ...(isHandover ? { $unset: { carriedOverAt: '' as const } } : {}) }];
        }),
      ),
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
      const { background = {}, untold = [], ...more } = to;
      const answers = Object.entries(background).map(([field, answer]): [string, string | number] => [
        `background.${field}`,
        answer,
      ]);
      const taken = untold.map((field): [string, ''] => [`background.${field}`, '']);
      const set = {
        ...more,
        ...Object.fromEntries(answers),
        ...toCarryOver(card),
      };
      const result = await raw.updateOne(asRead(card), {
        ...(Object.keys(set).length === 0 ? {} : { $set: set }),
        ...(taken.length === 0 ? {} : { $unset: Object.fromEntries(taken) }),
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
