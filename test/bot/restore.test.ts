import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { told } from '../support/failures.js';
import { cardOf } from '../support/person.js';
import { card, GRANTS, withCards } from './small-network.js';

const { t } = textsIn('fi');
const CODE = 'PALA0001';
const NEW_CODE = 'PALA0002';
const ANSWERS = { birthYear: '1980', postalCode: '87100', minors: '2' };
const LOOK_AGAIN_MS = 50;

describe('a bot whose register is being restored', () => {
  let bot: RunningBot<'office' | 'venue'>;
  let mayServe: () => Promise<void>;
  beforeEach(async () => {
    mayServe = () => Promise.resolve();
    bot = await startBot({
      people: { office: GRANTS.office, venue: GRANTS.venue },
      fill: withCards([card(CODE, '2026-02-02')]),
      outside: () => ({ mayServe: () => mayServe() }),
    });
  });
  afterEach(() => bot.close());

  /** The bot looks at the marker once a second, and its readiness says what it saw. */
  async function untilReadyIs(status: 200 | 503): Promise<void> {
    while ((await bot.get('/readyz')).status !== status) await pause(LOOK_AGAIN_MS);
  }
  async function announced(): Promise<void> {
    await bot.store.restores.announce(bot.time.now());
    await untilReadyIs(503);
  }
  async function ended(): Promise<void> {
    await bot.store.restores.load();
    await bot.store.restores.end();
    await untilReadyIs(200);
  }

  it('says so calmly, writes nothing, and goes on by itself', async () => {
    const { venue, office } = bot.people;
    await venue.says(CODE);
    await office.opensDialog('handover', {});
    office.fills({ code: NEW_CODE, ...ANSWERS });
    await announced();
    const before = await bot.everythingStored();

    const press = venue.pressing(t('visit.submit'));
    assert.equal(told(await bot.post(press)), 'restoring');
    const said = await bot.people.venue.says('tilastot');
    assert.equal(said.title, t('failure.restoring'));
    const kept = await office.submitsDialog(t('handover.submit'));
    assert.equal(kept.windowTitle, t('failure.restoring'));
    assert.equal(await bot.everythingStored(), before);
    assert.equal((await bot.get('/healthz')).status, 200);

    await ended();
    assert.equal((await office.submitsDialog(t('failure.again'))).windowTitle, t('handover.done'));
    assert.equal((await bot.store.cards.find(CardCode.parse(NEW_CODE)))?.background?.birthYear, 1980);
    for (const again of [1, 2]) {
      assert.notEqual(told(await bot.post(press)), 'restoring', `press ${again}`);
    }
    assert.equal((await bot.store.visits.ofDay('ranta', '2026-03-10')).length, 1);
  });

  it('speaks the language of the client', async () => {
    await bot.people.venue.says(CODE);
    await announced();
    for (const [locale, language] of [
      ['sv-FI', 'sv'],
      ['en-GB', 'en'],
    ] as const) {
      const person = bot.people.venue.withLocale(locale);
      person.screen = bot.people.venue.screen;
      const answer = cardOf(await bot.post(person.pressing(t('visit.submit'))));
      assert.equal(answer.title, textsIn(language).t('failure.restoring'));
    }
  });

  it('is not worth an error in the log', async () => {
    await announced();
    await bot.people.venue.says('tilastot');
    assert.ok(bot.log.some((line) => line.includes('the register is being restored')));
    assert.ok(!bot.log.some((line) => line.includes('turn failed')));
  });

  it('knows nothing by heart of the register before: older forms come back fresh, with everything typed', async () => {
    const { office } = bot.people;
    await office.says('luovutus');
    office.fills({ code: NEW_CODE, ...ANSWERS });
    await announced();
    // The backup was of a register with another secret.
    await bot.store.settings.clear();
    await ended();
    const fresh = await office.presses(t('handover.submit'));
    assert.ok(fresh.text.includes(t('common.staleForm')), fresh.text);
    assert.equal(fresh.values.code, NEW_CODE);
    assert.equal((await office.presses(t('handover.submit'))).title, t('handover.done'));
  });

  it('does not serve what was restored when it is not for this bot', async () => {
    await announced();
    let refusals = 0;
    mayServe = () => {
      refusals += 1;
      return Promise.reject(new Error('not for this bot'));
    };
    await bot.store.restores.load();
    await bot.store.restores.end();
    while (refusals === 0) assert.equal((await bot.get('/readyz')).status, 503);
    assert.equal((await bot.people.venue.says(CODE)).title, t('failure.unexpected'));
    mayServe = () => Promise.resolve();
    await untilReadyIs(200);
  });

  it('goes on when the restore was taken back', async () => {
    await announced();
    await bot.store.restores.cancel();
    await untilReadyIs(200);
    assert.equal((await bot.people.venue.says(CODE)).title.length > 0, true);
  });
});
