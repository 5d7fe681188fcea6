import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from '../../bot/feature.js';
import { createRegistry } from '../../bot/registry.js';
import { notFoundCard } from '../../cards/notices.js';
import { textsIn, type Texts } from '../../cards/texts/index.js';
import { PACKAGE_TEXTS } from '../../manifest/texts.js';
import type { Turn } from '../../bot/turn.js';
import type { Grant } from '../../services/actors.js';
import { PRACTICE_CODES } from '../../services/practice-register.js';
import { LANGUAGES } from '../../services/language.js';
import { packageRoot } from '../../services/package-root.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { cardOf } from '../support/person.js';
import {
  card,
  GRANTS,
  OFFICE,
  OTHER_OFFICE,
  RANTA,
  SKAR,
  THEATRE,
  uses,
  withCards,
} from './small-network.js';

const { t } = textsIn('fi');
const EVERYTHING: Grant[] = (
  ['both', 'otherOffice', 'otherVenue', 'social', 'mainUser', 'national'] as const
).flatMap((name): Grant[] => GRANTS[name]);

const PRACTICE_FORMS = {
  'practice.visitCode': { practice: 'yes' },
  'practice.visit': { practice: 'yes', code: PRACTICE_CODES.valid },
  'practice.visitChecked': { practice: 'yes', code: PRACTICE_CODES.unknown },
  'practice.groupVisit': { practice: 'yes' },
};

describe('the registry of features', function () {
  // It says every word of every command, of which there are more and more.
  this.timeout(120_000);
  let bot: RunningBot<'everything' | 'mainUser'>;

  before(async () => {
    const { mainUser } = GRANTS;
    const toCarryOver = { areaId: SKAR, officeId: OTHER_OFFICE, carryOver: 'open' as const };
    bot = await startBot({
      people: {
        everything: EVERYTHING,
        mainUser,
      },
      fill: withCards([
        card('VOIM1234', '2026-02-02'),
        card('ESTO1234', '2026-02-02', { state: 'blocked' }),
        card('SKAR1234', '2026-02-02', toCarryOver),
        card('UUSI1234', '2026-03-10'),
      ]),
    });
  });
  after(() => bot.close());

  const registered = () => bot.app.registry;
  const commands = () => registered().commands;

  it('has every feature of the product', () => {
    assert.deepEqual(
      registered()
        .features.map(({ name }) => name)
        .sort(),
      [
        'cancel',
        'cardImports',
        'carryOvers',
        'clientReceipt',
        'codes',
        'communityCards',
        'deliveredRanges',
        'demo',
        'entries',
        'events',
        'groupVisits',
        'guide',
        'handoverEntries',
        'handoverRows',
        'handovers',
        'holderStatistics',
        'issuedCards',
        'membership',
        'officeWeeks',
        'otherPlaces',
        'ownFigures',
        'posts',
        'practice',
        'privacyNotices',
        'reminders',
        'renewalWishes',
        'renewals',
        'replacements',
        'silences',
        'statistics',
        'trials',
        'unfinished',
        'visitEntries',
        'visitRows',
        'visits',
        'welcome',
      ],
    );
  });

  it('leads every word of every language to its command, whatever the client’s language is', async () => {
    const turn: Turn = {
      actor: { personId: 'tenant/everything', grants: EVERYTHING },
      place: {
        ...{ kind: 'personal', conversationId: 'a:chat', serviceUrl: bot.connector.url, tenantId: 'tenant' },
        ...{ teamId: undefined, channel: undefined },
      },
      texts: textsIn('fi'),
    };
    // What a command does is not asked here: hundreds of words would draw the same charts again and again.
    const done = commands().map((command) => ({ command, run: command.run }));
    let last = '';
    for (const { command } of done) {
      command.run = () => {
        last = command.name;
        return Promise.resolve(notFoundCard(textsIn('fi')));
      };
    }
    try {
      for (const command of commands()) {
        for (const word of LANGUAGES.flatMap((language) => command.words[language])) {
          last = '';
          await registered().say(turn, ` ${word.toLocaleUpperCase('fi-FI')}! `);
          assert.equal(last, command.name, word);
        }
      }
    } finally {
      for (const { command, run } of done) command.run = run;
    }
  });

  it('runs every command from a button', async () => {
    const { everything } = bot.people;
    for (const { name } of commands()) {
      const press = activities.execute(everything.sender, 'command.run', { command: name });
      assert.notEqual(cardOf(await bot.post(press)).lines[0], t('common.staleButton'), name);
      if (name.startsWith('language.')) await everything.says('suomeksi');
    }
  });

  it('has words in all three languages for everything that a person starts', () => {
    for (const { name, words } of commands()) {
      const spoken = LANGUAGES.filter((language) => words[language].length > 0);
      if (!name.startsWith('language.')) assert.deepEqual(spoken, [...LANGUAGES], name);
    }
  });

  it('has no word twice', () => {
    const owners = new Map<string, string>();
    for (const { name, words } of commands()) {
      for (const word of LANGUAGES.flatMap((language) => words[language])) {
        assert.ok(
          [undefined, name].includes(owners.get(word)),
          `${word}: ${owners.get(word) ?? ''} and ${name}`,
        );
        owners.set(word, name);
      }
    }
  });

  it('does not start with two features that claim the same word, verb or form', () => {
    const command = commands()[0];
    assert.ok(command);
    const forms = {
      open: () => Promise.reject(new Error()),
      sent: () => undefined,
      submit: () => Promise.reject(new Error()),
    };
    const nobody = () => Promise.reject(new Error('not asked'));
    const routes = {
      ...{ onCode: nobody, onSampleCode: nobody, onQuestion: nobody, onWelcome: nobody, onRows: nobody },
      offerUnfinished: () => notFoundCard(textsIn('fi')),
    };
    const [action] = registered().features.flatMap(({ actions = [] }) => actions);
    const [form] = registered().features.flatMap(({ forms: own = [] }) => own);
    assert.ok(action && form);
    for (const part of [
      { commands: [command] },
      { actions: [action] },
      { forms: [form] },
    ] satisfies Partial<Feature>[]) {
      assert.throws(
        () =>
          createRegistry(
            [
              { name: 'a', ...part },
              { name: 'b', ...part },
            ],
            forms,
            routes,
          ),
        /claim/,
      );
    }
  });

  it('handles every verb that any card can send', () => {
    const verbs = readdirSync(join(packageRoot(), 'cards'))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(packageRoot(), 'cards', file), 'utf8').matchAll(/_VERB = '([^']+)'/g),
      ])
      .map(([, verb = '']) => verb);
    assert.ok(verbs.length >= 10);
    assert.deepEqual(
      verbs.filter((verb) => !registered().verbs.includes(verb)),
      [],
    );
    assert.deepEqual(
      registered().verbs.filter((verb) => !verbs.includes(verb)),
      [],
      'no verb without a card',
    );
  });

  it('opens every form', async () => {
    const { everything } = bot.people;
    const [visit] = uses(THEATRE, 'play', '2026-03-10', 1);
    if (visit !== undefined) await bot.store.visits.add(visit);
    const about: Record<string, Record<string, string>> = {
      visit: { code: 'VOIM1234' },
      ...PRACTICE_FORMS,
      carryOver: { officeId: OTHER_OFFICE },
      privacyNotices: { areaId: RANTA },
      trial: { areaId: RANTA },
      deliveredRanges: { officeId: OFFICE },
      handoverEntries: { officeId: OTHER_OFFICE },
      visitEntries: { venueId: THEATRE },
      ownFiguresPeriod: { venueId: THEATRE },
      visitCorrection: { operationKey: visit?._id ?? '' },
      handoverCorrection: { code: 'UUSI1234', operationKey: 'key-of-UUSI1234' },
      visitChecked: { code: 'KANTA123' },
      renewal: { code: 'VOIM1234' },
      replacement: { code: 'VOIM1234' },
      membersClear: { codes: '205' },
      issuedCardBlock: { code: 'VOIM1234' },
      issuedCardUnblock: { code: 'ESTO1234' },
      issuedCardMinors: { code: 'VOIM1234' },
    };
    await everything.says('luovutus');
    await everything
      .fills({ code: 'LOMAKE01', birthYear: '1980', postalCode: '87100', minors: '0' })
      .presses(t('handover.submit'));
    about.handoverMunicipality = {
      target: String(everything.screen.button(t('common.undo')).data.operationKey),
    };
    const forms = registered().features.flatMap(({ forms: own = [] }) => own);
    assert.ok(forms.length >= 4);
    for (const form of forms) {
      const shown = await everything.opensDialog(form.name, about[form.name] ?? {});
      const ids = shown.inputs.map(({ id }) => id);
      assert.ok(shown.buttons.length > 0, form.name);
      assert.equal(ids.length > 0, form.fields.length > 0, form.name);
      assert.deepEqual(
        ids.filter((id) => !form.fields.includes(id)),
        [],
        `${form.name} does not read a field it shows`,
      );
    }
  });

  it('has a line of help for every command, in every language', () => {
    for (const language of LANGUAGES) {
      const texts: Texts = textsIn(language);
      for (const { name, help, words } of commands()) {
        const line = texts.t(help as 'help.help'); // help texts take no parameters
        const [firstWord = ''] = line.split(' – ');
        if (name.startsWith('language.') || ['welcome', 'thanks', 'cancel'].includes(name)) continue;
        assert.ok(
          words[language].includes(firstWord),
          `${name} in ${language}: "${line}" names no word of the command`,
        );
      }
    }
  });

  it('understands every command of the menu in the app package, in every language', async () => {
    const { everything } = bot.people;
    for (const language of LANGUAGES) {
      const titles = Object.values(PACKAGE_TEXTS[language].commands).map((command) => command.title);
      assert.ok(titles.length > 0);
      for (const title of titles) {
        const isWord = commands().some(({ words }) =>
          words[language].includes(title.toLocaleLowerCase('fi-FI')),
        );
        assert.ok(isWord, `${language}: ${title}`);
        assert.notEqual((await everything.says(title)).title, t('guide.unknown'));
      }
    }
  });

  it('answers a verb or a command that does not exist with a card that says so', async () => {
    const { everything } = bot.people;
    for (const verb of ['', 'x', 'constructor', '__proto__', 'form.submit', 'command.run', 'handover.undo']) {
      assert.equal(
        cardOf(await bot.post(activities.execute(everything.sender, verb, {}))).title,
        t('common.staleButton'),
        verb,
      );
    }
    for (const command of ['x', 'toString', 7, null, ['help']]) {
      const press = activities.execute(everything.sender, 'command.run', { command });
      assert.equal(cardOf(await bot.post(press)).title, t('common.staleButton'));
    }
  });

  it('never takes a role or a scope from a card: data of somebody else is not found', async () => {
    const { sender } = bot.people.mainUser;
    const more = {
      role: 'national',
      grants: GRANTS.national,
      personId: bot.people.everything.id,
      areaId: RANTA,
      officeId: 'ranta-sote',
      actor: { grants: GRANTS.national },
    };
    const key = { operationKey: 'x' };
    for (const [verb, data] of [
      ['statistics.show', { scope: 'national', id: '' }],
      ['statistics.show', { scope: 'area', id: SKAR }],
      ['handover.undo', key],
      ['handover.municipality', key],
      ['visit.undo', key],
      ['code.visit', { code: 'VOIM1234' }],
      ['code.handover', { code: 'VOIM1234' }],
    ] as const) {
      const answer = cardOf(await bot.post(activities.execute(sender, verb, { ...more, ...data })));
      assert.equal(answer.lines[0], t('common.notFound'), verb);
    }
    for (const command of ['handover', 'visit']) {
      const press = activities.execute(sender, 'command.run', { ...more, command });
      assert.equal(cardOf(await bot.post(press)).lines[0], t('role.needed'), command);
    }
  });
});
