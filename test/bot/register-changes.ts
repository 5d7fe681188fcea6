import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { CardCode } from '../../services/card-code.js';
import { storedKeyOf } from '../../services/operation-keys.js';
import { createTotals } from '../../services/totals.js';
import * as activities from '../support/activities.js';
import type { ActivityJson } from '../support/activities.js';
import type { SeenCommand } from '../support/fault-proxy.js';
import type { HttpAnswer } from '../support/http-answer.js';
import { startBotBehindProxy, type BotBehindProxy } from '../support/outage.js';
import { dialogOf } from '../support/person.js';
import { targetsIn, type Target } from '../support/struck-commands.js';
import { card, GRANTS, OFFICE, THEATRE, withCards } from './small-network.js';

const { t } = textsIn('fi');
const DAY = '2026-03-10';
/** A card for each visit: a second one on the same day would be asked about. */
const VISITORS = Array.from({ length: 600 }, (_, at) => `VIERAS${String(at).padStart(3, '0')}`);
const GOOD = { birthYear: '1980', postalCode: '87100', minors: '2' };

/** A change of the register that one press makes. */
export interface Change {
  name: string;
  /** Gets everything ready and gives the press. */
  prepare: (round: number) => Promise<ActivityJson>;
  /** What is pressed after a failure; without it the same button. It has everything typed. */
  again?: (failed: HttpAnswer) => ActivityJson;
  /** The command that writes the record. */
  record: SeenCommand;
  /** The title of the card that says it is done. */
  done: string;
  /** Whether the register has the change of a round. */
  isMade: (round: number) => Promise<boolean>;
  /** What the change of a round is written down under. */
  noted: (round: number) => { action: string; target: string };
}

export type RegisterBot = BotBehindProxy<'office' | 'venue'>;

/** A bot at which every change can be made. */
export function startRegisterBot(): Promise<RegisterBot> {
  return startBotBehindProxy({
    people: { office: GRANTS.office, venue: GRANTS.venue },
    fill: withCards(VISITORS.map((code) => card(code, '2026-02-02'))),
  });
}

/** Every command that a bot sends from the press of a change to the answer, each as often as it comes. */
export async function commandsOf(bot: RegisterBot, change: Change): Promise<Target[]> {
  const press = await change.prepare(0);
  bot.proxy.strike('cutBefore', () => false);
  await bot.post(press);
  return targetsIn(bot.proxy.seen);
}

/** The changes of the register by one press each, made again and again in rounds; every `prepare` is one. */
export function changesOf(bot: RegisterBot): Change[] {
  const keys: string[] = [];
  const keyIn = (press: ActivityJson): string =>
    storedKeyOf(/"operationKey":"([^"]+)"/.exec(JSON.stringify(press))?.[1] ?? '');
  const codeOf = (round: number): CardCode =>
    CardCode.parse(`K${String(keys.length).padStart(3, '0')}R${round + 100}`);
  const codes: CardCode[] = [];

  const visitors = VISITORS.values();
  async function visitForm(): Promise<ActivityJson> {
    await bot.people.venue.says(visitors.next().value ?? '');
    return bot.people.venue.pressing(t('visit.submit'));
  }
  async function handoverForm(round: number): Promise<ActivityJson> {
    codes[round] = codeOf(round);
    await bot.people.office.says('luovutus');
    return bot.people.office.fills({ code: codes[round], ...GOOD }).pressing(t('handover.submit'));
  }
  const noteKey = (press: ActivityJson): ActivityJson => {
    keys.push(keyIn(press));
    return press;
  };
  const lastKey = (): string => keys.at(-1) ?? '';
  const cardOfRound = (round: number) => bot.store.cards.find(codes[round] ?? CardCode.parse('NONE'));

  const changes: Change[] = [
    {
      name: 'visit',
      prepare: async () => noteKey(await visitForm()),
      record: { name: 'insert', collection: 'visits' },
      done: t('visit.done'),
      isMade: async () => (await bot.store.visits.find(lastKey())) !== undefined,
      noted: () => ({ action: 'visit.record', target: lastKey() }),
    },
    {
      name: 'handover',
      prepare: async (round) => noteKey(await handoverForm(round)),
      record: { name: 'insert', collection: 'cards' },
      done: t('handover.done'),
      isMade: async (round) => (await cardOfRound(round)) !== undefined,
      noted: (round) => ({ action: 'handover.register', target: codes[round] ?? '' }),
    },
    {
      name: 'handover in a dialog',
      prepare: async (round) => {
        codes[round] = codeOf(round);
        await bot.people.office.opensDialog('handover', {});
        const filled = bot.people.office.fills({ code: codes[round], ...GOOD });
        return noteKey(filled.submittingDialog(t('handover.submit')));
      },
      again: (failed) => {
        const { data } = dialogOf(failed).button(t('failure.again'));
        return activities.dialog(bot.people.office.sender, 'task/submit', data);
      },
      record: { name: 'insert', collection: 'cards' },
      done: t('handover.done'),
      isMade: async (round) => (await cardOfRound(round)) !== undefined,
      noted: (round) => ({ action: 'handover.register', target: codes[round] ?? '' }),
    },
    {
      name: 'undo of a visit',
      prepare: async () => {
        noteKey(await visitForm());
        await bot.people.venue.presses(t('visit.submit'));
        return bot.people.venue.pressing(t('common.undo'));
      },
      record: { name: 'update', collection: 'visits' },
      done: t('visit.undone'),
      isMade: async () => (await bot.store.visits.find(lastKey()))?.undone === true,
      noted: () => ({ action: 'visit.undo', target: lastKey() }),
    },
    {
      name: 'undo of a handover',
      prepare: async (round) => {
        noteKey(await handoverForm(round));
        await bot.people.office.presses(t('handover.submit'));
        return bot.people.office.pressing(t('common.undo'));
      },
      record: { name: 'update', collection: 'cards' },
      done: t('handover.undone'),
      isMade: async (round) => (await cardOfRound(round))?.state === 'undone',
      noted: (round) => ({ action: 'handover.undo', target: codes[round] ?? '' }),
    },
  ];
  return changes;
}

/** Daily totals equal the records, and each note is there once. */
export async function assertCounted(
  { store }: Pick<RegisterBot, 'store'>,
  { noted }: Change,
  round: number,
  where: string,
): Promise<void> {
  await createTotals(store).sweep('ranta');
  const figures = (await store.dailyTotals.find('ranta', DAY))?.figures;
  const [visits, cards] = await Promise.all([
    store.visits.ofDay('ranta', DAY),
    store.cards.ofDay('ranta', DAY),
  ]);
  assert.equal(figures?.uses[THEATRE]?.culture?.adults ?? 0, visits.length, where);
  assert.equal(figures?.handovers[OFFICE] ?? 0, cards.length, where);
  const { action, target } = noted(round);
  const notes = (await store.audit.ofTarget(target)).filter((note) => note.action === action);
  assert.equal(notes.length, 1, where);
}
