import type { AdaptiveCard } from '../../cards/card.js';

/** An element, an input, an action, a table row or a cell of a card: every object that says its type. */
export interface Part {
  type: string;
  values: Record<string, unknown>;
  /** The parts it stands in, the card first. */
  within: Part[];
}

/** Every part of a card, from the top; what actions carry as data is no part, and their fallbacks are left out. */
export function partsOf(card: AdaptiveCard): Part[] {
  const known = collected.get(card) ?? collect(JSON.parse(JSON.stringify(card)), []);
  collected.set(card, known);
  return known;
}

const collected = new WeakMap<AdaptiveCard, Part[]>();

/** Parts of one type, or of all types that begin alike, like `Input.`. */
export function partsOfType(card: AdaptiveCard, type: string): Part[] {
  return partsOf(card).filter((part) =>
    type.endsWith('.') ? part.type.startsWith(type) : part.type === type,
  );
}

/** Everything a person reads or hears of a card: texts, facts, labels, choices, titles, the spoken summary. */
export function wordsOf(card: AdaptiveCard): string[] {
  const read = ['text', 'title', 'label', 'altText', 'placeholder', 'errorMessage', 'speak'];
  return partsOf(card).flatMap(({ values }) => [
    ...read.map((key) => values[key]).filter((value) => typeof value === 'string'),
    ...listOf(values.facts).flatMap(({ title, value }) => [title, value]),
    ...listOf(values.choices).map(({ title }) => title),
  ]) as string[]; // titles and values of facts and choices are texts by the types of cards/card.ts
}

function collect(value: unknown, within: Part[]): Part[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, within));
  if (!isRecord(value)) return [];
  const { type } = value;
  const part = typeof type === 'string' ? [{ type, values: value, within }] : [];
  const inside = Object.entries(value).filter(([key]) => key !== 'data' && key !== 'fallback');
  return [...part, ...inside.flatMap(([, item]) => collect(item, [...within, ...part]))];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; none when it is no list. */
export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
