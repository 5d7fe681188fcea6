import type { z } from 'zod';
import type { ActionData } from '../cards/card.js';
import type { Aside, FieldState, FormView, Question, Typed } from '../cards/form.js';
import type { NeededRole } from '../cards/notices.js';
import type { TextKey, Texts } from '../cards/texts/index.js';
import type { Actor } from '../services/actors.js';
import type { CardCode } from '../services/card-code.js';
import type { Language } from '../services/language.js';
import type { Place, Reply, Turn } from './turn.js';

/** Keys of the help's lines, which take no parameters. */
export type HelpKey = Extract<TextKey, `help.${string}`>;

/** A command: words that count only as the whole message, and the same thing behind a button. */
export interface Command {
  name: string;
  words: Record<Language, string[]>;
  /** Its line in the help. */
  help: HelpKey;
  /** The command that is meant by those whom this one is not for, as far as that one is for them. */
  instead?: string;
  /** Where it works; elsewhere the bot points to the personal chat. */
  places: Place['kind'][];
  /** Whether the help shows it to this person. The permission is asked where the thing is done. */
  isFor: (actor: Actor) => boolean;
  /** Whether the help shows it after all, where that depends on more than the person. */
  isListed?: (turn: Turn) => Promise<boolean>;
  /** Whether its answer offers to go on with a form that was left. */
  offersUnfinished?: true;
  /** The role that it is for: whoever has another one is told so, and whom to ask. */
  role?: NeededRole;
  run: (turn: Turn) => Promise<Reply>;
}

/** A button's verb with the data it carries. */
export interface ActionDefinition<Data> {
  verb: string;
  data: z.ZodType<Data>;
  places: Place['kind'][];
  /** Whether it changes the register: then a failure says what became of the change. */
  changes?: true;
  run: (turn: Turn, data: Data) => Promise<Reply>;
}

/** Errors by field; the form comes back with them and everything typed. `newKey` when the form's key is spent. */
export interface Rejection {
  errors: Record<string, string>;
  newKey?: boolean;
}

/**
 * A question before anything is done. Everything that was typed travels along unseen with the same key, and `answers`
 * beside it, which are fields of the form too: saying yes sends them all.
 */
export interface Doubtful {
  question: Question;
  answers: Typed;
  /** The same for going on without what is asked about. */
  answersWithout?: Typed;
}

/**
 * A form, the same object for the chat and for a Teams dialog. `About` is what it is about, hidden in the form and never
 * trusted for who may do what; `Values` are its fields, parsed.
 */
export interface FormDefinition<About, Values> {
  name: string;
  about: z.ZodType<About>;
  /** The ids of its inputs. */
  fields: readonly string[];
  /** Whether sending it changes the register: then a failure says what became of the change. */
  changes: boolean;
  /** Those of its inputs that take many rows: they may be long, and the form screens them row by row itself. */
  rowFields?: readonly string[];
  /** Fields that hold a list, as long as rows; what would identify a client is looked for in the whole of it. */
  listFields?: readonly string[];
  /** The schema of what was typed; its messages are sentences in the person's language. */
  values: (turn: Turn, about: About) => z.ZodType<Values>;
  /** The form, or a card that says why there is none. `hidden` is what a button needs that asks something within it. */
  view: (
    turn: Turn,
    about: About,
    state: FieldState,
    hidden: ActionData,
  ) => Promise<Omit<FormView, 'hidden'> | Reply>;
  /** Answers a button within the form, which comes back with the answer and everything typed. */
  ask?: (turn: Turn, asked: Record<string, string>) => Promise<Omit<Aside, 'asked'> | Reply>;
  submit: (
    turn: Turn,
    about: About,
    values: Values,
    operationKey: string,
  ) => Promise<Reply | Rejection | Doubtful>;
}

/** A form whose types are known to itself only: it parses what it is given. */
export interface Form {
  name: string;
  fields: readonly string[];
  changes: boolean;
  rowFields: readonly string[];
  listFields: readonly string[];
  isAbout: (about: unknown) => boolean;
  view: (
    turn: Turn,
    about: unknown,
    state: FieldState,
    hidden: ActionData,
  ) => Promise<Omit<FormView, 'hidden'> | Reply>;
  ask: FormDefinition<unknown, unknown>['ask'];
  /** What is wrong with what was typed, by field. */
  faults: (turn: Turn, about: unknown, typed: Typed) => Record<string, string>;
  submit: (
    turn: Turn,
    about: unknown,
    typed: Typed,
    operationKey: string,
  ) => Promise<Reply | Rejection | Doubtful>;
}

/** Opens a form; `typed` is put into its fields. */
export type OpenForm = (turn: Turn, form: string, about: unknown, typed?: Typed) => Promise<Reply>;

/** A feature of the bot: a set of commands, forms and buttons under one name, the same in every layer. */
export interface Feature {
  name: string;
  commands?: Command[];
  forms?: Form[];
  actions?: Action[];
}

/** What a message that is only a card code does, for people who can handle cards. */
export interface OnCode {
  isFor: (actor: Actor) => boolean;
  run: (turn: Turn, code: CardCode) => Promise<Reply>;
}

export function form<About, Values>(definition: FormDefinition<About, Values>): Form {
  return {
    name: definition.name,
    fields: definition.fields,
    changes: definition.changes,
    rowFields: definition.rowFields ?? [],
    listFields: definition.listFields ?? [],
    isAbout: (about) => definition.about.safeParse(about).success,
    view: (turn, about, state, hidden) => definition.view(turn, definition.about.parse(about), state, hidden),
    ask: definition.ask,
    faults: (turn, about, typed) => {
      const values = definition.values(turn, definition.about.parse(about)).safeParse(typed);
      return values.success ? {} : faultsIn(values.error);
    },
    submit: async (turn, about, typed, operationKey) => {
      const known = definition.about.parse(about);
      const values = definition.values(turn, known).safeParse(typed);
      if (values.success) return definition.submit(turn, known, values.data, operationKey);
      return { errors: faultsIn(values.error) };
    },
  };
}

/** The first fault of each field. */
function faultsIn({ issues }: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of issues) faults[String(path[0] ?? 'form')] ??= message;
  return faults;
}

/** A schema that depends on the language alone, made once for each: making one costs more than many uses of it. */
export function inLanguage<Schema>(make: (texts: Texts) => Schema): (turn: Turn) => Schema {
  const made = new Map<string, Schema>();
  return ({ texts }) => {
    const known = made.get(texts.language) ?? make(texts);
    made.set(texts.language, known);
    return known;
  };
}

/** A button whose data is parsed before it is used. */
export interface Action {
  verb: string;
  places: Place['kind'][];
  changes: boolean;
  isData: (data: unknown) => boolean;
  run: (turn: Turn, data: unknown) => Promise<Reply>;
}

export function action<Data>(definition: ActionDefinition<Data>): Action {
  const { verb, places, changes = false, data: schema } = definition;
  return {
    verb,
    places,
    changes,
    isData: (data) => schema.safeParse(data).success,
    run: (turn, data) => definition.run(turn, schema.parse(data)),
  };
}
