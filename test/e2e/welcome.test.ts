import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES } from '../../services/language.js';
import {
  beginAs,
  chooseLanguage,
  chooseRole,
  keepPictures,
  LANGUAGE_BUTTONS,
  openClient,
  roleName,
  TRIED_ROLES,
} from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const FINNISH = textsIn('fi');

describe('the welcome at the client', () => {
  let page: PlaygroundPage;

  before(async () => {
    page = await openClient();
  });

  it('has three language buttons, three ways to start, and the role chooser', async () => {
    const client = await beginAs(page, 'fi', 'culture');
    await keepPictures(client, '01-welcome-main-user');
    const { t } = client.texts;
    assert.deepEqual(await page.buttons(), [
      t('menu.statistics'),
      t('menu.connect'),
      t('menu.ask'),
      ...Object.values(LANGUAGE_BUTTONS),
      t('demo.choose'),
    ]);
  });

  it('comes once, in the language chosen, when the page is loaded again', async () => {
    await page.reload();
    await page.lastCard(FINNISH.t('welcome.title'));
    await page.ask('kysy');
    assert.equal(await page.countOfCards(FINNISH.t('welcome.title')), 1);
  });

  // From Finnish, where the tests before have left it, each is another one than before.
  for (const language of LANGUAGES.toReversed()) {
    const texts = textsIn(language);

    it(`shows the roles in ${language} as soon as that language is chosen`, async () => {
      await page.reload();
      await chooseLanguage(page, language);
      const roles = TRIED_ROLES.map((role) => roleName(role, texts));
      const offered = await page.options(texts.t('demo.role'));
      assert.deepEqual(
        roles.filter((role) => !offered.includes(role)),
        [],
        offered.join('; '),
      );
    });

    it(`leaves somebody without a role nothing but questions, in ${language}`, async () => {
      const client = await beginAs(page, language, 'none');
      const { t } = texts;
      const welcome = await page.lastCard(t('welcome.nobodyDemo'));
      await keepPictures(client, '01-welcome-nobody');
      assert.ok(!welcome.includes(t('menu.statistics')), welcome);
      for (const word of ['luovutus', 'besök', 'statistics']) {
        assert.ok((await page.ask(word)).includes(t('role.needed')), word);
      }
      await keepPictures(client, '01-not-found');
      assert.ok((await page.ask('KMA04217')).includes(t('code.nobody')));
      await keepPictures(client, '01-code-nobody');
      await page.ask(language === 'fi' ? 'ohje' : language === 'sv' ? 'hjälp' : 'help');
      await keepPictures(client, '01-help-nobody');
    });
  }

  it('remembers the role as well', async () => {
    const client = await beginAs(page, 'fi', 'office');
    await keepPictures(client, '01-welcome-office');
    await page.reload();
    await page.lastCard(FINNISH.t('demo.current', { role: roleName('office', FINNISH) }));
    await page.press(FINNISH.t('menu.handover'));
    await page.lastCard(FINNISH.t('handover.conditions'));
  });

  it('changes role from the chooser', async () => {
    await page.ask('rooli');
    await chooseRole({ page, texts: FINNISH }, 'venue');
    assert.ok((await page.buttons()).includes(FINNISH.t('menu.visit')));
    assert.ok((await page.ask('luovutus')).includes(FINNISH.t('role.needed')));
  });
});
