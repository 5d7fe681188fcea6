import { CLIENT_LANGUAGES, clientReceiptCard } from '../../cards/client-receipt.js';
import { askedByOfficeCard } from '../../cards/handover-questions.js';
import type { FieldState, FormView } from '../../cards/form.js';
import { inlineForm } from '../../cards/form.js';
import {
  handoverForm,
  handoverNotUndoneCard,
  handoverReceiptCard,
  handoverUndoneCard,
  municipalityForm,
  outsideNetworkSentence,
} from '../../cards/handovers.js';
import type { Texts } from '../../cards/texts/index.js';
import { lastDayOfValidity } from '../../services/days.js';
import type { ClientReceipt } from '../../services/client-receipts.js';
import type { VenuesSomewhere } from '../../services/client-venues.js';
import type { HandoverReceipt } from '../../services/handovers.js';
import type { LocalName } from '../../services/language.js';
import { postalCodes } from '../../services/postal-codes.js';
import type { Venue } from '../../services/store/organisations.js';
import type { NamedCard } from './named-card.js';
import {
  CODE,
  LONG_NAME,
  LONGEST_CODE,
  NAME_WITH_MARKUP,
  OFFICES,
  officeCalled,
} from './sample-organisations.js';

const OPERATION_KEY = 'mg2f0x1c.Zm9vYmFyYmF6cXV4.b3BlcmF0aW9uLWtleS1zaWduYXQ';
const HIDDEN = { form: 'handover', operationKey: OPERATION_KEY, about: {} };
const EMPTY: FieldState = { typed: {}, errors: {} };
const PRIVACY = 'https://mallila.example/tietosuoja';
const MARKUP = '[x](https://evil.example) <at>all</at> {{TIME(2027-03-09T00:00:00Z)}}';

const municipality = postalCodes.municipality('Parainen');

export function formCard(view: Omit<FormView, 'hidden'>, about: Record<string, string>): NamedCard['card'] {
  return inlineForm({ ...view, hidden: { form: 'form', operationKey: OPERATION_KEY, about } });
}

export function handoverCards(texts: Texts): NamedCard[] {
  return [
    ...handoverForms(texts),
    ...receipts(texts),
    ...clientReceipts(texts),
    ...municipalityForms(texts),
    ...undoCards(texts),
    ...questionCards(texts),
  ];
}

function handoverForms(texts: Texts): NamedCard[] {
  const { t, day } = texts;
  const typed = {
    officeId: OFFICES[1]?._id ?? '',
    code: 'KMA 9014 0',
    birthYear: '1980',
    postalCode: '00100',
    minors: '2',
    lifeSituation: 'familyLeave',
    gender: 'woman',
    municipality: 'Parainen',
    day: '9.3.2027',
  };
  const wrong: FieldState = {
    typed: { ...typed, birthYear: '80', postalCode: '1', minors: '99', municipality: MARKUP, code: MARKUP },
    errors: {
      officeId: t('error.choice'),
      code: t('error.code'),
      birthYear: t('error.birthYear'),
      postalCode: t('error.postalCode'),
      minors: t('error.minors'),
      lifeSituation: t('error.choice'),
      gender: t('error.choice'),
      municipality: t('error.municipality'),
      day: t('error.day', { earliest: day('2026-12-31') }),
    },
  };
  const codeErrors = [
    t('error.required'),
    t('error.registeredElsewhere'),
    t('error.registeredHere', { lastDay: day('2027-12-31') }),
    t('common.personalDataField', { kind: 'identityCode' }),
  ];
  const states: [string, FieldState][] = [
    ['empty', EMPTY],
    ['opened by a code', { typed: { code: CODE }, errors: {} }],
    ['everything typed', { typed, errors: {} }],
    ['every field wrong', wrong],
    [
      'too young',
      { typed: { birthYear: '2015' }, errors: { birthYear: t('error.tooYoung', { year: '2011' }) } },
    ],
    ['asked about', { typed, errors: {}, aside: askedAside({ from: 'office' }, texts) }],
    ['a voluntary field wrong', { typed: {}, errors: { municipality: t('error.municipality') } }],
    ...codeErrors.map((error, index): [string, FieldState] => [
      `code refused, ${index}`,
      { typed, errors: { code: error } },
    ]),
  ];
  const offices = [
    { kind: 'one office', list: OFFICES.slice(0, 1) },
    { kind: 'several offices', list: OFFICES },
    { kind: 'long and unsafe names', list: [officeCalled(LONG_NAME), officeCalled(NAME_WITH_MARKUP)] },
    { kind: 'no office', list: [] },
  ];
  return offices.flatMap(({ kind, list }) =>
    states.map(([state, fields]) => ({
      name: `inlineForm of handoverForm: ${kind}, ${state}`,
      card: formCard(
        handoverForm({ offices: list, privacy: [{ url: PRIVACY }], hidden: HIDDEN }, fields, texts),
        {},
      ),
    })),
  );
}

function askedAside(asked: Record<string, string>, { t, number }: Texts) {
  const body = t('question.askedBody', { name: 'Mallilan sosiaalityö', people: number(3) });
  return { asked, title: t('question.asked'), sentence: body };
}

function questionCards(texts: Texts): NamedCard[] {
  const unsafe = { code: '000', names: NAME_WITH_MARKUP };
  const outside = { officeId: 'office', municipality: unsafe };
  const state = { typed: {}, errors: { municipality: outsideNetworkSentence(unsafe, texts) } };
  return [
    {
      name: 'inlineForm of handoverForm: outside the network',
      card: formCard(
        handoverForm(
          { offices: OFFICES, privacy: [{ url: PRIVACY }], outside, hidden: HIDDEN },
          state,
          texts,
        ),
        {},
      ),
    },
    {
      name: 'inlineForm of handoverForm: offices of two areas',
      card: formCard(
        handoverForm(
          {
            offices: OFFICES,
            privacy: OFFICES.map(({ names: of }) => ({ url: PRIVACY, of })),
            hidden: HIDDEN,
          },
          { typed: {}, errors: {} },
          texts,
        ),
        {},
      ),
    },
    {
      name: 'inlineForm of handoverForm: outside the network, asked about',
      card: formCard(
        handoverForm(
          { offices: OFFICES, privacy: [{ url: PRIVACY }], outside, hidden: HIDDEN },
          { typed: {}, errors: {}, aside: askedAside({ from: 'office', home: '000' }, texts) },
          texts,
        ),
        {},
      ),
    },
    {
      name: 'askedByOfficeCard: untold',
      card: askedByOfficeCard({ office: officeCalled(LONG_NAME), question: { kind: 'untold' } }, texts),
    },
    {
      name: 'askedByOfficeCard: outside',
      card: askedByOfficeCard(
        { office: officeCalled(NAME_WITH_MARKUP), question: { kind: 'outside', municipality: unsafe } },
        texts,
      ),
    },
  ];
}

export function receiptWith(changes: Partial<HandoverReceipt>): HandoverReceipt {
  return {
    operationKey: OPERATION_KEY,
    code: CODE,
    office: officeCalled(OFFICES[0]?.names ?? LONG_NAME),
    day: '2027-03-10',
    lastDay: lastDayOfValidity('2027-03-10'),
    isTrialEnd: false,
    canBeUndone: true,
    minors: 2,
    cardKind: 'personal',
    municipality,
    carryOver: false,
    ...changes,
  };
}

function receipts(texts: Texts): NamedCard[] {
  const unsafe = { code: '000', names: NAME_WITH_MARKUP };
  const variants: [string, Partial<HandoverReceipt>][] = [
    ...Array.from({ length: 21 }, (_, minors): [string, Partial<HandoverReceipt>] => [
      `${minors} minors`,
      { minors },
    ]),
    ['to carry over', { carryOver: true }],
    ['with the end of a trial, seen later', { isTrialEnd: true, canBeUndone: false }],
    ['no municipality', { municipality: undefined }],
    ['long name and code', { office: officeCalled(LONG_NAME), code: LONGEST_CODE }],
    ['names with markup', { office: officeCalled(NAME_WITH_MARKUP), municipality: unsafe }],
  ];
  return [
    ...variants.map(([variant, changes]) => ({
      name: `handoverReceiptCard: ${variant}`,
      card: handoverReceiptCard(receiptWith(changes), texts),
    })),
    {
      name: 'handoverReceiptCard: after almost the same code',
      card: handoverReceiptCard(receiptWith({}), texts, { neighbour: LONGEST_CODE, isAgain: true }),
    },
  ];
}

function clientReceipts(texts: Texts): NamedCard[] {
  const venue = (names: LocalName): Venue => ({
    ...{ _id: 'venue', areaId: 'area', kind: 'venue', names },
    services: Array.from({ length: 4 }, (_, at) => ({ id: `${at}`, category: 'culture', names })),
  });
  const { office, lastDay, minors } = receiptWith({});
  const told: ClientReceipt = { office, lastDay, minors, municipality, waitsFor: undefined };
  const of = { operationKey: OPERATION_KEY };
  const unsafe = { code: '000', names: NAME_WITH_MARKUP };
  const located = (names: LocalName) => ({ venue: venue(names), offered: venue(names).services });
  const [long, marked] = [{ ...located(LONG_NAME), municipality }, located(NAME_WITH_MARKUP)];
  const venues: VenuesSomewhere[] = [
    { where: 'home', venues: [long, { ...marked, municipality: unsafe }] },
    { where: 'elsewhere', venues: [long, { ...marked, municipality: unsafe }] },
    { where: 'area', venues: [marked] },
  ];
  return CLIENT_LANGUAGES.flatMap((language) => [
    {
      name: `clientReceiptCard: ${language}`,
      card: clientReceiptCard(
        { receipt: { ...told, isTrialEnd: true, waitsFor: 'card' }, venues, of },
        language,
        texts,
      ),
    },
    {
      name: `clientReceiptCard: ${language}, without minors and venues`,
      card: clientReceiptCard({ receipt: { ...told, minors: 0 }, venues: [], of }, language, texts),
    },
    ...(['renewal', 'replacement'] as const).map((kind) => ({
      name: `clientReceiptCard: ${language}, ${kind}`,
      card: clientReceiptCard(
        {
          receipt: { ...told, waitsFor: 'renewal' },
          venues,
          of: { ...of, change: { kind, code: LONGEST_CODE } },
        },
        language,
        texts,
      ),
    })),
  ]);
}

function municipalityForms(texts: Texts): NamedCard[] {
  const error = texts.t('error.municipality');
  const wrong: FieldState = { typed: { municipality: MARKUP }, errors: { municipality: error } };
  const form = (changes: Partial<HandoverReceipt>, state: FieldState): NamedCard['card'] =>
    formCard(municipalityForm(receiptWith(changes), state, texts), { target: OPERATION_KEY });
  return [
    { name: 'inlineForm of municipalityForm: empty', card: form({}, EMPTY) },
    { name: 'inlineForm of municipalityForm: wrong', card: form({}, wrong) },
    {
      name: 'inlineForm of municipalityForm: no municipality',
      card: form({ municipality: undefined }, EMPTY),
    },
    {
      name: 'inlineForm of municipalityForm: a name with markup',
      card: form({ municipality: { code: '000', names: NAME_WITH_MARKUP } }, EMPTY),
    },
  ];
}

function undoCards(texts: Texts): NamedCard[] {
  return [
    { name: 'handoverUndoneCard', card: handoverUndoneCard(texts) },
    { name: 'handoverNotUndoneCard: used', card: handoverNotUndoneCard('alreadyUsed', texts) },
    { name: 'handoverNotUndoneCard: changed', card: handoverNotUndoneCard('changed', texts) },
    { name: 'handoverNotUndoneCard: too late', card: handoverNotUndoneCard('tooLate', texts) },
  ];
}
