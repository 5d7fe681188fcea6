import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { en } from '../../cards/texts/en.js';
import { fi, type Catalogue } from '../../cards/texts/fi.js';
import type { TextKey } from '../../cards/texts/index.js';
import { sv } from '../../cards/texts/sv.js';
import { LANGUAGES, type Language } from '../../services/language.js';
import { packageRoot } from '../../services/package-root.js';
import { GENDERS, LIFE_SITUATIONS } from '../../services/store/cards.js';
import { CATEGORIES, PurposeKind } from '../../services/store/organisations.js';
import { guide } from '../support/cards-of-guide.js';
import { stateCards } from '../support/cards-of-visits.js';
import { textsIn } from '../../cards/texts/index.js';
import { partsOf } from '../support/card-tree.js';
import { sentenceOf } from '../support/card-sentences.js';

const CATALOGUES: Record<Language, Catalogue> = { fi, sv, en };
/** Columns of the templates, and refusals of whole files. */
const COLUMNS = [
  'code',
  'birthYear',
  'postalCode',
  'minors',
  'lifeSituation',
  'gender',
  'day',
  'lastDay',
  'office',
  'children',
  'helpers',
  'visitDay',
  'purpose',
];
const REFUSALS = [
  ...['oldExcel', 'protected', 'macros', 'notASheet', 'damaged', 'empty', 'merged', 'tooLarge'],
  ...['tooManyColumns', 'noHeader', 'late', 'unreachable', 'address', 'oneFile', 'formula', 'longCell'],
];
const KEYS = Object.keys(fi) as TextKey[]; // Object.keys forgets the key type

/** The same in every language on purpose: a title in all three, a dash, an international word. */
const SAME_IN_ALL: TextKey[] = ['welcome.languageTitle', 'statistics.notYet', 'demo.title'];

const FAILURES = ['notSaved', 'unknown', 'restoring', 'unavailable', 'unexpected'];

/** Keys that are put together in the source, with what may stand at the end. */
const ASSEMBLED: [prefix: string, ends: readonly string[]][] = [
  ['statistics.', CATEGORIES],
  ['places.', ['office', 'venue']],
  ['places.choose.', ['office', 'venue']],
  ['role.', ['distributor', 'venue', 'ownVenue', 'mainUser', 'social', 'figures', 'national']],
  ['failure.', FAILURES.flatMap((kind) => [kind, `${kind}Body`])],
  ['handover.life.', LIFE_SITUATIONS],
  ['handover.gender.', GENDERS],
  ['column.', COLUMNS],
  ['event.kind.', PurposeKind.options],
  ['silence.week.', ['uses', 'none', 'closed', 'unknown']],
  ['silence.said.', ['none', 'closed']],
  ['sheet.', REFUSALS],
  ['correction.refused.', ['expired', 'blocked', 'replaced', 'unknown']],
  ['entries.state.', ['valid', 'expired', 'blocked', 'replaced', 'undone']],
];

/** The product's source that speaks to people: cards/ and bot/, without the catalogues. */
function source(): string {
  const files = ['cards', 'bot'].flatMap((folder) =>
    readdirSync(`${packageRoot()}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  );
  return files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('cards/texts/'))
    .map((file) => readFileSync(`${packageRoot()}/${file}`, 'utf8'))
    .join('\n');
}

/** `key: sentence` of every text of a language whose key begins with one of the prefixes, where it matches. */
function matching(language: Language, pattern: RegExp, prefixes: string[] = ['']): string[] {
  return KEYS.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)))
    .map((key) => `${key}: ${sentenceOf(CATALOGUES[language], key)}`)
    .filter((line) => pattern.test(line.slice(line.indexOf(': ') + 2)));
}

describe('the catalogue of texts', () => {
  it('has the same keys in every language, none of them empty', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(Object.keys(CATALOGUES[language]).sort(), [...KEYS].sort(), language);
      assert.deepEqual(matching(language, /^\s*$/u), []);
    }
  });

  it('has no text that nothing says', () => {
    const written = source();
    const assembled = ASSEMBLED.flatMap(([prefix, ends]) =>
      written.includes(`\`${prefix}\${`) ? ends.map((end) => `${prefix}${end}`) : [],
    );
    const unused = KEYS.filter((key) => !written.includes(`'${key}'`) && !assembled.includes(key));
    assert.deepEqual(unused, []);
  });

  it('is translated: nothing stands in Swedish or English as it does in Finnish', () => {
    const same = KEYS.filter((key) => fi[key].length === 0 && !SAME_IN_ALL.includes(key)).filter((key) =>
      [sv, en].some((catalogue) => sentenceOf(catalogue, key) === sentenceOf(fi, key)),
    );
    assert.deepEqual(same, []);
    assert.equal(sentenceOf(sv, 'welcome.languageTitle'), sentenceOf(fi, 'welcome.languageTitle'));
  });

  it('keeps Finnish words out of Swedish and English', () => {
    const finnish =
      /\b(?:ja|ei|tai|kun|kortti|kortin|korttia|asiakas|kirjaa|viikko|luovutus|käyttö|kohde|ohje)\b/iu;
    const swedish = /\b(?:och|inte|eller|kort(?:et|ets)|klienten|vecka|att)\b/iu;
    const withoutNames = (lines: string[]): string[] =>
      lines.filter((line) => !line.includes('languageTitle'));
    assert.deepEqual(withoutNames(matching('sv', finnish)), []);
    assert.deepEqual(withoutNames(matching('en', finnish)), []);
    assert.deepEqual(withoutNames(matching('en', swedish)), []);
    assert.deepEqual(withoutNames(matching('fi', swedish)), []);
  });

  it('quotes and apostrophises as each language does', () => {
    assert.deepEqual(matching('fi', /["'«»“‘]/u), []);
    assert.deepEqual(matching('sv', /["'«»“‘]/u), []);
    assert.deepEqual(matching('en', /["'«»]/u), []);
    assert.deepEqual(matching('en', /“[^”]*$|^[^“]*”/u), []);
  });

  it('has no slips of the keyboard', () => {
    const slips = / {2,}|\s[.,;:!?](?:\s|$)|\.\.|,,|^\s|\s$| - |undefined|NaN|\[object|\$\{/u;
    for (const language of LANGUAGES) assert.deepEqual(matching(language, slips), [], language);
  });
});

describe('the wording', () => {
  it('calls the card Kaikukortet in Swedish, in texts and in articles', () => {
    assert.deepEqual(matching('sv', /Kaikukortti/iu), []);
    const articles = guide.articles('sv').filter(({ title, body }) =>
      // The name of the website is what it is.
      /kaikukortti/iu.test(`${title} ${body}`.replaceAll('kaikukortti.fi', '')),
    );
    assert.deepEqual(
      articles.map(({ id }) => id),
      [],
    );
  });

  it('counts uses, not visits, wherever numbers are told', () => {
    const counted = ['statistics.', 'post.'];
    assert.deepEqual(matching('fi', /käyn(?:ti|ni|te)/iu, counted), []);
    assert.deepEqual(matching('sv', /besök(?!smål)/iu, counted), []);
    assert.deepEqual(matching('en', /\bvisit/iu, counted), []);
  });

  it('says at the counter that children come along with the holder (F-28)', () => {
    const hint = (language: Language): string => textsIn(language).t('visit.childrenHint');
    assert.match(hint('fi'), /yhdessä kortinhaltijan kanssa/u);
    assert.match(hint('sv'), /tillsammans med kortinnehavaren/u);
    assert.match(hint('en'), /together with the cardholder/u);
  });

  it('tells the counter nothing about the person', () => {
    const counter = ['visit.'];
    assert.deepEqual(
      matching(
        'fi',
        /nime|syntymä|\bikä|osoit|postinum|kotikun|sukupuol|elämäntil|talou|köyh|sosiaali/iu,
        counter,
      ),
      [],
    );
    assert.deepEqual(
      matching(
        'sv',
        /namn|född|födel|ålder|adress|postnum|hemkommun|kön|livssit|ekonom|fattig|social/iu,
        counter,
      ),
      [],
    );
    assert.deepEqual(
      matching(
        'en',
        /\bname|birth|\bage\b|address|postal|municipal|gender|situation|financ|poor|social/iu,
        counter,
      ),
      [],
    );
  });

  it('stays calm at the counter: no colour of alarm in the state of a card', () => {
    for (const language of LANGUAGES) {
      const coloured = stateCards(textsIn(language))
        .flatMap(({ card }) => partsOf(card))
        .filter(({ values: { color, style } }) =>
          [color, style].some((value) => ['attention', 'warning', 'destructive'].includes(String(value))),
        );
      assert.deepEqual(coloured, []);
    }
  });

  it('forbids giving the card to somebody else without the word for the handover', () => {
    assert.doesNotMatch(fi['handover.tellPersonal'](), /luovut/iu);
    assert.doesNotMatch(sv['handover.tellPersonal'](), /överlåt/iu);
    assert.doesNotMatch(en['handover.tellPersonal'](), /hand(?:ed)? over/iu);
  });

  it('says that no benefit is weighed, and that no papers are needed', () => {
    assert.match(fi['handover.notDiscretionary'](), /harkinnanvarainen.*Todistuksia ei pyydetä/u);
    assert.match(sv['handover.notDiscretionary'](), /behovsprövad.*från fall till fall.*Inga intyg/u);
    assert.match(en['handover.notDiscretionary'](), /discretionary.*case by case.*No proof/u);
  });
});
