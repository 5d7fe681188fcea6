import assert from 'node:assert/strict';
import { z } from 'zod';

const Part = z.looseObject({ type: z.string() });
type Part = z.infer<typeof Part>;

const Facts = z.array(z.object({ title: z.string(), value: z.string() }));
const Rows = z.array(
  z.object({ cells: z.array(z.object({ items: z.array(z.looseObject({ text: z.string() })) })) }),
);

const ButtonPart = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.string().optional(),
});
const Fallback = z.looseObject({ fallback: ButtonPart });
export type Button = z.infer<typeof ButtonPart> & { fallback: z.infer<typeof ButtonPart> | undefined };

const InputPart = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  label: z.string(),
  value: z.string().optional(),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).optional(),
});
type Input = z.infer<typeof InputPart>;

/** A card as a person has it on the screen. */
export class Screen {
  constructor(readonly card: unknown) {}

  /** Every line of text, from the top: texts, facts, table rows, pictures, labels with their values, buttons. */
  get lines(): string[] {
    return this.parts.flatMap(linesOf);
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Every element and button, in order, without the fallbacks of buttons. */
  get parts(): Part[] {
    return partsOf(this.card);
  }

  get buttons(): Button[] {
    return this.parts.flatMap((part) => {
      const button = ButtonPart.safeParse(part);
      if (!button.success) return [];
      const fallback = Fallback.safeParse(part);
      return [{ ...button.data, fallback: fallback.success ? fallback.data.fallback : undefined }];
    });
  }

  get inputs(): Input[] {
    return this.parts.flatMap((part) => {
      const input = InputPart.safeParse(part);
      return input.success ? [input.data] : [];
    });
  }

  /** The heading, or the first line of a card without one. */
  get title(): string {
    const heading = this.parts.find((part) => part.style === 'heading');
    return typeof heading?.text === 'string' ? heading.text : (this.lines[0] ?? '');
  }

  button(title: string): Button {
    const found = this.buttons.find((button) => button.title === title);
    assert.ok(found, `no button "${title}" on the card:\n${this.text}`);
    return found;
  }

  input(id: string): Input {
    const found = this.inputs.find((input) => input.id === id);
    assert.ok(found, `no field "${id}" on the card:\n${this.text}`);
    return found;
  }

  /** What stands in the fields. */
  get values(): Record<string, string> {
    return Object.fromEntries(
      this.inputs.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
    );
  }

  /** The sentence right below each field that was not accepted. */
  get errors(): Record<string, string> {
    const { parts } = this;
    return Object.fromEntries(
      parts.flatMap((part, index) => {
        const below = parts[index + 1];
        const isBeside = typeof part.id === 'string' && part.type.startsWith('Input.');
        return isBeside && below?.color === 'attention' ? [[part.id, below.text]] : [];
      }),
    ) as Record<string, string>; // the ids and texts of parts were checked by the card's own types
  }
}

const NESTED = ['body', 'items', 'actions', 'columns'];

function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  const read = Part.safeParse(value);
  if (!read.success) return [];
  const inner = NESTED.flatMap((key) => partsOf(read.data[key]));
  return [read.data, ...inner];
}

function linesOf(part: Part): string[] {
  switch (part.type) {
    case 'TextBlock':
      return [String(part.text)];
    case 'FactSet':
      return Facts.parse(part.facts).map(({ title, value }) => `${title}: ${value}`);
    case 'Table':
      return Rows.parse(part.rows).map(({ cells }) =>
        cells.map(({ items }) => items.map(({ text }) => text).join(' ')).join(' | '),
      );
    case 'Image':
      return [`(${String(part.altText)})`];
    default:
      if (part.type.startsWith('Input.')) return [inputLine(InputPart.parse(part))];
      return part.type.startsWith('Action.') ? [`[${String(part.title)}]`] : [];
  }
}

function inputLine({ label, value, choices }: Input): string {
  const shown = choices?.find((choice) => choice.value === value)?.title ?? value ?? '';
  return `${label}: ${shown}`;
}
