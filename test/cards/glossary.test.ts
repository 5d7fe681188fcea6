import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { en } from '../../cards/texts/en.js';
import { fi } from '../../cards/texts/fi.js';
import type { TextKey } from '../../cards/texts/index.js';
import { sv } from '../../cards/texts/sv.js';
import { guide } from '../support/cards-of-guide.js';
import { sentenceOf } from '../support/card-sentences.js';

interface Term {
  fi: RegExp;
  sv: RegExp;
  en: RegExp;
}

/** The terms of the glossary: what says one in Finnish says it in Swedish and English too. */
const TERMS: Term[] = [
  { fi: /kortinjaka/iu, sv: /kortutdel|utdelande enhet/iu, en: /distribut/iu },
  { fi: /kohde\b|kohtee|kohtei/iu, sv: /besöksmål|aktör/iu, en: /venue/iu },
  { fi: /vastuuhenkilö/iu, sv: /ansvarsperson/iu, en: /responsible person/iu },
  { fi: /sote-puolen/iu, sv: /social- och hälsovårdssidan/iu, en: /social and health side/iu },
  { fi: /kulttuuripuol/iu, sv: /kultursidan/iu, en: /culture side/iu },
  { fi: /pääkäyttäj/iu, sv: /huvudanvändar/iu, en: /main user/iu },
  { fi: /kortinhaltij/iu, sv: /kortinnehavar/iu, en: /cardholder/iu },
  { fi: /lipunvälitt/iu, sv: /biljettförmedlar/iu, en: /ticket agent/iu },
  { fi: /toimintamall/iu, sv: /verksamhetsmodell/iu, en: /operating model/iu },
  { fi: /verkosto/iu, sv: /nätverk/iu, en: /network/iu },
  { fi: /kotikun/iu, sv: /hemkommun/iu, en: /home municipalit/iu },
  { fi: /henkilötunnu/iu, sv: /personbeteckning/iu, en: /identity code/iu },
  { fi: /postinumero/iu, sv: /postnum/iu, en: /postal code/iu },
  { fi: /elämäntilan/iu, sv: /livssituation/iu, en: /life situation/iu },
  { fi: /sukupuol/iu, sv: /kön/iu, en: /gender/iu },
  { fi: /lapsenl|lastenl/iu, sv: /barnbarn/iu, en: /grandchild/iu },
  { fi: /alaikäi/iu, sv: /minderårig/iu, en: /minor/iu },
  { fi: /kansalaisopisto/iu, sv: /medborgarinstitut/iu, en: /adult education/iu },
  { fi: /käyttöker/iu, sv: /använd|använt/iu, en: /\buses?\b|\bused\b/iu },
  {
    fi: /kortin luovut|luovuta kort/iu,
    sv: /överlåtelse|dela ut|delas ut|utdela/iu,
    en: /hand(?:ed|ing)? over|handover/iu,
  },
  { fi: /\basiaka|\basiakk/iu, sv: /klient|kund/iu, en: /client|customer/iu },
];

/** Words of Sweden for what has its own word in Finland. */
const NOT_FINLAND_SWEDISH =
  /personnummer|folkbokför|\blegitimation\b|socialtjänst|\bhandläggare|försäkringskass|\bregionen\b|studiecirk|kulturskola/iu;

/** The client stays unnamed here, because the sentences are about anybody who meets both conditions. */
const SAID_OTHERWISE: TextKey[] = ['handover.notDiscretionary'];

/** A text or an article in the three languages. */
interface Said {
  what: string;
  fi: string;
  sv: string;
  en: string;
}

function texts(): Said[] {
  return (Object.keys(fi) as TextKey[]) // Object.keys forgets the key type
    .filter((key) => !key.startsWith('help.') && !SAID_OTHERWISE.includes(key))
    .map((key) => ({ what: key, fi: sentenceOf(fi, key), sv: sentenceOf(sv, key), en: sentenceOf(en, key) }));
}

function articles(): Said[] {
  const bodyOf = (id: string, language: 'fi' | 'sv' | 'en'): string => {
    const article = guide.article(id, language);
    return `${article?.title ?? ''} ${article?.body ?? ''}`;
  };
  return guide
    .articles('fi')
    .map(({ id }) => ({ what: id, fi: bodyOf(id, 'fi'), sv: bodyOf(id, 'sv'), en: bodyOf(id, 'en') }));
}

function missingTerms(said: Said[]): string[] {
  return said.flatMap((one) =>
    TERMS.filter((term) => term.fi.test(one.fi)).flatMap((term) =>
      (['sv', 'en'] as const)
        .filter((language) => !term[language].test(one[language]))
        .map((language) => `${one.what}, ${language}: no ${term[language].source} in «${one[language]}»`),
    ),
  );
}

describe('the glossary', () => {
  it('is kept in the texts of the cards', () => {
    assert.deepEqual(missingTerms(texts()), []);
  });

  it('is kept in the articles of the guide', () => {
    assert.deepEqual(missingTerms(articles()), []);
  });

  it('is in use: every term is said somewhere', () => {
    const all = [...texts(), ...articles()];
    const unsaid = TERMS.filter((term) => !all.some((one) => term.fi.test(one.fi)));
    assert.deepEqual(unsaid, []);
  });

  it('speaks the Swedish of Finland', () => {
    const foreign = [...texts(), ...articles()].filter((one) => NOT_FINLAND_SWEDISH.test(one.sv));
    assert.deepEqual(
      foreign.map(({ what }) => what),
      [],
    );
  });
});
