import assert from 'node:assert/strict';
import { pausedSentence } from '../../cards/code-notes.js';
import { textsIn } from '../../cards/texts/index.js';
import type { Grant } from '../../services/actors.js';
import { CardCode } from '../../services/card-code.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { helsinki } from '../support/clock.js';
import { card, GRANTS, RANTA, withCards } from './small-network.js';

const fi = textsIn('fi');
const sv = textsIn('sv');
const CULTURE: Grant[] = [{ role: 'responsible', side: 'culture', areaId: RANTA }];
const CLIENT = { birthYear: '1980', postalCode: '87100', minors: '2' };

describe('guessing codes', () => {
  let bot: RunningBot<'venue' | 'office' | 'colleague' | 'both' | 'culture' | 'social' | 'mainUser'>;

  beforeEach(async () => {
    const { venue, office, both, social, mainUser } = GRANTS;
    bot = await startBot({
      people: { venue, office, colleague: venue, both, culture: CULTURE, social, mainUser },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
      now: '2026-03-10 10:00',
    });
  });
  afterEach(() => bot.close());

  const guesses = async (person: 'venue' | 'office' | 'both', count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) await bot.people[person].says(`ARVA${1000 + at}`);
  };
  const sentence = (wallClock: string, texts = fi): string =>
    pausedSentence({ until: helsinki(wallClock) }, texts);

  it('comes to a pause, in which every code has the same answer and until when it lasts', async () => {
    const { venue } = bot.people;
    await guesses('venue', 10);
    assert.equal(venue.screen.title, fi.t('visit.unknown'));
    const cards = [];
    for (const code of ['VOIM1234', 'ARVA2000', 'ARVA1000'])
      cards.push(JSON.stringify((await venue.says(code)).card));
    assert.equal(new Set(cards).size, 1);
    assert.equal(venue.screen.title, fi.t('pause.title'));
    assert.ok(venue.screen.lines.includes(sentence('2026-03-10 10:01')));
    bot.time.passes({ minutes: 1 });
    assert.equal((await venue.says('VOIM1234')).title, fi.t('visit.valid', { lastDay: '1.2.2027' }));
  });

  it('is told in the person’s language, with the minute rounded up', async () => {
    const swede = bot.people.venue.withLocale('sv-FI');
    await guesses('venue', 9);
    bot.time.passes({ milliseconds: 1 });
    await swede.says('ARVA1009');
    assert.ok((await swede.says('VOIM1234')).lines.includes(sentence('2026-03-10 10:02', sv)));
  });

  it('keeps a handover’s form as it was typed, to be sent after the pause', async () => {
    const { both } = bot.people;
    await both.says('käynti');
    for (let at = 0; at < 10; at += 1) {
      await both.fills({ code: `ARVA${1000 + at}` }).presses(fi.t('visit.check'));
      await both.says('käynti');
    }
    await both.says('luovutus');
    const typed = { code: 'UUSI0001', ...CLIENT };
    const again = await both.fills(typed).presses(fi.t('handover.submit'));
    assert.ok(again.lines.includes(sentence('2026-03-10 10:01')));
    assert.deepEqual(again.values, typed);
    bot.time.passes({ minutes: 1 });
    assert.equal((await both.presses(fi.t('handover.submit'))).title, fi.t('handover.done'));
  });

  it('does not begin with codes that a list has registered since', async () => {
    const { office } = bot.people;
    const codes = Array.from({ length: 9 }, (_, at) => `OIKEA00${at}`);
    for (const code of codes) await office.says(code);
    await office.says(codes.map((code) => `${code}\t1980\t87100\t0`).join('\n'));
    assert.equal(office.screen.title, fi.t('rows.done', { count: 9 }));
    await guesses('office', 9);
    assert.equal(
      office.screen.title,
      fi.t('handover.title'),
      'nine looked at, and none of the others counts',
    );
    await guesses('office', 11);
    assert.equal(office.screen.title, fi.t('pause.title'));
  });

  it('says of a list that comes in a pause that nothing of it was saved', async () => {
    const { office } = bot.people;
    await guesses('office', 10);
    await office.says('monta korttia');
    await office.fills({ rows: 'TAUKO001;1980;87100;0' }).presses(fi.t('rows.submit'));
    const note = `${sentence('2026-03-10 10:01')} ${fi.t('rows.nothingSaved')}`;
    assert.ok(office.screen.lines.includes(note), office.screen.text);
    assert.equal(await bot.store.cards.find(CardCode.parse('TAUKO001')), undefined);
  });

  it('pauses one person only, and never a colleague', async () => {
    await guesses('venue', 11);
    assert.equal(bot.people.venue.screen.title, fi.t('pause.title'));
    const colleague = await bot.people.colleague.says('VOIM1234');
    assert.equal(colleague.title, fi.t('visit.valid', { lastDay: '1.2.2027' }));
  });

  it('reaches the responsible person of the side, once a day, with the organisation and not the worker', async () => {
    const { culture, social, venue, mainUser } = bot.people;
    await culture.says('suomeksi');
    await social.says('suomeksi');
    await mainUser.says('suomeksi');
    await guesses('venue', 11);
    bot.time.passes({ minutes: 2 });
    await venue.says('ARVA9999');
    await bot.restarts();
    const notes = culture.received.filter(({ title }) => title.includes('Rannan teatteri'));
    assert.deepEqual(
      notes.map(({ title }) => title),
      [fi.t('unknownCodes.title', { name: 'Rannan teatteri' })],
    );
    const note = JSON.stringify(notes[0]?.card);
    assert.ok(
      !note.includes(venue.id) && !note.includes(venue.sender.channelUserId) && !note.includes('ARVA'),
    );
    for (const other of [social, mainUser]) assert.equal(other.received.length, 1, 'only the own answer');
  });

  it('reaches somebody else where the responsible person has no chat with the bot', async () => {
    await bot.people.mainUser.says('suomeksi');
    await guesses('venue', 10);
    await bot.restarts();
    assert.equal(
      bot.people.mainUser.received.at(-1)?.title,
      fi.t('unknownCodes.title', { name: 'Rannan teatteri' }),
    );
  });

  it('leaves nothing in the log, and no code in the store', async () => {
    await guesses('venue', 11);
    await bot.restarts();
    assert.doesNotMatch(bot.log.join('\n'), /ARVA|teatteri/);
    assert.doesNotMatch(await bot.everythingStored(), /ARVA1/);
  });
});
