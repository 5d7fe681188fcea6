import type { Action, Element } from './card.js';
import type { FieldState } from './form.js';

/** The button that shows and hides a part of the same card. */
export function foldButton(title: string, part: string): Action {
  return { type: 'Action.ToggleVisibility', title, targetElements: [part] };
}

/** A part of a form that is folded away until one of its fields holds something or is wrong. */
export function foldedPart(id: string, items: Element[], state?: FieldState, fields: string[] = []): Element {
  const isVisible = fields.some(
    (field) => state?.typed[field] !== undefined || state?.errors[field] !== undefined,
  );
  return { type: 'Container', id, isVisible, items };
}
