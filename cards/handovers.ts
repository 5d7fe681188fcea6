import type { CardCode } from '../services/card-code.js';
import type { HandoverReceipt } from '../services/handovers.js';
import type { LocalName } from '../services/language.js';
import type { Municipality } from '../services/postal-codes.js';
import type { Office } from '../services/store/organisations.js';
import {
  box,
  button,
  buttonRows,
  buttons,
  card,
  facts,
  heading,
  list,
  plainButton,
  strong,
  subtle,
  text,
  type ActionData,
  type AdaptiveCard,
  type Element,
} from './card.js';
import { foldButton, foldedPart } from './fold.js';
import { changeButton, type TypedInto } from './handover-again.js';
import { askedPart, askOutsideButton, askUntoldButtons } from './handover-questions.js';
import { choiceField, LONGEST_SCANNED, textField, type FieldState, type FormView } from './form.js';
import { groupedCode } from './grouped-code.js';
import { askButton } from './issued-cards.js';
import { commandButton, notice } from './notices.js';
import { otherDayFold, otherDayPart } from './other-day.js';
import { privacyLink } from './privacy-notices.js';
import { showClientButton, tellBox } from './tell-client.js';
import type { Texts } from './texts/index.js';
import { voluntaryFold, voluntaryPart } from './voluntary-answers.js';

export const HANDOVER_UNDO_VERB = 'handover.undo';
export const HANDOVER_MUNICIPALITY_VERB = 'handover.municipality';
export const HANDOVER_RECEIPT_VERB = 'handover.receipt';

const UNTOLD_PART = 'untoldPart';
const MUNICIPALITY_PART = 'municipalityPart';

interface HandoverView {
  offices: Office[];
  /** Where the privacy notice can be read; of more than one area each by the office `of` it. */
  privacy: { url: string; of?: LocalName }[];
  /** The home municipality that was refused, and the office for which. */
  outside?: { officeId: string; municipality: Municipality } | undefined;
  /** What travels with the form unseen, also where one of its buttons asks something. */
  hidden: ActionData;
}

/** The form of a handover: both conditions, four mandatory fields, and the voluntary ones folded away. */
export function handoverForm(
  { offices, privacy, outside, hidden }: HandoverView,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t } = texts;
  const isElsewhere = state.errors.code === t('error.registeredElsewhere');
  return {
    title: t('handover.title'),
    submitLabel: t('handover.submit'),
    more: [
      ...(isElsewhere ? [askButton(state.typed.code ?? '', texts)] : []),
      ...(outside === undefined ? [] : [askOutsideButton(outside, hidden, texts)]),
      commandButton(t('menu.issuedCard'), 'issuedCard'),
      commandButton(t('community.open'), 'communityCard'),
      commandButton(t('common.cancel'), 'cancel'),
    ],
    body: [
      conditions(texts),
      ...officeField(offices, state, texts),
      ...mandatoryFields(state, texts),
      subtle(t('handover.noNames')),
      ...moreButtons(privacy, texts),
      otherDayPart(state, { label: t('handover.otherDay'), hint: t('handover.otherDayHint') }, texts),
      municipalityPart(state, texts),
      untoldPart({ offices, hidden }, state, texts),
      voluntaryPart(state, texts),
      ...(outside === undefined || state.aside === undefined ? [] : askedPart(state.aside)),
      // The last line of the form stands above its buttons.
      ...(isElsewhere ? [subtle(t('renewalWish.hint'))] : []),
    ],
  };
}

/** Both conditions of every handover, and that nothing is weighed (F-05, F-06, F-09). */
export function conditions({ t }: Texts): Element {
  return box([
    strong(t('handover.conditions')),
    ...list([t('handover.conditionClient'), t('handover.conditionFinances')]),
    text(t('handover.notDiscretionary'), { spacing: 'small' }),
  ]);
}

/** The only office as a line, several as a choice in which the first stands. */
export function officeField(offices: Office[], state: FieldState, { t, name }: Texts): Element[] {
  const [first] = offices;
  if (first === undefined) return [];
  if (offices.length === 1) return [text(`${t('handover.office')}: ${name(first.names)}`)];
  const choices = offices.map((office) => ({ title: name(office.names), value: office._id }));
  return choiceField({ id: 'officeId', label: t('handover.office'), state, choices, standing: first._id });
}

/**
 * The client itself holds none of them back: a question about one that is still empty takes the others along. What is
 * missing is said beside each of them as soon as the form is sent.
 */
function mandatoryFields(state: FieldState, { t }: Texts): Element[] {
  return [
    ...textField({
      id: 'code',
      label: t('handover.code'),
      state,
      placeholder: t('handover.codePlaceholder'),
      maxLength: LONGEST_SCANNED,
    }),
    ...textField({
      id: 'birthYear',
      label: t('handover.birthYear'),
      state,
      maxLength: 12,
      digits: true,
    }),
    ...textField({ id: 'postalCode', label: t('handover.postalCode'), state, maxLength: 12, digits: true }),
    ...textField({ id: 'minors', label: t('handover.minors'), state, maxLength: 12, digits: true }),
  ];
}

/**
 * What is folded away, and the way to the privacy notice. Of a client who will not tell something mandatory no source has
 * a rule: the form says so and whom to ask, so that nothing is made up.
 */
function moreButtons(privacy: HandoverView['privacy'], texts: Texts): Element[] {
  const { t } = texts;
  const links = privacy.map(({ url, of }) => privacyLink(url, texts, of));
  const folds = [
    voluntaryFold(texts),
    foldButton(t('handover.otherMunicipality'), MUNICIPALITY_PART),
    foldButton(t('handover.untold'), UNTOLD_PART),
    otherDayFold(texts),
  ];
  return links.length === 1 ? [buttons([...folds, ...links])] : [buttons(folds), ...buttonRows(links)];
}

/** Where a client will not tell something mandatory: what is known of that, and whom to ask. */
function untoldPart(
  { offices, hidden }: Pick<HandoverView, 'offices' | 'hidden'>,
  { aside }: FieldState,
  texts: Texts,
): Element {
  const isAsked = aside !== undefined && aside.asked.home === undefined;
  return {
    ...foldedPart(UNTOLD_PART, [
      text(texts.t('handover.untoldBody')),
      ...(isAsked ? askedPart(aside) : []),
      ...askUntoldButtons(offices, hidden, texts),
    ]),
    isVisible: isAsked,
  };
}

/** The home municipality follows from the postal code; here it is another one. */
function municipalityPart(state: FieldState, { t }: Texts): Element {
  const field = { id: 'municipality', label: t('handover.municipality'), state, maxLength: 40 };
  return foldedPart(MUNICIPALITY_PART, textField(field), state, ['municipality']);
}

interface ReceiptNotes {
  /** Almost the same code was registered just before. */
  neighbour?: CardCode | undefined;
  /** It was registered by an earlier form of the same day. */
  isAgain?: boolean;
  /** What was typed into the form that came too late. */
  typed?: TypedInto;
}

/** What was registered, and what to tell the client. */
export function handoverReceiptCard(
  receipt: HandoverReceipt,
  texts: Texts,
  { neighbour, isAgain = false, typed }: ReceiptNotes = {},
): AdaptiveCard {
  const { t, day, name, number } = texts;
  const { operationKey } = receipt;
  const municipality = receipt.municipality && name(receipt.municipality.names);
  const title = t(isAgain ? 'handover.already' : 'handover.done');
  return card(title, [
    heading(title),
    ...(isAgain ? [text(t('handover.sameDay'))] : []),
    ...(receipt.carryOver ? [text(t('handover.carryOver'), { weight: 'bolder' })] : []),
    facts([
      [t('handover.lastDay'), day(receipt.lastDay)],
      [t('handover.code'), groupedCode(receipt.code)],
      [t('handover.day'), day(receipt.day)],
      [t('handover.office'), name(receipt.office.names)],
      ...(municipality === undefined
        ? []
        : [[t('handover.homeMunicipality'), municipality] satisfies [string, string]]),
      [t('handover.minorsShort'), number(receipt.minors)],
    ]),
    ...(neighbour === undefined ? [] : [text(t('handover.neighbour', { code: groupedCode(neighbour) }))]),
    tellBox(receipt, texts),
    buttons([
      ...(typed === undefined ? [] : [changeButton(typed, texts)]),
      commandButton(t('handover.again'), 'handover'),
      showClientButton({ operationKey }, texts),
      ...(receipt.carryOver ? [commandButton(t('carryOver.title'), 'carryOver')] : []),
      ...(municipality === undefined
        ? []
        : [button(t('handover.changeMunicipality'), HANDOVER_MUNICIPALITY_VERB, { operationKey })]),
      ...(receipt.canBeUndone
        ? [button(t(isAgain ? 'handover.undoEarlier' : 'common.undo'), HANDOVER_UNDO_VERB, { operationKey })]
        : []),
    ]),
  ]);
}

/** Why a client of another municipality cannot be given a card here (F-07), and what to do. */
export function outsideNetworkSentence(municipality: Municipality | undefined, { t, name }: Texts): string {
  return t('handover.outside', { municipality: municipality === undefined ? '–' : name(municipality.names) });
}

/** The small form that changes the home municipality of a receipt. */
export function municipalityForm(
  receipt: HandoverReceipt,
  state: FieldState,
  texts: Texts,
): Omit<FormView, 'hidden'> {
  const { t, name } = texts;
  const municipality = receipt.municipality && name(receipt.municipality.names);
  return {
    title: t('handover.changeMunicipalityTitle'),
    submitLabel: t('handover.save'),
    more: [plainButton(t('common.cancel'), HANDOVER_RECEIPT_VERB, { operationKey: receipt.operationKey })],
    body: [
      text(
        municipality === undefined
          ? t('handover.changeMunicipalityLater')
          : t('handover.changeMunicipalityHint', { municipality }),
      ),
      ...textField({
        id: 'municipality',
        label: t('handover.newMunicipality'),
        state,
        required: t('error.municipality'),
        maxLength: 40,
      }),
    ],
  };
}

/** `isBeside`: Kaikukanta is the register of the area, and may know the card as well. */
export function handoverUndoneCard({ t }: Texts, isBeside = false): AdaptiveCard {
  const body = isBeside ? t('handover.undoneBeside') : t('handover.undoneBody');
  return notice(t('handover.undone'), body, [commandButton(t('menu.handover'), 'handover')]);
}

export function handoverNotUndoneCard(
  reason: 'alreadyUsed' | 'changed' | 'tooLate',
  { t }: Texts,
): AdaptiveCard {
  const bodies = {
    alreadyUsed: t('handover.undoUsed'),
    changed: t('handover.undoChanged'),
    tooLate: t('handover.undoLate'),
  };
  // What cannot be undone any more may still be corrected.
  return notice(t('handover.title'), bodies[reason], [
    commandButton(t('entries.others'), 'entries'),
    commandButton(t('handover.again'), 'handover'),
  ]);
}
