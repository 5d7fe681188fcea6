import assert from 'node:assert/strict';
import { addDays, addWeeks, dayOf, lastDayOfValidity, weekOf, yearOf } from '../../../services/days.js';
import { postalCodes } from '../../../services/postal-codes.js';
import { buildSampleNetwork, SAMPLE, SAMPLE_CODES } from '../../../services/sample/index.js';
import { Area } from '../../../services/store/areas.js';
import { Card } from '../../../services/store/cards.js';
import { DailyTotals } from '../../../services/store/daily-totals.js';
import { VenueEvent } from '../../../services/store/events.js';
import { CATEGORIES, Organisation } from '../../../services/store/organisations.js';
import { Person } from '../../../services/store/people.js';
import { Visit } from '../../../services/store/visits.js';
import { figuresOfDay } from '../../../services/totals.js';
import { helsinkiTime, networkAt, weekOfArea, CLOCKS } from './clocks.js';

const people = [{ personId: 'tenant/one' }, { personId: 'tenant/two' }];

describe('the sample network', () => {
  it('is the same for the same seed and clock, and another for another seed', () => {
    const now = new Date('2026-10-20T09:12:00Z');
    assert.deepEqual(buildSampleNetwork({ now, people }), buildSampleNetwork({ now, people }));
    const other = buildSampleNetwork({ now, people, seed: 7 });
    assert.notDeepEqual(other.visits, buildSampleNetwork({ now, people }).visits);
  });

  it('makes the people responsible for the culture side of the first area and its main users', () => {
    const network = buildSampleNetwork({ now: new Date('2026-10-20T09:12:00Z'), people });
    assert.deepEqual(
      network.people.map(({ _id }) => _id),
      ['tenant/one', 'tenant/two'],
    );
    for (const { grants } of network.people) {
      assert.deepEqual(grants, [
        { role: 'responsible', side: 'culture', areaId: SAMPLE.areaId },
        { role: 'mainUser', areaId: SAMPLE.areaId },
      ]);
    }
  });

  it('has the offices, venues and ticket agents that the demo offers', () => {
    const { areas, organisations } = networkAt(CLOCKS.summer);
    const count = (areaId: string, kind: Organisation['kind']) =>
      organisations.filter((organisation) => organisation.areaId === areaId && organisation.kind === kind)
        .length;
    assert.deepEqual(
      areas.map(({ _id, mode, language, sample }) => ({ _id, mode, language, sample })),
      [
        { _id: SAMPLE.areaId, mode: 'register', language: 'fi', sample: true },
        { _id: SAMPLE.otherAreaId, mode: 'beside', language: 'sv', sample: true },
      ],
    );
    assert.deepEqual([count(SAMPLE.areaId, 'office'), count(SAMPLE.areaId, 'venue')], [6, 12]);
    assert.deepEqual([count(SAMPLE.otherAreaId, 'office'), count(SAMPLE.otherAreaId, 'venue')], [4, 6]);
    const ids = organisations.map(({ _id }) => _id);
    assert.equal(new Set(ids).size, ids.length);
    const { areaId, otherAreaId, ticketAgentVenueIds, ...single } = SAMPLE;
    const used = [...Object.values(single), ...ticketAgentVenueIds];
    assert.deepEqual(
      used.filter((id) => !ids.includes(id)),
      [],
    );
    assert.deepEqual([areaId, otherAreaId].sort(), areas.map(({ _id }) => _id).sort());
    // Totals have the ids as keys, and MongoDB reads a dot in a key as a path.
    assert.deepEqual(
      ids.filter((id) => id.includes('.')),
      [],
    );
  });
});

for (const [name, now] of Object.entries(CLOCKS)) {
  describe(`the sample network on a clock in ${name}`, () => {
    const network = networkAt(now);
    const cards = new Map(network.cards.map((card) => [card._id, card]));

    it('is made of documents as the store reads them', () => {
      const lists = [
        [Area, network.areas],
        [Organisation, network.organisations],
        [VenueEvent, network.events],
        [Card, network.cards],
        [Visit, network.visits],
        [DailyTotals, network.dailyTotals],
        [Person, network.people],
      ] as const;
      for (const [schema, documents] of lists) {
        for (const document of documents) assert.deepEqual(schema.parse(document), document);
        assert.equal(new Set(documents.map(({ _id }) => _id)).size, documents.length);
      }
    });

    it('has nothing in the future, and each record on the local day of its instant', () => {
      for (const { day, at } of [...network.cards, ...network.visits]) {
        assert.ok(at < now, `${at.toISOString()} is not before ${now.toISOString()}`);
        assert.equal(day, dayOf(at));
      }
      assert.equal(network.sampleUntil, dayOf(now));
    });

    it('hands cards over in office hours, to people of at least 16, for a year', () => {
      for (const { day, lastDay, at, state, background } of network.cards) {
        const { weekday, hour } = helsinkiTime(at);
        assert.ok(weekday <= 5 && hour >= 8 && hour < 16, at.toISOString());
        assert.equal(lastDay, lastDayOfValidity(day));
        assert.equal(background === undefined, state === 'undone');
        if (background === undefined) continue;
        assert.ok(yearOf(day) - background.birthYear >= 17);
        assert.ok(background.minors >= 0 && background.minors <= 4);
      }
    });

    it('has visits only while the card is valid, with at most its minors and no child on a course', () => {
      for (const visit of network.visits) {
        const card = cards.get(visit.code);
        assert.ok(card?.state === 'active' && card.background !== undefined);
        assert.ok(card.at < visit.at && visit.day <= card.lastDay);
        assert.equal(visit.adults, 1);
        const most = visit.category === 'education' ? 0 : card.background.minors;
        assert.ok(visit.children >= 0 && visit.children <= most);
      }
    });

    it('has visits only for what the venue offers in its area', () => {
      const venues = new Map(network.organisations.map((organisation) => [organisation._id, organisation]));
      for (const visit of network.visits) {
        const venue = venues.get(visit.venueId);
        assert.ok(venue?.kind === 'venue' && venue.areaId === visit.areaId);
        const made = network.events.filter(({ venueId }) => venueId === venue._id);
        const offered = [...venue.services, ...made.map(({ serviceId: id, category }) => ({ id, category }))];
        assert.equal(offered.find(({ id }) => id === visit.serviceId)?.category, visit.category);
      }
    });

    it('has an event of the day, one to come with tickets left, one that was lately, and a course', () => {
      const today = dayOf(now);
      const [course, ...others] = network.events.filter(({ kind }) => kind === 'course');
      assert.ok(course !== undefined && course.day === undefined && others.length === 0);
      const daysOf = network.events.flatMap(({ day }) => day ?? []).sort();
      const [past, on, later] = daysOf;
      assert.ok(past !== undefined && past < today && past >= addDays(today, -60));
      assert.ok(on === today && later !== undefined && later > today && daysOf.length === 3);
      const limited = network.events.filter(({ limit }) => limit !== undefined);
      assert.deepEqual(
        limited.map(({ day }) => day),
        [later],
      );
      // The venue whose counter is tried most has its own choice first: nothing of it is today.
      assert.ok(network.events.every(({ venueId, day }) => venueId !== SAMPLE.venueId || day !== today));
    });

    it('has visits of events from the making to their day, who hold the tickets of a limit', () => {
      for (const event of network.events) {
        const visits = network.visits.filter(
          ({ venueId, serviceId, undone }) =>
            !undone && venueId === event.venueId && serviceId === event.serviceId,
        );
        for (const visit of visits) assert.ok(visit.at > event.at && visit.day <= (event.day ?? visit.day));
        if (event.day !== undefined && event.day !== dayOf(now)) assert.ok(visits.length > 0, event._id);
        if (event.limit === undefined) continue;
        const tickets = visits.map(({ _id, adults, children, at }) => [
          _id,
          { count: adults + children, at },
        ]);
        assert.deepEqual(event.tickets, Object.fromEntries(tickets));
        assert.equal(
          event.taken,
          visits.reduce((sum, { adults, children }) => sum + adults + children, 0),
        );
        assert.ok(event.taken < event.limit);
      }
    });

    it('has the totals that its records add up to, for every day with one', () => {
      const counted = [
        ...network.cards.filter(({ state }) => state !== 'undone'),
        ...network.visits.filter(({ undone }) => !undone),
      ];
      const days = new Set(counted.map(({ areaId, day }) => `${areaId} ${day}`));
      assert.deepEqual(new Set(network.dailyTotals.map(({ _id }) => _id)), days);
      for (const { _id, areaId, day, mark, dirty, figures } of network.dailyTotals) {
        assert.deepEqual({ _id, mark, dirty }, { _id: `${areaId} ${day}`, mark: 1, dirty: false });
        const isOfDay = (record: { areaId: string; day: string }) =>
          record.areaId === areaId && record.day === day;
        const handedOver = network.cards.filter((card) => isOfDay(card) && card.state !== 'undone');
        const visited = network.visits.filter((visit) => isOfDay(visit) && !visit.undone);
        assert.deepEqual(figures, figuresOfDay(handedOver, visited));
      }
    });

    it('has cards in every state, and the known codes in theirs', () => {
      assert.deepEqual(
        new Set(network.cards.map(({ state }) => state)),
        new Set(['active', 'blocked', 'undone']),
      );
      const { valid, validNoChildren, expired, blocked, free } = SAMPLE_CODES;
      const [twoMinors, noMinors, ended, stopped] = [valid, validNoChildren, expired, blocked].map((code) => {
        const card = cards.get(code);
        assert.ok(card?.areaId === SAMPLE.areaId && card.background !== undefined);
        return { state: card.state, lastDay: card.lastDay, minors: card.background.minors };
      });
      assert.ok(twoMinors && noMinors && ended && stopped);
      assert.deepEqual([twoMinors.minors, noMinors.minors], [2, 0]);
      for (const card of [twoMinors, noMinors]) {
        assert.ok(card.state === 'active' && card.lastDay > addDays(dayOf(now), 60));
      }
      assert.ok(ended.state === 'active' && ended.lastDay < dayOf(now));
      assert.equal(stopped.state, 'blocked');
      assert.equal(new Set(free).size, 5);
      assert.deepEqual(
        free.filter((code) => cards.has(code)),
        [],
      );
    });

    it('has a last complete week that a weekly post can break down, with one silent venue of twelve', () => {
      const uses = weekOfArea(network, SAMPLE.areaId, addWeeks(weekOf(now), -1));
      const counts = [uses.adults, uses.children, ...CATEGORIES.map((category) => uses.categories[category])];
      for (const count of counts) assert.ok(count > 4);
      assert.ok(uses.adults + uses.children >= 45 && uses.adults + uses.children <= 75);
      assert.equal(uses.venues.size, 11);
      assert.ok(!uses.venues.has(SAMPLE.silentVenueId));
    });

    it('has about 60 weeks of uses in both areas', () => {
      const weeks = Array.from({ length: 50 }, (_, index) => addWeeks(weekOf(now), -1 - index));
      for (const [areaId, least, most] of [
        [SAMPLE.areaId, 45, 75],
        [SAMPLE.otherAreaId, 18, 32],
      ] as const) {
        for (const week of weeks) {
          const { adults, children } = weekOfArea(network, areaId, week);
          assert.ok(adults + children >= least && adults + children <= most, `${areaId} ${week}`);
        }
      }
      const oldest = network.visits.map(({ day }) => day).sort()[0];
      assert.ok(oldest !== undefined && weekOf(new Date(oldest)) <= addWeeks(weekOf(now), -58));
    });

    it('has handovers and visits in the running week', () => {
      const inRunningWeek = ({ areaId, at }: Card | Visit) =>
        areaId === SAMPLE.areaId && weekOf(at) === weekOf(now);
      assert.ok(network.cards.some(inRunningWeek));
      assert.ok(network.visits.some(inRunningWeek));
    });
  });
}

describe('the venues of the sample network', () => {
  it('are in municipalities where its clients live, and not all in the same', () => {
    const { cards, organisations } = networkAt(CLOCKS.summer);
    for (const areaId of [SAMPLE.areaId, SAMPLE.otherAreaId]) {
      const homes = new Set(
        cards.filter((card) => card.areaId === areaId).map(({ background }) => background?.municipality),
      );
      const places = organisations.flatMap((one) =>
        one.kind === 'venue' && one.areaId === areaId ? [one.municipality] : [],
      );
      assert.ok(places.every((place) => place !== undefined && homes.has(place)));
      assert.ok(new Set(places).size > 1);
    }
  });
});

describe('the backgrounds of the sample network', () => {
  const { cards } = networkAt(CLOCKS.summer);
  const backgrounds = cards.flatMap(({ background }) => (background === undefined ? [] : [background]));

  it('name postal codes that exist, with their municipality', () => {
    for (const { postalCode, municipality } of backgrounds) {
      assert.equal(postalCodes.municipalityOf(postalCode)?.code, municipality);
    }
  });

  it('sometimes lack a voluntary answer and sometimes have it', () => {
    for (const answer of ['lifeSituation', 'gender'] as const) {
      const answered = backgrounds.filter((background) => background[answer] !== undefined).length;
      assert.ok(answered > 0 && answered < backgrounds.length);
    }
  });

  it('have fewer households with more children', () => {
    const households = [0, 1, 2, 3, 4].map(
      (minors) => backgrounds.filter((one) => one.minors === minors).length,
    );
    assert.deepEqual(
      households,
      [...households].sort((a, b) => b - a),
    );
    assert.ok(households.every((count) => count > 0));
  });
});
