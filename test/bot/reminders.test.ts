import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { createAudit } from '../../services/audit.js';
import { createOperationKeys } from '../../services/operation-keys.js';
import { Reminders } from '../../services/reminders.js';
import type { Store } from '../../services/store/open.js';
import { createTotals } from '../../services/totals.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf, type Person } from '../support/person.js';
import { addRecords, card, GRANTS, OFFICE, OTHER_OFFICE, SECOND_OFFICE, twoAreas } from './small-network.js';

const { t } = textsIn('fi');
const sv = textsIn('sv').t;
const OFFICES = [OFFICE, SECOND_OFFICE, OTHER_OFFICE];
/** The first weekday of the month. */
const MONDAY = '2026-03-02 09:00';

describe('the reminder after a month without handovers', () => {
  let bot: RunningBot<'office' | 'otherOffice' | 'bothOffices' | 'venue'>;

  const starts = async (fill: (store: Store) => Promise<unknown> = () => Promise.resolve()) => {
    const { office, otherOffice, bothOffices, venue } = GRANTS;
    bot = await startBot({
      people: { office, otherOffice, bothOffices, venue },
      now: '2026-02-27 09:00',
      fill: async (store) => {
        await twoAreas(store);
        await fill(store);
        for (const id of OFFICES) await store.settings.officeKnownSince(id, '2026-02-01');
      },
    });
  };
  afterEach(() => bot.close());

  const knows = async (...people: Person[]) => {
    for (const person of people) await person.says('ohje');
  };
  const at = async (wallClock: string): Promise<number> => {
    bot.time.setTo(wallClock);
    return bot.app.reminders.sendDue();
  };
  const titles = [t('reminder.title'), sv('reminder.title')];
  const remindersOf = ({ received }: Person) => received.filter(({ title }) => titles.includes(title));

  /** Another process on the same register. */
  const elsewhere = async (tell?: () => Promise<boolean>): Promise<Reminders> => {
    const { store, time } = bot;
    const { ofContent } = createOperationKeys(await store.settings.formSecret(), time.now);
    const audit = createAudit(store, time.now);
    return new Reminders({
      ...{ store, audit, totals: createTotals(store), clock: time.now, nameOf: ofContent },
      tell: tell ?? (() => Promise.resolve(true)),
    });
  };

  it('comes once, in the language of the person, on the first morning of work', async () => {
    await starts();
    const { office, otherOffice, venue } = bot.people;
    await knows(office, venue);
    await otherOffice.withLocale('sv-FI').says('hej');
    for (const early of ['2026-02-27 12:00', '2026-03-01 12:00', '2026-03-02 07:59']) {
      assert.equal(await at(early), 0, early);
    }
    assert.equal(await at(MONDAY), 2);
    const [reminder, ...more] = remindersOf(office);
    assert.deepEqual(more, []);
    const said = { name: 'Rannan sosiaalityö', from: '1.2.2026', to: '28.2.2026' };
    assert.ok(reminder?.lines.includes(t('reminder.none', said)), reminder?.text);
    assert.equal(remindersOf(otherOffice)[0]?.title, sv('reminder.title'));
    assert.deepEqual(remindersOf(venue), []);
    await bot.restarts();
    for (const later of ['2026-03-02 15:00', '2026-03-03 09:00', '2026-03-10 09:00']) {
      assert.equal(await at(later), 0, later);
    }
    assert.equal(remindersOf(office).length, 1);
    assert.equal(await at('2026-04-01 09:00'), 2);
    assert.equal(remindersOf(office).length, 2);
  });

  it('does not come to an office that handed over a personal or a community card', async () => {
    await starts((store) =>
      addRecords(store, {
        cards: [
          card('HELMI001', '2026-02-28'),
          card('HELMI002', '2026-02-01', { officeId: SECOND_OFFICE, community: true }),
          card('MAALIS01', '2026-03-01', { officeId: OTHER_OFFICE, areaId: 'skar' }),
        ],
      }),
    );
    const { office, otherOffice, bothOffices } = bot.people;
    await knows(office, otherOffice, bothOffices);
    assert.equal(await at(MONDAY), 1);
    assert.deepEqual([office, bothOffices].flatMap(remindersOf), []);
    assert.equal(remindersOf(otherOffice).length, 1);
  });

  it('comes where the only handover was undone', async () => {
    await starts();
    const { office } = bot.people;
    await office.says('luovutus');
    const values = { code: 'UUSI0001', birthYear: '1980', postalCode: '87100', minors: '0' };
    await office.fills(values).presses(t('handover.submit'));
    await office.presses(t('common.undo'));
    assert.equal(await at(MONDAY), 1);
    assert.equal(remindersOf(office).length, 1);
  });

  it('comes once to somebody who works for several offices', async () => {
    await starts();
    const { bothOffices } = bot.people;
    await knows(bothOffices);
    assert.equal(await at(MONDAY), 1);
    assert.equal(await at('2026-03-03 09:00'), 0);
    assert.equal(remindersOf(bothOffices).length, 1);
    assert.ok(!(await bot.everythingStored()).includes(`reminder 2026-02 ${bothOffices.id}`));
  });

  it('comes once from two processes at the same time', async () => {
    await starts();
    await knows(bot.people.office);
    bot.time.setTo(MONDAY);
    let toldElsewhere = 0;
    const other = await elsewhere(() => {
      toldElsewhere += 1;
      return Promise.resolve(true);
    });
    const counts = await Promise.all([bot.app.reminders.sendDue(), other.sendDue()]);
    assert.deepEqual(counts.sort(), [0, 1]);
    assert.equal(remindersOf(bot.people.office).length + toldElsewhere, 1);
    assert.equal(await at('2026-03-03 09:00'), 0);
  });

  it('is not repeated when a process ends while it sends', async () => {
    await starts();
    const { office } = bot.people;
    await knows(office);
    bot.time.setTo(MONDAY);
    const dying = await elsewhere(() => Promise.reject(new Error('gone')));
    await assert.rejects(dying.sendDue(), /gone/);
    assert.equal(await at('2026-03-02 10:00'), 0);
    assert.deepEqual(remindersOf(office), []);
  });

  it('waits for a chat, and does not come after the tenth', async () => {
    await starts();
    const { office, otherOffice } = bot.people;
    assert.equal(await at(MONDAY), 0);
    await knows(office);
    assert.equal(await at('2026-03-10 09:00'), 1);
    await knows(otherOffice);
    assert.equal(await at('2026-03-11 09:00'), 0);
  });

  it('waits while somebody is recording for that month', async () => {
    await starts();
    await knows(bot.people.office);
    const { dailyTotals } = bot.store;
    const writes = ['ranta', '2026-02-10', 'somebody'] as const;
    await dailyTotals.enter(...writes, new Date(Date.now() + 3_600_000));
    assert.equal(await at(MONDAY), 0);
    await dailyTotals.leave(...writes);
    assert.equal(await at('2026-03-02 09:30'), 1);
  });

  it('does not come to an office that is younger than the month, or a sample', async () => {
    await starts(async (store) => {
      await store.settings.officeKnownSince(OFFICE, '2026-02-02');
      const names = { fi: 'Malli', sv: 'Modell', en: 'Sample' };
      await store.areas.addAll([{ _id: 'malli', names, language: 'fi', mode: 'register', sample: true }]);
      await store.organisations.addAll([{ _id: 'malli-sote', areaId: 'malli', kind: 'office', names }]);
      await store.settings.officeKnownSince('malli-sote', '2026-01-01');
    });
    const sample = await bot.meets([{ role: 'distributor', officeId: 'malli-sote' }], {
      place: { kind: 'personal', conversationId: 'a:malli' },
    });
    await knows(bot.people.office, sample);
    assert.equal(await at(MONDAY), 0);
    assert.equal(await at('2026-04-01 09:00'), 1);
    assert.deepEqual(remindersOf(sample), []);
  });

  it('is switched off for the office with one press, and on again where it was or in the own weeks', async () => {
    await starts();
    const { office, bothOffices } = bot.people;
    await knows(office, bothOffices);
    await at(MONDAY);
    office.looksAtLast();
    const off = await office.presses(t('reminder.stop'));
    assert.equal(off.title, t('reminder.stopped'));
    assert.equal(await bot.store.settings.isReminded(OFFICE), false);
    assert.equal((await bot.store.audit.ofTarget(OFFICE))[0]?.action, 'reminders.stop');
    assert.equal(await at('2026-04-01 09:00'), 1);
    assert.equal(remindersOf(office).length, 1);
    const weeks = await office.says('omat luovutukset');
    assert.ok(weeks.lines.includes(t('reminder.isOff')), weeks.text);
    const on = await office.presses(t('reminder.start'));
    assert.equal(on.title, t('reminder.started'));
    await office.presses(t('reminder.stop'));
    await office.presses(t('reminder.start'));
    assert.ok((await office.says('omat luovutukset')).lines.includes(t('reminder.isOn')));
    await at('2026-05-04 09:00');
    assert.equal(remindersOf(office).length, 2);
  });

  it('is not switched by anybody else', async () => {
    await starts();
    for (const { sender } of [bot.people.otherOffice, bot.people.venue]) {
      const press = activities.execute(sender, 'reminders.set', { officeId: OFFICE, isOn: false });
      assert.equal(cardOf(await bot.post(press)).lines[0], t('common.notFound'));
    }
    assert.equal(await bot.store.settings.isReminded(OFFICE), true);
  });
});
