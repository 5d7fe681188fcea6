import { z } from 'zod';
import type { ActionData } from '../cards/card.js';
import type { Activity } from './activity.js';

/** A pressed button or a sent form, whichever way it travelled. */
export interface Press {
  verb: string;
  data: Record<string, unknown>;
}

/** What is known of a press, before or after it was tried. */
export interface Pressed {
  /** Whether it changes the register. */
  changes: boolean;
  /** The data of a button that presses the same again. */
  data: ActionData;
}

const NOTHING: Press = { verb: '', data: {} };

const Data = z.looseObject({ verb: z.string().optional() });

/** The press in an activity; undefined for what was written, and for a dialog that only opens. */
export function pressIn(activity: Activity): Press | undefined {
  if (activity.type === 'installationUpdate') return undefined;
  if (activity.type === 'message') return (activity.text ?? '') === '' ? pressOf(activity.value) : undefined;
  if (activity.name === 'adaptiveCard/action') {
    const { verb = '', data = {} } = activity.value.action;
    return { verb, data };
  }
  return activity.name === 'task/submit' ? (pressOf(activity.value.data) ?? NOTHING) : undefined;
}

/** Where a button cannot say its verb itself, it stands in the data. */
function pressOf(value: unknown): Press | undefined {
  const read = Data.safeParse(value);
  return read.success ? { verb: read.data.verb ?? '', data: read.data } : undefined;
}
