import { z } from 'zod';
import type { ActionData } from '../cards/card.js';
import type { Aside, FieldState, FormView, Typed } from '../cards/form.js';
import { CHANGED, inlineForm, questionCard } from '../cards/form.js';
import { staleButtonCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import type { CardCode } from '../services/card-code.js';
import { storedKeyOf, type OperationKeys } from '../services/operation-keys.js';
import { personalDataIn, type PersonalData } from '../services/screening/index.js';
import type { Unfinished } from '../services/unfinished.js';
import { withoutPersonalCells } from '../services/sheets/index.js';
import type { Doubtful, Form, OpenForm } from './feature.js';
import type { Pressed } from './press.js';
import { codeIn } from './unfinished.js';
import type { Reply, Turn } from './turn.js';

const LONGEST_FIELD = 500;
/** 30 rows of a template with room to spare; a card has to fit into 28 KB with it. */
export const LONGEST_ROWS = 6_000;

/** What a form carries unseen. It says what the form is about; who may do it is asked of the person alone. */
const Hidden = z.object({
  form: z.string(),
  operationKey: z.string().max(200),
  about: z.unknown().optional(),
  /** It is not sent but opened again, with what was typed. */
  change: z.literal(CHANGED.change).optional().catch(undefined),
  /** It is not sent but asks something, and comes back with the answer. */
  asked: z.record(z.string(), z.string()).optional().catch(undefined),
});

/** Opens forms and takes them in, whichever way they travel. */
export interface Forms {
  open: OpenForm;
  submit: (turn: Turn, data: Record<string, unknown>) => Promise<Reply>;
  /** A form that was sent, as a button carries it that sends it again; undefined for one that is not in use. */
  sent: (data: Record<string, unknown>) => Pressed | undefined;
}

export function createForms(
  forms: () => ReadonlyMap<string, Form>,
  keys: OperationKeys,
  unfinished: Pick<Unfinished, 'begin' | 'end'>,
): Forms {
  async function show(
    turn: Turn,
    form: Form,
    about: unknown,
    state: FieldState,
    operationKey = keys.make(form.name, turn.actor.personId),
  ): Promise<Reply> {
    const hidden = unseenIn(form, about, operationKey);
    const view = await form.view(turn, about, state, hidden);
    if ('type' in view) return view;
    noteCode(unfinished, turn, form, codeIn(form, about, state.typed));
    return inlineForm(withNote({ ...view, hidden: { ...hidden, ...view.unseen } }, state, turn.texts));
  }

  async function submit(turn: Turn, data: Record<string, unknown>): Promise<Reply> {
    const hidden = Hidden.safeParse(data);
    const form = hidden.success ? forms().get(hidden.data.form) : undefined;
    if (!hidden.success || form?.isAbout(hidden.data.about) !== true) return staleButtonCard(turn.texts);
    const { about, operationKey, change, asked } = hidden.data;
    const { kept: typed, emptied } = screened(form, typedInto(form, data));
    const shown = withoutPersonalRows(form, typed);
    if (Object.keys(emptied).length > 0) {
      // What else is wrong is said at once, not after the next try.
      const errors = { ...form.faults(turn, about, typed), ...personalErrors(emptied, turn.texts) };
      return show(turn, form, about, { typed: shown, errors }, operationKey);
    }
    if (keys.check(operationKey, form.name, turn.actor.personId) !== 'valid') {
      return show(turn, form, about, { typed: shown, errors: { form: turn.texts.t('common.staleForm') } });
    }
    if (change !== undefined) return show(turn, form, about, { typed: shown, errors: {} }, operationKey);
    const aside = await asideOf(form, turn, asked);
    if (aside !== undefined && 'type' in aside) return aside;
    if (aside !== undefined)
      return show(turn, form, about, { typed: shown, errors: {}, aside }, operationKey);
    const result = await form.submit(turn, about, typed, storedKeyOf(operationKey));
    if ('type' in result) {
      unfinished.end(turn.actor.personId, form.name);
      return result;
    }
    if ('question' in result) return questionOf(result, { ...shown, ...unseenIn(form, about, operationKey) });
    const key = result.newKey === true ? undefined : operationKey;
    return show(turn, form, about, { typed: shown, errors: result.errors }, key);
  }

  return {
    open: (turn, name, about, typed = {}) => {
      const form = forms().get(name);
      if (form === undefined) throw new Error('a form that is not registered was opened');
      return show(turn, form, about, { typed, errors: {} });
    },
    submit,
    sent: (data) => sent(forms(), data),
  };
}

/** A form with a card's code may be left, and gone on with. */
function noteCode(
  unfinished: Pick<Unfinished, 'begin'>,
  { actor }: Turn,
  { name }: Form,
  code: CardCode | undefined,
): void {
  if (code !== undefined) unfinished.begin(actor.personId, { form: name, code });
}

/** The answer to a button within a form; undefined where none was pressed. */
async function asideOf(
  form: Form,
  turn: Turn,
  asked: Record<string, string> | undefined,
): Promise<Aside | Reply | undefined> {
  const answer = asked === undefined ? undefined : await form.ask?.(turn, asked);
  if (answer === undefined || asked === undefined) return undefined;
  return 'type' in answer ? answer : { asked, ...answer };
}

/** A question; with the form everything travels along, and what each of its buttons answers. */
function questionOf({ question, answers, answersWithout }: Doubtful, form: ActionData): Reply {
  const without = answersWithout === undefined ? undefined : { ...form, ...answersWithout };
  return questionCard(question, { ...form, ...answers }, without);
}

function sent(forms: ReadonlyMap<string, Form>, data: Record<string, unknown>): Pressed | undefined {
  const hidden = Hidden.safeParse(data);
  const form = hidden.success ? forms.get(hidden.data.form) : undefined;
  if (!hidden.success || form?.isAbout(hidden.data.about) !== true) return undefined;
  const { about, operationKey, change, asked } = hidden.data;
  const { kept } = screened(form, typedInto(form, data));
  const typed = withoutPersonalRows(form, kept);
  const unseen = unseenIn(form, about, operationKey);
  const more = { ...(change === undefined ? {} : CHANGED), ...(asked === undefined ? {} : { asked }) };
  return { changes: form.changes && asked === undefined, data: { ...typed, ...unseen, ...more } };
}

/** The sentence above a form that came back as a whole. */
function withNote(view: FormView, state: FieldState, { t }: Texts): FormView {
  if (Object.keys(state.errors).length === 0) return view;
  const note = state.errors.form ?? t('common.checkFields');
  return { ...view, body: [{ type: 'TextBlock', text: note, wrap: true, weight: 'bolder' }, ...view.body] };
}

/** The form's own fields as they were typed; clients send every value as a text. */
function typedInto(form: Form, data: Record<string, unknown>): Typed {
  const typed: Typed = {};
  for (const field of form.fields) {
    const value = data[field];
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    const isLong = form.rowFields.includes(field) || form.listFields.includes(field);
    const longest = isLong ? LONGEST_ROWS : LONGEST_FIELD;
    if (typeof text === 'string' && text.trim() !== '') typed[field] = text.trim().slice(0, longest);
  }
  return typed;
}

/** Takes what would identify a client out of the fields it was typed into, so that it is not even shown again (F-91). */
function screened(form: Form, typed: Typed): { kept: Typed; emptied: Record<string, PersonalData> } {
  const kept: Typed = {};
  const emptied: Record<string, PersonalData> = {};
  for (const [field, text] of Object.entries(typed)) {
    const [kind] = form.rowFields.includes(field) ? [] : personalDataIn(text);
    if (kind === undefined) kept[field] = text;
    else emptied[field] = kind;
  }
  return { kept, emptied };
}

/** What is said beside the fields that held what would identify a client. */
function personalErrors(emptied: Record<string, PersonalData>, { t }: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(emptied).map(([field, kind]) => [field, t('common.personalDataField', { kind })]),
  );
}

/** What may be shown again of rows: the form itself says what was wrong with the others. */
function withoutPersonalRows(form: Form, typed: Typed): Typed {
  const rows = form.rowFields.filter((field) => typed[field] !== undefined);
  return {
    ...typed,
    ...Object.fromEntries(rows.map((field) => [field, withoutPersonalCells(typed[field] ?? '')])),
  };
}

function unseenIn({ name }: Form, about: unknown, operationKey: string): ActionData {
  return { form: name, operationKey, about: toJson(about) };
}

function toJson(about: unknown): Record<string, string> {
  return z.record(z.string(), z.string()).parse(about);
}
