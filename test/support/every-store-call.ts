import { CardCode } from '../../services/card-code.js';
import type { Card } from '../../services/store/cards.js';
import type { VenueEvent } from '../../services/store/events.js';
import type { CollectionName, Store } from '../../services/store/open.js';
import type { Organisation } from '../../services/store/organisations.js';
import type { Silence } from '../../services/store/silences.js';
import type { Visit } from '../../services/store/visits.js';

type Call = () => Promise<unknown>;

/** At least one call of every function; a new function does not compile here before it has one. */
type Calls<T> = Record<Exclude<keyof T, 'schema' | 'prepare'>, Call>;
type EveryCall = { [C in CollectionName]: Calls<Store[C]> } & { restores: Calls<Store['restores']> };

const AT = new Date('2026-03-10T10:00:00Z');
const LATER = new Date('2026-03-11T10:00:00Z');
const DAY = '2026-03-10';
const WEEK = '2026-W10';
const CODE = CardCode.parse('LISTA001');
const names = { fi: 'x', sv: 'x', en: 'x' };

const VISIT: Visit = {
  ...{ _id: 'visit', code: CODE, areaId: 'area', venueId: 'venue', serviceId: 'play', category: 'culture' },
  ...{ day: DAY, at: AT, adults: 1, children: 0, undone: false },
};
const CARD: Card = {
  ...{ _id: CODE, areaId: 'area', officeId: 'office', state: 'active', operationKey: 'key', undoneKeys: [] },
  ...{ day: DAY, lastDay: DAY, at: AT },
  background: { birthYear: 1980, postalCode: '00100', municipality: '091', minors: 1 },
};
const SILENCE: Silence = {
  ...{ _id: 'venue week', areaId: 'area', venueId: 'venue', kind: 'none', from: DAY, to: DAY },
  ...{ at: AT, isUndone: false },
};
const EVENT: VenueEvent = {
  ...{ _id: 'venue/event', areaId: 'area', venueId: 'venue', serviceId: 'event', names, category: 'culture' },
  ...{ kind: 'event', taken: 0, tickets: {}, isClosed: false, revision: 0, at: AT },
};
const OFFICE: Organisation = { _id: 'office', areaId: 'area', kind: 'office', names };
const FIRST = { visitId: 'visit', areaId: 'area', day: DAY, settled: true };
const AREA = { _id: 'area', names, language: 'fi', mode: 'register', sample: false } as const;
const PRACTICE = { areaId: 'area', organisationId: 'venue', modelVersion: '2024-01-03', at: AT, who: 'x' };
const GUESSES = { _id: 'a', revision: 1, at: AT, recent: [], today: { day: DAY, count: 1 }, pauses: [] };

async function allOf<T>(found: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of found) all.push(one);
  return all;
}

/** Calls that together have the store send every kind of command that it knows, in this order. */
export function everyStoreCall(store: Store): EveryCall {
  const { people, cards, visits, dailyTotals, audit, restores } = store;
  const figures = { handovers: {}, uses: {} };
  const total = { _id: 'area x', areaId: 'area', day: DAY, mark: 1, writers: {}, dirty: true };
  return {
    areas: {
      addAll: () => store.areas.addAll([AREA]),
      find: () => store.areas.find('area'),
      all: () => store.areas.all(),
      clear: () => store.areas.clear(),
    },
    organisations: {
      addAll: () => store.organisations.addAll([OFFICE]),
      findAll: () => store.organisations.findAll(['office']),
      ofArea: () => Promise.all([store.organisations.ofArea('area'), store.organisations.ofArea()]),
      clear: () => store.organisations.clear(),
    },
    people: {
      addAll: () => people.addAll([{ _id: 'a', grants: [] }]),
      find: () => people.find('a'),
      ofArea: () => people.ofArea('area'),
      ofOffice: () => people.ofOffice('office'),
      setLanguage: () => people.setLanguage('b', 'fi'),
      rememberOffice: () => people.rememberOffice('b', 'office'),
      rememberPurpose: () => people.rememberPurpose('b', 'venue/play'),
      setGrants: () => people.setGrants('b', []),
      clear: () => people.clear(),
    },
    cards: {
      add: () => cards.add(CARD),
      find: () => cards.find(CODE),
      begin: () => cards.begin(CARD, VISIT),
      change: () => cards.change(CARD, { minors: 1 }),
      setRenewalWish: () => cards.setRenewalWish(CARD, undefined, undefined),
      enteredLast: () => cards.enteredLast('office', 1),
      correct: () =>
        cards.correct(
          CARD,
          { kind: 'corrected', key: 'c', at: AT, day: DAY, handoverDay: DAY },
          { background: { minors: 2 } },
        ),
      ofDay: () => cards.ofDay('area', DAY),
      answersOf: () => allOf(cards.answersOf('area', { from: DAY, to: DAY })),
      days: () => allOf(cards.days()),
      after: () => Promise.all([cards.after(undefined, 1), cards.after(CODE, 1)]),
      lackingFirstUse: () => cards.lackingFirstUse([CODE], DAY),
      firstUsedIn: () => cards.firstUsedIn([CODE], ['visit']),
      addFirstUses: () => cards.addFirstUses(new Map([[CODE, FIRST]])),
      changeFirstUse: () => cards.changeFirstUse(CARD, FIRST),
      undo: () => cards.undo(CARD),
      forgetFirstUse: () => cards.forgetFirstUse(CARD),
      toCarryOver: () => cards.toCarryOver('office', 1),
      setCarriedOver: () => cards.setCarriedOver([{ card: CARD, count: 1 }], AT),
      carriedOverAt: () => cards.carriedOverAt('office', AT),
      setToCarryOver: () => cards.setToCarryOver([{ ...CARD, carriedOverAt: AT }], AT),
      replaceUndone: () => cards.replaceUndone({ ...CARD, state: 'undone' }, CARD),
      clear: () => cards.clear(),
      addAll: () => cards.addAll([CARD]),
    },
    visits: {
      add: () => visits.add(VISIT),
      find: () => visits.find('visit'),
      correct: async () => {
        const { day, at, serviceId, category, children } = VISIT;
        const to = { day: '2026-03-09', serviceId, category, children };
        await visits.correct(VISIT, { key: 'c', at, day, serviceId, children }, to);
      },
      undo: () => visits.undo({ ...VISIT, day: '2026-03-09' }),
      enteredLast: () => visits.enteredLast('venue', 1),
      enteredByAgents: () => visits.enteredByAgents('venue', ['agent'], { since: AT, most: 1 }),
      movedAwayFrom: () => visits.movedAwayFrom('area', DAY),
      firstOf: () => visits.firstOf(CODE),
      everyOf: () => visits.everyOf(CODE),
      countedOf: () => allOf(visits.countedOf([CODE])),
      hasUse: () => visits.hasUse(CODE),
      ofServiceSince: () => visits.ofServiceSince('venue', 'play', DAY),
      hasAnyAt: () => visits.hasAnyAt('venue', { from: DAY, to: DAY }),
      ofCardOn: () => visits.ofCardOn(CODE, DAY),
      ofDay: () => visits.ofDay('area', DAY),
      everyOfDay: () => visits.everyOfDay('area', DAY),
      days: () => allOf(visits.days()),
      clear: () => visits.clear(),
      // More than come in one answer.
      addAll: async () => {
        const many = Array.from({ length: 150 }, (_, index) => ({ ...VISIT, _id: `visit ${index}` }));
        await visits.addAll(many);
        await visits.ofDay('area', DAY);
      },
    },
    silences: {
      say: () => store.silences.say(SILENCE),
      find: () => store.silences.find(SILENCE._id),
      undo: () => store.silences.undo(SILENCE._id),
      ofRange: () =>
        Promise.all([undefined, 'area'].map((area) => store.silences.ofRange({ from: DAY, to: DAY }, area))),
      clear: () => store.silences.clear(),
    },
    events: {
      add: () => store.events.add(EVENT),
      find: () => store.events.find(EVENT._id),
      ofVenues: () => store.events.ofVenues(['venue'], DAY),
      namesOf: () => store.events.namesOf('venue'),
      replace: () => store.events.replace(EVENT, { ...EVENT, limit: 3 }),
      take: () => store.events.take({ _id: EVENT._id, limit: 3 }, 'key.1', { count: 1, at: AT }),
      release: () => store.events.release(EVENT._id, 'key.1', 1),
      clear: () => store.events.clear(),
    },
    operations: {
      bind: () => store.operations.bind({ _id: 'key', target: CODE, at: AT }),
      find: () => store.operations.find('key'),
      unbind: () => store.operations.unbind('key', 'other'),
      rebind: () => store.operations.rebind({ _id: 'key', target: CODE, at: AT }, 'other'),
      removeOldest: () => store.operations.removeOldest(LATER, 1),
      clear: () => store.operations.clear(),
    },
    dailyTotals: {
      mark: () => dailyTotals.mark('area', DAY),
      enter: () => dailyTotals.enter('area', DAY, 'writer', LATER),
      find: () => dailyTotals.find('area', DAY),
      dirty: () => dailyTotals.dirty('area'),
      leave: () => dailyTotals.leave('area', DAY, 'writer'),
      enterAndRead: () => dailyTotals.enterAndRead({ ...total, _id: `area ${DAY}` }, 'writer', LATER),
      settle: () => dailyTotals.settle(total, figures, ['writer']),
      ofRange: () => dailyTotals.ofRange({ from: DAY, to: DAY }, 'area'),
      ofVenue: () => dailyTotals.ofVenue({ _id: 'venue', areaId: 'area' }, { from: DAY, to: DAY }),
      days: () => allOf(dailyTotals.days()),
      addAll: () => dailyTotals.addAll([total]),
      clear: () => dailyTotals.clear(),
    },
    conversations: {
      save: () =>
        store.conversations.save({
          ...{
            _id: 'a',
            kind: 'personal',
            conversationId: 'a',
            serviceUrl: 'http://127.0.0.1:1',
            tenantId: 't',
          },
        }),
      find: () => store.conversations.find('a'),
      clear: () => store.conversations.clear(),
    },
    posts: {
      claim: async () => {
        const post = { _id: `c ${WEEK}`, channelId: 'c', week: WEEK, areaId: 'area', at: AT };
        await store.posts.claim({ ...post, state: 'sending' }, []);
        await store.posts.claim({ ...post, state: 'sending' }, ['claimant']);
      },
      find: () => store.posts.find('c', WEEK),
      settle: () => store.posts.settle(`c ${WEEK}`, 'sent'),
      clear: () => store.posts.clear(),
    },
    charts: {
      add: () => store.charts.add('chart', new Uint8Array(1), AT),
      find: () => store.charts.find('chart'),
      removeOldest: () => store.charts.removeOldest(LATER, 1),
      clear: () => store.charts.clear(),
    },
    audit: {
      addAll: () => audit.addAll([{ _id: 'a', at: AT, personId: 'p', action: 'visit.record', target: 't' }]),
      ofTarget: () => audit.ofTarget('t'),
      forgetPeople: () => audit.forgetPeople(AT, LATER, 2),
      removeOldest: () => audit.removeOldest(LATER, 1),
      clear: () => audit.clear(),
    },
    practices: {
      add: () => store.practices.add(PRACTICE),
      ofArea: () => store.practices.ofArea(PRACTICE.areaId),
      forgetPeople: () => store.practices.forgetPeople(LATER),
      clear: () => store.practices.clear(),
    },
    guesses: {
      replace: async () => {
        await store.guesses.replace(undefined, GUESSES);
        await store.guesses.replace(GUESSES, { ...GUESSES, revision: 2 });
      },
      find: () => store.guesses.find('a'),
      removeOldest: () => store.guesses.removeOldest(LATER, 1),
      clear: () => store.guesses.clear(),
    },
    settings: {
      formSecret: () => store.settings.formSecret(),
      setSampleUntil: () => store.settings.setSampleUntil(DAY),
      sampleUntil: () => store.settings.sampleUntil(),
      deliveredRanges: () => store.settings.deliveredRanges('office'),
      setDeliveredRanges: () => store.settings.setDeliveredRanges('office', []),
      trialEnd: () => store.settings.trialEnd('area'),
      setTrialEnd: () => store.settings.setTrialEnd('area', DAY),
      officeKnownSince: () => store.settings.officeKnownSince('office', DAY),
      isReminded: () => store.settings.isReminded('office'),
      setReminded: () => store.settings.setReminded('office', false),
      privacyNotices: () => store.settings.privacyNotices('area'),
      setPrivacyNotices: () => store.settings.setPrivacyNotices('area', { fi: 'https://a.example' }),
      memberMunicipalities: () => store.settings.memberMunicipalities(),
      setMemberMunicipalities: () => store.settings.setMemberMunicipalities(['205']),
      clear: () => store.settings.clear(),
    },
    restores: {
      announce: () => restores.announce(AT),
      load: () => restores.load(),
      state: () => restores.state(),
      end: () => restores.end(),
      cancel: () => restores.cancel(),
    },
  };
}
