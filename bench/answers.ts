import { z } from 'zod';
import { FORM_VERB } from '../cards/form.js';
import { VISIT_UNDO_VERB } from '../cards/visits.js';
import { storedKeyOf } from '../services/operation-keys.js';

const Hidden = z.looseObject({ form: z.string(), operationKey: z.string() });
/** A button that only folds a part of the card out sends nothing. */
const Button = z.looseObject({
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
});
const Choices = z.looseObject({
  type: z.literal('Input.ChoiceSet'),
  id: z.string(),
  choices: z.array(z.object({ value: z.string() })).min(1),
});
const Answer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.looseObject({
    speak: z.string(),
    body: z.array(z.looseObject({ type: z.string(), actions: z.array(Button).optional() })),
  }),
});

/** A form as it stands in a chat, ready to be filled in and sent. */
export interface OpenedForm {
  operationKey: string;
  hidden: Record<string, unknown>;
  /** The values of its fields of choice, by id. */
  choices: ReadonlyMap<string, readonly string[]>;
}

/** The form in the answer to an invoke. Throws an Error when the answer is any other card. */
export function formIn(text: string, name: string): OpenedForm {
  const card = cardIn(text);
  const button = buttonsOf(card).find(({ verb }) => verb === FORM_VERB);
  const hidden = Hidden.safeParse(button?.data);
  if (!hidden.success || hidden.data.form !== name) {
    throw new Error(`Instead of the form "${name}" came a card with the title "${card.speak}".`);
  }
  const fields = card.body.flatMap((element) => {
    const field = Choices.safeParse(element);
    return field.success ? [field.data] : [];
  });
  const choices = new Map(fields.map(({ id, choices }) => [id, choices.map(({ value }) => value)]));
  return { operationKey: hidden.data.operationKey, hidden: hidden.data, choices };
}

/** Throws an Error unless the answer is the receipt of the visit with this operation key. */
export function refuseUnlessReceipt(text: string, operationKey: string): void {
  const card = cardIn(text);
  const undo = buttonsOf(card).find(({ verb }) => verb === VISIT_UNDO_VERB);
  if (undo?.data.operationKey === storedKeyOf(operationKey)) return;
  throw new Error(`Instead of the receipt of a visit came a card with the title "${card.speak}".`);
}

type Card = z.infer<typeof Answer>['value'];

function cardIn(text: string): Card {
  const answer = Answer.safeParse(text === '' ? undefined : JSON.parse(text));
  if (answer.success) return answer.data.value;
  throw new Error('Instead of a card came an answer that shows none.');
}

function buttonsOf(card: Card): z.infer<typeof Button>[] {
  return card.body.flatMap(({ actions = [] }) => actions);
}
