/** Building blocks of Adaptive Cards 1.5 that Teams shows on desktop and phone (layout within 1.2, inputs with labels). */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

export interface Element {
  type: string;
  [property: string]: Json | Element[] | Action[] | undefined;
}

export interface Action {
  type: string;
  title: string;
  [property: string]: Json | Element[] | Action | undefined;
}

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  version: '1.5';
  $schema: string;
  /** A spoken summary, also used for notifications. */
  speak: string;
  body: Element[];
}

/** Data that a button or a form carries back to the bot. */
export type ActionData = Record<string, Json>;

export function card(summary: string, body: Element[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    speak: summary,
    body,
  };
}

export function heading(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, size: 'large', weight: 'bolder', style: 'heading' };
}

export function text(content: string, more: Partial<Element> = {}): Element {
  return { type: 'TextBlock', text: content, wrap: true, ...more };
}

export function strong(content: string): Element {
  return text(content, { weight: 'bolder', spacing: 'medium' });
}

export function subtle(content: string): Element {
  return text(content, { isSubtle: true, size: 'small' });
}

/** Lines under one another, each with a mark in front. */
export function list(lines: string[]): Element[] {
  return lines.map((line) => text(`• ${line}`, { spacing: 'small' }));
}

export function box(items: Element[], more: Partial<Element> = {}): Element {
  return { type: 'Container', style: 'emphasis', items, ...more };
}

export function facts(rows: [title: string, value: string][]): Element {
  return { type: 'FactSet', facts: rows.map(([title, value]) => ({ title, value })) };
}

/** Buttons in a row of their own: some old clients look for `fallback` only there. */
export function buttons(actions: Action[]): Element {
  return { type: 'ActionSet', actions };
}

const MOST_BUTTONS_IN_A_ROW = 6;

/** Any number of buttons, in rows that clients can show. */
export function buttonRows(actions: Action[]): Element[] {
  const rows: Element[] = [];
  for (let at = 0; at < actions.length; at += MOST_BUTTONS_IN_A_ROW) {
    rows.push(buttons(actions.slice(at, at + MOST_BUTTONS_IN_A_ROW)));
  }
  return rows;
}

/** A button that is answered with a card in its place, also in clients that only know Action.Submit. */
export function button(
  title: string,
  verb: string,
  data: ActionData = {},
  more: Partial<Action> = {},
): Action {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...more,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...more },
  };
}

/** A button that leaves what was typed alone: required fields do not hold it back. */
export function plainButton(title: string, verb: string, data: ActionData = {}): Action {
  return button(title, verb, data, { associatedInputs: 'none' });
}

/** A table of rows with a heading row; numbers stand to the right. At most three columns, for phones. */
export function table(header: string[], rows: string[][]): Element {
  const cell = (content: string, column: number, weight?: 'bolder'): Element => ({
    type: 'TableCell',
    items: [
      text(content, {
        ...(weight === undefined ? {} : { weight }),
        ...(column === 0 ? {} : { horizontalAlignment: 'right' as const }),
      }),
    ],
  });
  const row = (cells: string[], weight?: 'bolder'): Element => ({
    type: 'TableRow',
    cells: cells.map((content, column) => cell(content, column, weight)),
  });
  return {
    type: 'Table',
    gridStyle: 'default',
    firstRowAsHeaders: true,
    columns: header.map((_, column) => ({ width: column === 0 ? 3 : 2 })),
    rows: [row(header, 'bolder'), ...rows.map((cells) => row(cells))],
  };
}

export function picture(url: string, altText: string, { canExpand }: { canExpand: boolean }): Element {
  return {
    type: 'Image',
    url,
    altText,
    size: 'stretch',
    ...(canExpand ? { msteams: { allowExpand: true } } : {}),
  };
}
