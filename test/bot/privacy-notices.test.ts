import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import type { Screen } from '../support/screen.js';
import { GRANTS, RANTA, SKAR, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const FINNISH = 'https://ranta.example/tietosuoja';
const SWEDISH = 'https://ranta.example/dataskydd';

const linkOn = (screen: Screen): unknown => screen.parts.find(({ type }) => type === 'Action.OpenUrl')?.url;

describe('the privacy notice of an area', () => {
  let bot: RunningBot<'social' | 'both' | 'office' | 'otherOffice' | 'twoOffices' | 'venue' | 'mainUser'>;

  beforeEach(async () => {
    const { social, office, otherOffice, venue, mainUser } = GRANTS;
    const both = [...social, { role: 'responsible' as const, side: 'social' as const, areaId: SKAR }];
    const twoOffices = [...office, ...otherOffice];
    bot = await startBot({
      people: { social, both, office, otherOffice, twoOffices, venue, mainUser },
      fill: twoAreas,
    });
  });
  afterEach(() => bot.close());

  const keeps = async (addresses: Record<string, string>) => {
    await bot.people.social.says('tietosuojaseloste');
    return bot.people.social.fills(addresses).presses(t('privacy.save'));
  };

  it('is on the handover form in the worker’s language, once its address is kept', async () => {
    const { office } = bot.people;
    assert.equal(linkOn(await office.says('luovutus')), undefined);
    assert.equal((await keeps({ fi: FINNISH, sv: SWEDISH })).title, t('privacy.saved'));
    assert.equal(linkOn(await office.says('luovutus')), FINNISH);
    assert.equal(linkOn(await office.withLocale('sv-FI').says('överlåtelse')), SWEDISH);
    assert.equal(linkOn(await office.withLocale('en-GB').says('handover')), FINNISH, 'better than none');
    assert.equal(linkOn(await bot.people.otherOffice.withLocale('fi-FI').says('luovutus')), undefined);
  });

  it('is there of each area in which somebody hands over cards, by the name of an office', async () => {
    const { both, twoOffices } = bot.people;
    const links = async () =>
      (await twoOffices.withLocale('fi-FI').says('luovutus')).parts.flatMap(({ type, title, url }) =>
        type === 'Action.OpenUrl' ? [[title, url]] : [],
      );
    await keeps({ fi: FINNISH });
    const ofRanta = [`${t('privacy.link')}: Rannan sosiaalityö`, FINNISH];
    assert.deepEqual(await links(), [ofRanta]);
    const responsible = both.withLocale('fi-FI');
    await responsible.says('tietosuojaseloste');
    await responsible.presses('Saaristo');
    await responsible.fills({ sv: SWEDISH }).presses(t('privacy.save'));
    assert.deepEqual(await links(), [ofRanta, [`${t('privacy.link')}: Saariston sosiaalitoimi`, SWEDISH]]);
  });

  it('is shown to everybody of the area who asks for it', async () => {
    const { venue, mainUser } = bot.people;
    assert.ok((await venue.says('tietosuojaseloste')).lines.includes(t('privacy.none')));
    await keeps({ fi: FINNISH });
    for (const person of [venue, mainUser])
      assert.equal(linkOn(await person.says('tietosuojaseloste')), FINNISH);
  });

  it('comes back with what was kept, and is taken away by leaving it empty', async () => {
    await keeps({ fi: FINNISH, sv: SWEDISH });
    const form = await bot.people.social.says('tietosuojaseloste');
    assert.deepEqual(form.values, { fi: FINNISH, sv: SWEDISH });
    const saved = await bot.people.social.fills({ fi: '', sv: '' }).presses(t('privacy.save'));
    assert.ok(saved.lines.includes(t('privacy.none')), saved.text);
    assert.equal(linkOn(await bot.people.office.says('luovutus')), undefined);
  });

  it('has an address that everybody can open', async () => {
    for (const fi of [
      'ranta.example',
      'http://ranta.example',
      'https://localhost/x',
      'javascript:alert(1)',
    ]) {
      assert.equal((await keeps({ fi })).errors.fi, t('privacy.address'), fi);
    }
    assert.deepEqual(await bot.store.settings.privacyNotices(RANTA), {});
  });

  it('is kept for the own area alone', async () => {
    const { social, office } = bot.people;
    const both = bot.people.both.withLocale('sv-FI');
    for (const sender of [social.sender, office.sender]) {
      const press = activities.execute(sender, 'privacyNotice.area', { areaId: SKAR });
      assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'));
    }
    const which = await both.says('dataskyddsbeskrivning');
    assert.equal(which.title, sv('privacy.which'));
    assert.equal((await both.presses('Skärgården')).title, sv('privacy.title', { name: 'Skärgården' }));
    await both.fills({ sv: SWEDISH }).presses(sv('privacy.save'));
    assert.deepEqual(await bot.store.settings.privacyNotices(SKAR), { sv: SWEDISH });
    assert.deepEqual(await bot.store.settings.privacyNotices(RANTA), {});
  });
});
