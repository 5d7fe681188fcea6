import { z } from 'zod';
import { FORM_VERB } from '../cards/form.js';
import {
  COMMAND_VERB,
  nearestCommandCard,
  personalOnlyCard,
  roleNeededCard,
  staleButtonCard,
} from '../cards/notices.js';
import { messageAsCardCode, type CardCode } from '../services/card-code.js';
import type { Actor } from '../services/actors.js';
import { LANGUAGES } from '../services/language.js';
import { sampleCode } from '../services/practice-register.js';
import type { Action, Command, Feature } from './feature.js';
import type { Forms } from './forms.js';
import { createNearestCommand } from './nearest-command.js';
import type { Pressed } from './press.js';
import type { SentRows } from './sent-rows.js';
import type { Reply, Turn } from './turn.js';

/** What is done with a message that is no command. */
export interface Routes {
  onCode: (turn: Turn, code: CardCode) => Promise<Reply>;
  /** A sample card of the practice counter: its code is too short for a real one. */
  onSampleCode: (turn: Turn, code: CardCode) => Promise<Reply>;
  onQuestion: (turn: Turn, question: string) => Promise<Reply>;
  onRows: (turn: Turn, sent: SentRows) => Promise<Reply>;
  onWelcome: (turn: Turn) => Promise<Reply>;
  /** A reply with the offer to go on with what was left. */
  offerUnfinished: (turn: Turn, reply: Reply) => Reply;
}

/** Everything the features can do, found by word, by verb and by form. */
export interface Registry {
  features: Feature[];
  commands: Command[];
  verbs: string[];
  say: (turn: Turn, text: string) => Promise<Reply>;
  press: (turn: Turn, verb: string, data: Record<string, unknown>) => Promise<Reply>;
  /** What a press is; undefined for one that is not in use. */
  pressed: (verb: string, data: Record<string, unknown>) => Pressed | undefined;
  openForm: (turn: Turn, form: string, about: unknown) => Promise<Reply>;
  /** Rows of a spreadsheet, as a file or pasted. */
  takeRows: (turn: Turn, sent: SentRows) => Promise<Reply>;
  welcome: (turn: Turn) => Promise<Reply>;
}

/** With it a person chooses the own role, in the demo only. */
const ROLE_COMMAND = 'demo.role';

const ButtonData = z.record(z.string(), z.json());

/** Puts the features together. Throws when two of them claim the same word, verb or form. */
export function createRegistry(features: Feature[], forms: Forms, routes: Routes): Registry {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const actions = byKey(
    features.flatMap((feature) => feature.actions ?? []).map((action) => [action.verb, action]),
  );
  const byName = byKey(commands.map((command) => [command.name, command]));
  const byWord = byKey(
    commands.flatMap((command) => [...wordsOf(command)].map((word): [string, Command] => [word, command])),
  );
  const formNames = byKey(
    features.flatMap((feature) => feature.forms ?? []).map((form) => [form.name, form]),
  );

  const runCommand = async (turn: Turn, command: Command): Promise<Reply> => {
    const reply = await run(turn, meantBy(turn.actor, command, byName), byName.get(ROLE_COMMAND)?.name);
    return command.offersUnfinished === true ? routes.offerUnfinished(turn, reply) : reply;
  };
  const orNearest = createOrNearest(byWord, runCommand);

  return {
    features,
    commands,
    verbs: [FORM_VERB, COMMAND_VERB, ...actions.keys()],
    say: (turn, text) => {
      const command = byWord.get(asWord(text));
      if (command !== undefined) return runCommand(turn, command);
      const code = messageAsCardCode(text);
      if (code !== undefined) return inPersonal(turn, () => routes.onCode(turn, code));
      const sample = sampleCode(text);
      if (sample !== undefined) return inPersonal(turn, () => routes.onSampleCode(turn, sample));
      if (text === '') return routes.onWelcome(turn);
      return orNearest(turn, text, () => routes.onQuestion(turn, text));
    },
    press: async (turn, verb, data) => {
      if (verb === COMMAND_VERB) {
        const command = typeof data.command === 'string' ? byName.get(data.command) : undefined;
        return command === undefined ? staleButtonCard(turn.texts) : runCommand(turn, command);
      }
      if (verb !== FORM_VERB) return runAction(turn, actions.get(verb), data);
      return inPersonal(turn, () => forms.submit(turn, data));
    },
    pressed: (verb, data) =>
      verb === FORM_VERB ? forms.sent(data) : buttonPressed(verb, actions.get(verb), data),
    openForm: (turn, form, about) => {
      const found = formNames.get(form);
      if (found?.isAbout(about) !== true) return Promise.resolve(staleButtonCard(turn.texts));
      return inPersonal(turn, () => forms.open(turn, form, about));
    },
    takeRows: (turn, sent) => inPersonal(turn, () => routes.onRows(turn, sent)),
    welcome: routes.onWelcome,
  };
}

/** What concerns cards is done in the personal chat alone, where nobody else reads along. */
function inPersonal({ place, texts }: Turn, run: () => Promise<Reply>): Promise<Reply> {
  return place.kind === 'personal' ? run() : Promise.resolve(personalOnlyCard(texts));
}

function buttonPressed(
  verb: string,
  action: Action | undefined,
  data: Record<string, unknown>,
): Pressed | undefined {
  const isOurs = verb === COMMAND_VERB || action?.isData(data) === true;
  const again = ButtonData.safeParse(data);
  return isOurs && again.success ? { changes: action?.changes === true, data: again.data } : undefined;
}

/** What a person means by a command: an office has own figures under another name than a venue. */
function meantBy(actor: Actor, command: Command, byName: ReadonlyMap<string, Command>): Command {
  const other = command.instead === undefined ? undefined : byName.get(command.instead);
  return other?.isFor(actor) === true && !command.isFor(actor) ? other : command;
}

/** Runs a command, or says what keeps the person from it. */
async function run(turn: Turn, command: Command, roleCommand: string | undefined): Promise<Reply> {
  const { role, help, isFor } = command;
  if (role !== undefined && !isFor(turn.actor)) {
    return roleNeededCard({ role, help: turn.texts.t(help), roleCommand }, turn.texts);
  }
  if (!command.places.includes(turn.place.kind)) return personalOnlyCard(turn.texts);
  return command.run(turn);
}

async function runAction(turn: Turn, action: Action | undefined, data: unknown): Promise<Reply> {
  if (action?.isData(data) !== true) return staleButtonCard(turn.texts);
  if (!action.places.includes(turn.place.kind)) return personalOnlyCard(turn.texts);
  return action.run(turn, data);
}

/** The command that a message was meant to be; what is none is a question. */
function createOrNearest(
  words: ReadonlyMap<string, Command>,
  runCommand: (turn: Turn, command: Command) => Promise<Reply>,
): (turn: Turn, text: string, ask: () => Promise<Reply>) => Promise<Reply> {
  const nearest = createNearestCommand(words);
  return async (turn, text, ask) => {
    const found = text.includes('?') ? undefined : nearest(asWord(text));
    if (found === undefined) return ask();
    const { command, isSure } = found;
    if (isSure) return runCommand(turn, command);
    const [word = command.name] = command.words[turn.texts.language];
    return nearestCommandCard({ word, help: turn.texts.t(command.help), command: command.name }, turn.texts);
  };
}

/** A message as a command's word: case, surrounding punctuation and doubled spaces do not count. */
function asWord(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('fi-FI')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Words that two languages share belong to one command once. */
function wordsOf(command: Command): Set<string> {
  return new Set(LANGUAGES.flatMap((language) => command.words[language].map(asWord)));
}

function byKey<T>(entries: [string, T][]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [key, value] of entries) {
    if (found.has(key)) throw new Error(`Two features claim "${key}".`);
    found.set(key, value);
  }
  return found;
}
