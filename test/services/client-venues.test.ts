import assert from 'node:assert/strict';
import { clientVenues } from '../../services/client-venues.js';
import { postalCodes } from '../../services/postal-codes.js';
import type { Category, Organisation } from '../../services/store/organisations.js';

const AREA = 'mallila';
const [HAMEENLINNA, HATTULA, JANAKKALA] = ['109', '082', '165'] as const;

const named = (name: string) => ({ fi: name, sv: name, en: name });
const venue = (_id: string, category: Category, municipality?: string): Organisation => ({
  ...{ _id, areaId: AREA, kind: 'venue', names: named(_id) },
  services: [{ id: 'service', category, names: named('service') }],
  ...(municipality === undefined ? {} : { municipality }),
});
const OFFICE: Organisation = { _id: 'office', areaId: AREA, kind: 'office', names: named('office') };

/** The ids of the venues, group by group. */
async function shown(organisations: Organisation[], home: string | undefined): Promise<[string, string[]][]> {
  const ofArea = (areaId?: string) =>
    Promise.resolve(organisations.filter((organisation) => organisation.areaId === areaId));
  const municipality = home === undefined ? undefined : postalCodes.municipality(home);
  const groups = await clientVenues(
    { store: { organisations: { ofArea } }, postalCodes },
    AREA,
    municipality,
  );
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
    { ...venue('far away', 'science', HATTULA), areaId: 'provnas' },
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

  it('is not said at all in an area without venues', async () => {
    assert.deepEqual(await shown([OFFICE], HATTULA), []);
  });
});
