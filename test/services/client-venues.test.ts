import assert from 'node:assert/strict';
import { clientVenues } from '../../services/client-venues.js';
import { postalCodes } from '../../services/postal-codes.js';
import { Purposes } from '../../services/purposes.js';
import type { VenueEvent } from '../../services/store/events.js';
import type { Category, Organisation } from '../../services/store/organisations.js';

const AREA = 'mallila';
const TODAY = '2026-03-10';
const [HAMEENLINNA, HATTULA, JANAKKALA] = ['109', '082', '165'] as const;

const named = (name: string) => ({ fi: name, sv: name, en: name });
const venue = (_id: string, category: Category, municipality?: string): Organisation => ({
  ...{ _id, areaId: AREA, kind: 'venue', names: named(_id) },
  services: [{ id: 'service', category, names: named('service') }],
  ...(municipality === undefined ? {} : { municipality }),
});
const OFFICE: Organisation = { _id: 'office', areaId: AREA, kind: 'office', names: named('office') };

/** What is told to a client of a home municipality. */
async function groupsOf(organisations: Organisation[], home: string | undefined, events: VenueEvent[] = []) {
  const ofArea = (areaId?: string) =>
    Promise.resolve(organisations.filter((one) => areaId === undefined || one.areaId === areaId));
  const venues = organisations.filter((one) => one.kind === 'venue');
  const purposes = new Purposes({
    organisations: { findAll: (ids) => Promise.resolve(venues.filter(({ _id }) => ids.includes(_id))) },
    areas: { find: () => Promise.resolve(undefined) },
    people: { rememberPurpose: () => Promise.reject(new Error('nobody is remembered here')) },
    events: {
      find: () => Promise.resolve(undefined),
      ofVenues: (ids, from) =>
        Promise.resolve(events.filter(({ venueId, day = from }) => ids.includes(venueId) && day >= from)),
    },
  });
  const municipality = home === undefined ? undefined : postalCodes.municipality(home);
  return clientVenues(
    { store: { organisations: { ofArea } }, purposes, postalCodes },
    { areaId: AREA, today: TODAY },
    municipality,
  );
}

/** The ids of the venues, group by group. */
async function shown(organisations: Organisation[], home: string | undefined): Promise<[string, string[]][]> {
  const groups = await groupsOf(organisations, home);
  return groups.map(({ where, venues }) => [where, venues.map((one) => one.venue._id)]);
}

describe('where a card works near a client', () => {
  const town = [
    OFFICE,
    venue('theatre', 'culture', HAMEENLINNA),
    venue('museum', 'culture', HAMEENLINNA),
    venue('pool', 'sports', HAMEENLINNA),
    venue('gallery', 'culture', HATTULA),
    venue('rink', 'sports', HATTULA),
    { ...venue('far away', 'science', HAMEENLINNA), areaId: 'provnas' },
  ];

  it('is first in the home municipality, then elsewhere in the area', async () => {
    assert.deepEqual(await shown(town, HATTULA), [
      ['home', ['gallery', 'rink']],
      ['elsewhere', ['theatre', 'museum', 'pool']],
    ]);
  });

  it('is elsewhere in the area where the home municipality has no venue', async () => {
    assert.deepEqual(await shown(town, JANAKKALA), [
      ['elsewhere', ['theatre', 'pool', 'museum', 'gallery', 'rink']],
    ]);
  });

  it('is not said to be near or far where the register has no home municipality', async () => {
    assert.deepEqual(await shown(town, undefined), [
      ['area', ['theatre', 'pool', 'museum', 'gallery', 'rink']],
    ]);
  });

  it('is not said to be near or far of venues whose municipality is not known', async () => {
    const organisations = [venue('old', 'culture'), venue('wrong', 'culture', '999'), ...town.slice(1, 2)];
    assert.deepEqual(await shown(organisations, HAMEENLINNA), [
      ['home', ['theatre']],
      ['area', ['old', 'wrong']],
    ]);
  });

  it('is five venues at most, of as many categories as there are', async () => {
    const many = Array.from({ length: 4 }, (_, index) => venue(`home ${index}`, 'culture', HATTULA));
    const others = [
      venue('theatre', 'culture', HAMEENLINNA),
      venue('pool', 'sports', HAMEENLINNA),
      venue('centre', 'science', HAMEENLINNA),
    ];
    assert.deepEqual(await shown([...many, ...others], HATTULA), [
      ['home', ['home 0', 'home 1', 'home 2', 'home 3']],
      ['elsewhere', ['pool']],
    ]);
    const full = [...many, venue('home pool', 'sports', HATTULA), venue('home 5', 'culture', HATTULA)];
    assert.deepEqual(await shown([...full, ...others], HATTULA), [
      ['home', ['home 0', 'home pool', 'home 1', 'home 2', 'home 3']],
    ]);
  });

  it('is in the home municipality also where that venue belongs to another area', async () => {
    const others = { ...venue('hall', 'science', HATTULA), areaId: 'provnas' };
    assert.deepEqual(await shown([...town, others], HATTULA), [
      ['home', ['gallery', 'rink', 'hall']],
      ['elsewhere', ['theatre', 'museum']],
    ]);
  });

  it('is told with what the venue itself says that it offers', async () => {
    const made = (id: string, more: Partial<VenueEvent>): VenueEvent => ({
      ...{ _id: `gallery/${id}`, areaId: AREA, venueId: 'gallery', serviceId: id, names: named(id) },
      ...{ category: 'culture', kind: 'event', taken: 0, tickets: {}, isClosed: false, revision: 1 },
      ...{ at: new Date('2026-01-01T09:00:00Z') },
      ...more,
    });
    const events = [
      made('service', { names: named('exhibition'), kind: 'service' }),
      made('late', { day: '2026-05-02' }),
      made('soon', { day: '2026-03-12' }),
      made('over', { day: '2026-03-09' }),
      made('closed', { isClosed: true }),
      made('rink opens', {
        ...{ _id: 'rink/service', venueId: 'rink', serviceId: 'service' },
        isClosed: true,
      }),
    ];
    const [home] = await groupsOf(town, HATTULA, events);
    assert.deepEqual(
      home?.venues.map((one) => [one.venue._id, one.offered.map(({ names }) => names.fi)]),
      [['gallery', ['exhibition', 'soon', 'late']]],
      'the rink closed all that it had',
    );
  });

  it('is not said at all in an area without venues', async () => {
    assert.deepEqual(await shown([OFFICE], HATTULA), []);
  });
});
