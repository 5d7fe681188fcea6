import { z } from 'zod';
import { groupedCode } from '../cards/grouped-code.js';
import { nothingUnfinishedCard, UNFINISHED_VERB, withUnfinished } from '../cards/unfinished.js';
import { normaliseCardCode, type CardCode } from '../services/card-code.js';
import type { Unfinished } from '../services/unfinished.js';
import { action, type Feature, type Form, type OpenForm } from './feature.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  unfinished: Unfinished;
  openForm: OpenForm;
  forms: () => ReadonlyMap<string, Form>;
}

/** Going on with a form that was left with a card's code in it. */
export function createUnfinishedFeature({ unfinished, openForm, forms }: Needs): Feature {
  return {
    name: 'unfinished',
    actions: [
      action({
        verb: UNFINISHED_VERB,
        data: z.object({}),
        places: ['personal'],
        run: (turn) => {
          const left = unfinished.of(turn.actor.personId);
          const form = left === undefined ? undefined : forms().get(left.form);
          if (left === undefined || form === undefined)
            return Promise.resolve(nothingUnfinishedCard(turn.texts));
          return form.fields.includes('code')
            ? openForm(turn, form.name, {}, { code: groupedCode(left.code) })
            : openForm(turn, form.name, { code: left.code });
        },
      }),
    ],
  };
}

/** The code that a form is about, or that was typed into it. */
export function codeIn(form: Form, about: unknown, typed: { code?: string }): CardCode | undefined {
  if (form.fields.includes('code')) return form.isAbout({}) ? normaliseCardCode(typed.code ?? '') : undefined;
  const read = z.object({ code: z.string() }).safeParse(about);
  const code = read.success ? normaliseCardCode(read.data.code) : undefined;
  return code !== undefined && form.isAbout({ code }) ? code : undefined;
}

/** A reply with the offer to go on with what the person left, where there is something. */
export function offerUnfinished(unfinished: Unfinished, { actor, place, texts }: Turn, reply: Reply): Reply {
  const left = place.kind === 'personal' ? unfinished.of(actor.personId) : undefined;
  return left === undefined ? reply : withUnfinished(reply, left.code, texts);
}
