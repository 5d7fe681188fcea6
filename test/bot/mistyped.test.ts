import assert from 'node:assert/strict';
import { createNearestCommand } from '../../bot/nearest-command.js';
import { textsIn } from '../../cards/texts/index.js';
import { loadGuide } from '../../services/guide/index.js';
import { LANGUAGES } from '../../services/language.js';
import { ENGLISH } from '../services/guide/questions/en.js';
import { FINNISH } from '../services/guide/questions/fi.js';
import { SWEDISH } from '../services/guide/questions/sv.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, withCards } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv');
const en = textsIn('en');

describe('a mistyped command', () => {
  let bot: RunningBot<'both' | 'swede' | 'english' | 'office'>;

  before(async () => {
    const { both, office } = GRANTS;
    bot = await startBot({
      people: { both, swede: both, english: both, office },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
  });
  after(() => bot.close());

  it('opens what it was meant to, in three languages', async () => {
    const { both } = bot.people;
    for (const [word, title] of [
      ['luovuts', t('handover.title')],
      ['Luovutuss', t('handover.title')],
      ['kaynti', t('visit.title')],
      ['ohjee', t('menu.help')],
      ['tilastott', t('statistics.title', { name: 'Rannan teatteri' })],
    ] as const)
      assert.equal((await both.says(word)).title, title, word);
    const swede = bot.people.swede.withLocale('sv-FI');
    for (const [word, title] of [
      ['overlatelse', sv.t('handover.title')],
      ['överlåtels', sv.t('handover.title')],
      ['besok', sv.t('visit.title')],
      ['hjalp', sv.t('menu.help')],
    ] as const)
      assert.equal((await swede.says(word)).title, title, word);
    const english = bot.people.english.withLocale('en-GB');
    for (const [word, title] of [
      ['handovr', en.t('handover.title')],
      ['vissit', en.t('visit.title')],
      ['langauge', en.t('nearest.title')],
    ] as const)
      assert.equal((await english.says(word)).title, title, word);
  });

  it('is often another word for the same, which opens it as well', async () => {
    const { office } = bot.people;
    const weeks = t('weeks.title', { name: 'Rannan sosiaalityö' });
    assert.ok((await office.says('muistutus')).lines.includes(weeks));
    assert.equal((await office.says('taulukko')).title, t('rows.title'));
    const swede = office.withLocale('sv-FI');
    for (const [word, title] of [
      ['gruppkort', sv.t('community.title')],
      ['spärra', sv.t('issued.title')],
      ['tappat kort', sv.t('issued.title')],
      ['förnya', sv.t('issued.title')],
      ['omregistrering', sv.t('issued.title')],
      ['ny kort', sv.t('handover.title')],
      ['kalkylblad', sv.t('rows.title')],
    ] as const)
      assert.equal((await swede.says(word)).title, title, word);
    const help = (await office.says('ohje')).text.split(t('help.handoverRows'));
    assert.equal(help.length, 2, 'its line stands there once');
  });

  it('is asked about where it is further off, and a button does it', async () => {
    const { both } = bot.people;
    const asked = await both.says('luovvutuss');
    assert.equal(asked.title, t('nearest.title'));
    assert.ok(asked.lines.includes(t('help.handover')), asked.text);
    assert.equal((await both.presses(t('nearest.yes', { word: 'luovutus' }))).title, t('handover.title'));
    assert.equal(
      (await both.says('uusia kortti')).title,
      t('nearest.title'),
      'a phrase may mean another thing',
    );
  });

  it('is never made of a card’s code', async () => {
    const { both } = bot.people;
    assert.equal((await both.says('LUOV1234')).title, t('code.both'));
    const known = await bot.people.office.says('VOIM 1234');
    assert.ok(known.text.includes('VOIM 1234'), known.text);
    assert.notEqual((await both.says('luovuts1')).title, t('handover.title'));
  });

  it('is no question of the guide: every one of its questions still reaches it', () => {
    const guide = loadGuide();
    const nearest = createNearestCommand(
      new Map(
        bot.app.registry.commands.flatMap((command) =>
          LANGUAGES.flatMap((language) => command.words[language].map((word) => [word, command] as const)),
        ),
      ),
    );
    assert.ok(nearest('luovuts'));
    const taken: string[] = [];
    for (const [language, { answered, unanswered }] of [
      ['fi', FINNISH],
      ['sv', SWEDISH],
      ['en', ENGLISH],
    ] as const) {
      const titles = guide.articles(language).map(({ title }) => title);
      const asked = [...answered.map(([question]) => question), ...unanswered, ...titles];
      // Without the mark that would give the question away.
      const bare = asked.map((question) =>
        question
          .toLocaleLowerCase('fi-FI')
          .replaceAll(/\p{P}+/gu, ' ')
          .trim(),
      );
      taken.push(...bare.filter((question) => nearest(question) !== undefined && !isWord(question)));
    }
    assert.deepEqual(taken, []);
  });

  const isWord = (text: string): boolean =>
    bot.app.registry.commands.some(({ words }) =>
      LANGUAGES.some((language) => words[language].includes(text)),
    );
});
