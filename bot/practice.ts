import { z } from 'zod';
import {
  practiceCard,
  practiceCodeForm,
  practiceForm,
  practiceQuestion,
  practiceVerb,
  practisedCard,
  sampleCodeCard,
} from '../cards/practice.js';
import { notFoundCard } from '../cards/notices.js';
import type { Texts } from '../cards/texts/index.js';
import { venuesOf, type Actor } from '../services/actors.js';
import type { CardCode } from '../services/card-code.js';
import { answeredAreasOf, type Practice } from '../services/practice.js';
import { PRACTICE_CODES, PracticeCode, sampleCode } from '../services/practice-register.js';
import type { Action, Command, Doubtful, Feature, Form, OpenForm, Rejection } from './feature.js';
import type { Reply, Turn } from './turn.js';
import { createGroupVisitFeature, openGroupWith } from './group-visits.js';
import { visitRowsActions } from './visit-rows.js';
import { createVisitFeature, type CodesOfCounter } from './visits.js';

interface Needs {
  practice: Practice;
  modelVersion: () => string;
  openForm: OpenForm;
}

/** A practice form is never offered again, and leaving one leaves no real one. */
const NOTHING_UNFINISHED = { end: (): void => undefined };

/** The name of a form of the counter where somebody practises. */
const practiceName = (form: string): string => `practice.${form}`;

/** So that no form of the practice counter is taken for one about a real card. */
const MARK = { practice: 'yes' };
const Marked = z.looseObject({ practice: z.literal(MARK.practice) });

const isAtCounter = (actor: Actor): boolean => venuesOf(actor).length > 0;

interface PracticeFeature extends Feature {
  /** What a message that is only the code of a sample card does. */
  onSampleCode: (turn: Turn, code: CardCode) => Promise<Reply>;
}

/** The counter with sample cards: the forms of the real one under other names, on a register of their own. */
export function createPracticeFeature(needs: Needs): PracticeFeature {
  const { practice, openForm } = needs;
  const openPractice: OpenForm = (turn, form, about, typed) =>
    openForm(turn, practiceName(form), { ...z.record(z.string(), z.unknown()).parse(about), ...MARK }, typed);
  const counter = createVisitFeature({
    ...{ visits: practice, openForm: openPractice, codes: CODES_OF_SAMPLES },
    unfinished: NOTHING_UNFINISHED,
    openGroup: (turn, about) => openGroupWith(openPractice, turn, about),
  });
  const group = createGroupVisitFeature({
    ...{ visits: practice, rows: practice.rows, openForm: openPractice, codes: CODES_OF_SAMPLES },
  });
  const [codeForm, ...others] = counter.forms ?? [];
  if (codeForm === undefined) throw new Error('the counter has no form for a code');
  const codes: Form = {
    ...practised(codeForm),
    view: async (turn, about, state, hidden) => {
      if (isAtCounter(turn.actor)) practice.begin(turn.actor);
      const view = await codeForm.view(turn, about, state, hidden);
      return 'type' in view ? view : practiceCodeForm(view, PRACTICE_CODES, turn.texts);
    },
  };
  return {
    name: 'practice',
    commands: commandsOf(needs, (turn) => openPractice(turn, codeForm.name, {})),
    forms: [codes, ...[...others, ...(group.forms ?? [])].map(practised)],
    actions: [...(counter.actions ?? []), ...visitRowsActions(practice)].map(practisedAction),
    onSampleCode: async (turn, code) => {
      const mayPractise = isAtCounter(turn.actor);
      if (!mayPractise || !practice.isBegun(turn.actor))
        return sampleCodeCard({ ...FIRST_AND_LAST, code, mayPractise }, turn.texts);
      return practiceCard(await counter.onCode.run(turn, code), turn.texts);
    },
  };
}

function commandsOf(needs: Needs, open: (turn: Turn) => Promise<Reply>): Command[] {
  return [
    {
      name: 'practice',
      words: {
        fi: ['harjoittele', 'harjoitus', 'harjoittelu', 'haluan harjoitella'],
        sv: ['öva', 'övning', 'jag vill öva'],
        en: ['practise', 'practice', 'i want to practise'],
      },
      help: 'help.practice',
      role: 'venue',
      places: ['personal'],
      isFor: (actor) => isAtCounter(actor) || answeredAreasOf(actor).length > 0,
      isListed: ({ actor }) => Promise.resolve(isAtCounter(actor)),
      run: (turn) => (isAtCounter(turn.actor) ? open(turn) : showPractised(needs, turn)),
    },
    {
      name: 'practised',
      words: {
        fi: ['harjoitelleet', 'kuka on harjoitellut', 'missä on harjoiteltu'],
        sv: ['övat', 'vem har övat', 'var har man övat'],
        en: ['practised', 'who has practised'],
      },
      help: 'help.practised',
      places: ['personal'],
      isFor: (actor) => answeredAreasOf(actor).length > 0,
      run: (turn) => showPractised(needs, turn),
    },
  ];
}

async function showPractised({ practice, modelVersion }: Needs, { actor, texts }: Turn): Promise<Reply> {
  const counts = await practice.practised(actor);
  return counts === undefined ? notFoundCard(texts) : practisedCard(counts, modelVersion(), texts);
}

const CODES_OF_SAMPLES: CodesOfCounter = { stored: PracticeCode, typed: sampleCodeValue };

const CODES = Object.values(PRACTICE_CODES).sort();
const FIRST_AND_LAST = { from: CODES.at(0) ?? '', to: CODES.at(-1) ?? '' };

/** The code of a sample card. What a real one is is not asked here, and nothing is said of it. */
function sampleCodeValue({ t }: Texts): z.ZodType<CardCode, string | undefined> {
  return z.string({ error: t('error.required') }).transform((typed, context) => {
    const code = sampleCode(typed);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: t('error.practiceCode', FIRST_AND_LAST) });
    return z.NEVER;
  });
}

function practised(form: Form): Form {
  return {
    ...form,
    name: practiceName(form.name),
    isAbout: (about) => Marked.safeParse(about).success && form.isAbout(about),
    view: async (turn, about, state, hidden) => {
      const view = await form.view(turn, about, state, hidden);
      return 'type' in view ? practiceCard(view, turn.texts) : practiceForm(view, turn.texts);
    },
    submit: async (turn, about, typed, operationKey) =>
      shown(turn, await form.submit(turn, about, typed, operationKey)),
  };
}

function practisedAction(action: Action): Action {
  return {
    ...action,
    verb: practiceVerb(action.verb),
    run: async (turn, data) => practiceCard(await action.run(turn, data), turn.texts),
  };
}

function shown(turn: Turn, answer: Reply | Rejection | Doubtful): Reply | Rejection | Doubtful {
  if ('type' in answer) return practiceCard(answer, turn.texts);
  if ('question' in answer) return { ...answer, question: practiceQuestion(answer.question, turn.texts) };
  return answer;
}
