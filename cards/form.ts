import {
  button,
  buttons,
  card,
  heading,
  text,
  type ActionData,
  type AdaptiveCard,
  type Element,
  type Action,
} from './card.js';

/** The verb under which every form is sent; which form it is stands in its hidden data. */
export const FORM_VERB = 'form.submit';

/** What a form looks like, before it is known whether it opens in the chat or as a dialog. */
export interface FormView {
  title: string;
  body: Element[];
  submitLabel: string;
  /** What travels with the form unseen: its name, its operation key, what it is about. */
  hidden: ActionData;
  /** What travels with it unseen beside that, as values of fields of its own. */
  unseen?: Typed;
  /** Buttons after the one that sends. */
  more?: Action[];
}

/** The form as a card in the chat. */
export function inlineForm(view: FormView): AdaptiveCard {
  const send = button(view.submitLabel, FORM_VERB, view.hidden, { style: 'positive' });
  return card(view.title, [heading(view.title), ...view.body, buttons([send, ...(view.more ?? [])])]);
}

/** What is asked about a form that was sent, before anything is done. One press says yes. */
export interface Question {
  title: string;
  body: Element[];
  yesLabel: string;
  /** Goes on without what is asked about, where that can be. */
  noLabel?: string;
  /** Opens the form again with everything that was typed. */
  changeLabel: string;
}

/** The hidden data of a button that opens a form again. */
export const CHANGED = { change: 'yes' };

/** The question as a card in the chat; in `hidden`, and in `withNo`, everything travels along that was typed. */
export function questionCard(
  { title, body, yesLabel, changeLabel, noLabel }: Question,
  hidden: ActionData,
  withNo?: ActionData,
): AdaptiveCard {
  return card(title, [
    heading(title),
    ...body,
    buttons([
      button(yesLabel, FORM_VERB, hidden, { style: 'positive' }),
      ...(noLabel === undefined || withNo === undefined ? [] : [button(noLabel, FORM_VERB, withNo)]),
      button(changeLabel, FORM_VERB, { ...hidden, ...CHANGED }),
    ]),
  ]);
}

/** What was typed into a form, by field; what is missing was left empty. */
export type Typed = Record<string, string>;

export interface FieldState {
  typed: Typed;
  /** The sentence to show beside a field that was not accepted. */
  errors: Record<string, string>;
  /** The answer to a button of the form that does not send it. */
  aside?: Aside;
}

/** What was asked by a button within a form, as it stood in its data, and the answer, which the form shows itself. */
export interface Aside {
  asked: Record<string, string>;
  title: string;
  sentence: string;
}

/** The hidden data of a button within a form that asks something and leaves everything typed in its place. */
export function asking(hidden: ActionData, asked: Record<string, string>): ActionData {
  return { ...hidden, asked };
}

/** A code with all that a scanner may put around it, such as a web address. */
export const LONGEST_SCANNED = 200;

interface Field {
  id: string;
  label: string;
  state: FieldState;
}

interface TextField extends Field {
  /** What the client says at once when the field is left empty or does not match. */
  required?: string;
  /** What the client says when the field may be left empty and does not match. */
  invalid?: string;
  regex?: string;
  placeholder?: string;
  maxLength: number;
  /** The number keyboard of a phone; unlike a number field it keeps the zeros of 00100. */
  digits?: boolean;
}

/** A text field with its error, if it has one, right below it, where clients show their own. */
export function textField(field: TextField): Element[] {
  const { id, label, state, required, invalid, regex, placeholder, maxLength } = field;
  return withError(field, {
    type: 'Input.Text',
    id,
    label,
    maxLength,
    ...(invalid === undefined ? {} : { errorMessage: invalid }),
    ...(field.digits === true ? { style: 'tel' } : {}),
    ...(required === undefined ? {} : { isRequired: true, errorMessage: required }),
    ...(regex === undefined ? {} : { regex }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(state.typed[id] === undefined ? {} : { value: state.typed[id] }),
  });
}

interface LinesField extends Field {
  required?: string;
  placeholder?: string;
  maxLength: number;
}

/** A text field of many lines, for rows that are pasted into it. */
export function linesField(field: LinesField): Element[] {
  const { id, label, state, required, placeholder, maxLength } = field;
  return withError(field, {
    type: 'Input.Text',
    id,
    label,
    maxLength,
    isMultiline: true,
    ...(required === undefined ? {} : { isRequired: true, errorMessage: required }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(state.typed[id] === undefined ? {} : { value: state.typed[id] }),
  });
}

interface ChoiceField extends Field {
  choices: { title: string; value: string }[];
  /** The choice that stands when nothing was chosen. */
  standing?: string;
  placeholder?: string;
  expanded?: boolean;
}

/** A choice of one. Without a standing choice it is skipped by doing nothing. */
export function choiceField(field: ChoiceField): Element[] {
  const { id, label, state, choices, standing, placeholder } = field;
  // What was chosen before may be no choice any more; clients would then show nothing and send nothing.
  const isChoice = choices.some((choice) => choice.value === state.typed[id]);
  const value = isChoice ? state.typed[id] : standing;
  return withError(field, {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: field.expanded === true ? 'expanded' : 'compact',
    choices: choices.map(({ title, value: chosen }) => ({ title, value: chosen })),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(value === undefined ? {} : { value }),
  });
}

interface ChoicesField extends Field {
  choices: { title: string; value: string }[];
  /** What the client says when none is chosen; without it none may be. */
  required?: string;
}

/** A choice of one, several or, where that may be, none; their values come back with commas between them. */
export function choicesField(field: ChoicesField): Element[] {
  const { id, label, state, choices, required } = field;
  const chosen = (state.typed[id] ?? '')
    .split(',')
    .filter((value) => choices.some((one) => one.value === value));
  return withError(field, {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'expanded',
    isMultiSelect: true,
    ...(required === undefined ? {} : { isRequired: true, errorMessage: required }),
    wrap: true,
    choices: choices.map(({ title, value }) => ({ title, value })),
    ...(chosen.length === 0 ? {} : { value: chosen.join(',') }),
  });
}

function withError({ id, state }: Field, input: Element): Element[] {
  const error = state.errors[id];
  return error === undefined ? [input] : [input, text(error, { color: 'attention', spacing: 'small' })];
}
