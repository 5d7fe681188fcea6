import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import type { HttpAnswer } from '../support/http-answer.js';
import type { Person } from '../support/person.js';
import { card, GRANTS, withCards } from '../bot/small-network.js';

const KINDS = [
  { name: 'an activity', runs: 400 },
  { name: 'a changed activity', runs: 400 },
  { name: 'the data of a button', runs: 350 },
  { name: 'the data of a form', runs: 350 },
  { name: 'the data of a dialog', runs: 250 },
  { name: 'a message', runs: 250 },
] as const;
const AT_ONCE = 25;

const anyJson = fc.jsonValue({ maxDepth: 3 });
const object = fc.dictionary(fc.string(), anyJson, { maxKeys: 5 });
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('VOIM1234', '131052-952K', '<at>', '{{DATE(', '__proto__', '$where'),
);

describe('whatever arrives', () => {
  let bot: RunningBot<'everybody'>;
  let person: Person;
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);

  before(async () => {
    process.on('unhandledRejection', note);
    const { both, mainUser, national } = GRANTS;
    bot = await startBot({
      people: { everybody: [...both, ...mainUser, ...national] },
      fill: withCards([card('VOIM1234', '2026-02-02')]),
    });
    person = bot.people.everybody;
    await person.says('luovutus');
  });
  after(async () => {
    process.off('unhandledRejection', note);
    await bot.close();
  });

  function activityOf(kind: (typeof KINDS)[number]['name']): fc.Arbitrary<unknown> {
    const { sender } = person;
    const verb = fc.oneof(fc.constantFrom(...bot.app.registry.verbs), text);
    const type = fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'typing');
    const name = fc.constantFrom('adaptiveCard/action', 'task/fetch', 'task/submit', 'x');
    const field = fc.oneof(text, anyJson);
    const ids = [
      'code',
      'birthYear',
      'postalCode',
      'minors',
      'municipality',
      'gender',
      'children',
      'purposeId',
      'officeId',
    ];
    const fields = fc.record(Object.fromEntries(ids.map((id) => [id, field])), { requiredKeys: [] });
    const form = fc.constantFrom('handover', 'visit', 'visitCode', 'handoverMunicipality');
    const { operationKey } = person.screen.buttons.find(({ data }) => 'operationKey' in data)?.data ?? {};
    const about = fc.oneof(anyJson, fc.constantFrom({}, { code: 'VOIM1234' }, { target: 'x' }));
    const hidden = fc.record({ form, operationKey: fc.oneof(fc.constant(operationKey), anyJson), about });
    switch (kind) {
      case 'an activity':
        return anyJson;
      case 'a changed activity':
        return fc
          .record(
            {
              type,
              name,
              value: anyJson,
              text: field,
              entities: anyJson,
              channelData: anyJson,
              locale: anyJson,
              action: anyJson,
              replyToId: anyJson,
            },
            { requiredKeys: ['type'] },
          )
          .map((more) => ({ ...activities.message(sender, 'x'), ...more }));
      case 'the data of a button':
        return fc.tuple(verb, object).map(([pressed, data]) => activities.execute(sender, pressed, data));
      case 'the data of a form':
        return fc
          .tuple(hidden, fields, fc.boolean())
          .map(([unseen, typed, old]) =>
            old
              ? activities.submit(sender, { ...unseen, ...typed, verb: 'form.submit' })
              : activities.execute(sender, 'form.submit', { ...unseen, ...typed }),
          );
      case 'the data of a dialog':
        return fc
          .tuple(fc.constantFrom('task/fetch' as const, 'task/submit' as const), hidden, fields, verb)
          .map(([task, unseen, typed, pressed]) =>
            activities.dialog(sender, task, { ...unseen, ...typed, verb: pressed }),
          );
      case 'a message':
        return text.map((said) => activities.message(sender, said));
    }
  }

  function check(activity: unknown, answer: HttpAnswer): void {
    const kind =
      typeof activity === 'object' && activity !== null && 'type' in activity ? activity.type : undefined;
    assert.ok(
      answer.status === 200 || (answer.status < 500 && kind !== 'invoke'),
      `${answer.status}: ${answer.text}`,
    );
    assert.doesNotMatch(answer.text, /\bat .+:\d+:\d+|node_modules/);
  }

  for (const { name, runs } of KINDS) {
    it(`as ${name} never breaks the bot`, async () => {
      const batch = fc.array(activityOf(name), { minLength: AT_ONCE, maxLength: AT_ONCE });
      await fc.assert(
        fc.asyncProperty(batch, async (batchOfActivities) => {
          const answers = await Promise.all(batchOfActivities.map((activity) => bot.post(activity)));
          answers.forEach((answer, index) => {
            check(batchOfActivities[index], answer);
          });
        }),
        { numRuns: runs / AT_ONCE, seed: 20_261_122, endOnFailure: true },
      );
      assert.deepEqual(rejections, []);
    });
  }

  it('leaves no failed turn in the log, and a bot that still works', async () => {
    const failed = bot.log.filter((line) => line.includes('turn failed'));
    assert.deepEqual(failed, [], 'no turn ended in an error of ours');
    assert.equal((await bot.get('/readyz')).status, 200);
    assert.deepEqual(
      (await person.says('VOIM1234')).buttons.map(({ verb }) => verb),
      ['code.visit', 'code.handover'],
    );
  });
});
