import type { FieldState } from '../../cards/form.js';
import {
  communityForm,
  communityNotUndoneCard,
  communityReceiptCard,
  communityUndoneCard,
} from '../../cards/community-cards.js';
import {
  blockForm,
  elsewhereCard,
  freeCodeCard,
  issuedCard,
  issuedCodeForm,
  minorsForm,
  unblockForm,
} from '../../cards/issued-cards.js';
import {
  replacementForm,
  replacementNotUndoneCard,
  replacementReceiptCard,
  replacementUndoneCard,
} from '../../cards/replacements.js';
import { renewalWishCard, renewalWishedCard } from '../../cards/renewal-wishes.js';
import {
  renewalForm,
  renewalNotUndoneCard,
  renewalReceiptCard,
  renewalUndoneCard,
} from '../../cards/renewals.js';
import type { Texts } from '../../cards/texts/index.js';
import type { IssuedCard } from '../../services/issued-cards.js';
import type { ReplacementReceipt } from '../../services/replacements.js';
import type { RenewalReceipt } from '../../services/renewals.js';
import { formCard, receiptWith } from './cards-of-handovers.js';
import type { NamedCard } from './named-card.js';
import { CODE, LONGEST_CODE, OFFICES } from './sample-organisations.js';

const EMPTY: FieldState = { typed: {}, errors: {} };
const VALID: IssuedCard = {
  ...{ code: LONGEST_CODE, state: 'valid', lastDay: '2027-12-31', minors: 2, cardKind: 'personal' },
  ...{
    replacedBy: undefined,
    canRenew: true,
    renewedUntil: '2028-03-09',
    isBeside: false,
    isToCarryOver: false,
    keepsAnswers: true,
    undoable: undefined,
  },
};
const RENEWED = { kind: 'renewed', code: LONGEST_CODE, key: 'mg2f0x1c.Zm9vYmFyYmF6cXV4' } as const;
const REPLACED = { ...RENEWED, kind: 'replaced' } as const;
const BLOCKED: IssuedCard = { ...VALID, state: 'blocked', canRenew: false };

/** The cards of an office's own cards. */
export function issuedCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const wrong: FieldState = {
    typed: { code: '!', minors: '99' },
    errors: { code: t('error.code'), minors: t('error.minors') },
  };
  const beside = { ...VALID, isBeside: true };
  const about = { code: CODE };
  return [
    { name: 'inlineForm of issuedCodeForm: empty', card: formCard(issuedCodeForm(EMPTY, texts), {}) },
    { name: 'inlineForm of issuedCodeForm: wrong', card: formCard(issuedCodeForm(wrong, texts), {}) },
    { name: 'issuedCard: valid', card: issuedCard(VALID, texts) },
    { name: 'issuedCard: expired', card: issuedCard({ ...VALID, state: 'expired' }, texts) },
    { name: 'issuedCard: blocked', card: issuedCard(BLOCKED, texts, 'blocked') },
    {
      name: 'issuedCard: to carry over',
      card: issuedCard({ ...VALID, isBeside: true, isToCarryOver: true }, texts),
    },
    { name: 'issuedCard: beside', card: issuedCard({ ...BLOCKED, isBeside: true }, texts, 'blocked') },
    { name: 'issuedCard: unblocked', card: issuedCard(VALID, texts, 'unblocked') },
    { name: 'issuedCard: children', card: issuedCard(VALID, texts, 'minors') },
    {
      name: 'issuedCard: replaced',
      card: issuedCard({ ...BLOCKED, state: 'replaced', replacedBy: LONGEST_CODE }, texts),
    },
    { name: 'issuedCard: renewed just now', card: issuedCard({ ...VALID, undoable: RENEWED }, texts) },
    {
      name: 'issuedCard: replaced just now',
      card: issuedCard(
        { ...BLOCKED, state: 'replaced', replacedBy: LONGEST_CODE, undoable: REPLACED },
        texts,
      ),
    },
    { name: 'issuedCard: community', card: issuedCard({ ...VALID, cardKind: 'community' }, texts) },
    { name: 'inlineForm of blockForm', card: formCard(blockForm(CODE, false, texts), about) },
    { name: 'inlineForm of blockForm: beside', card: formCard(blockForm(CODE, true, texts), about) },
    { name: 'inlineForm of unblockForm', card: formCard(unblockForm(CODE, true, texts), about) },
    { name: 'inlineForm of minorsForm', card: formCard(minorsForm(VALID, EMPTY, texts), about) },
    { name: 'inlineForm of minorsForm: wrong', card: formCard(minorsForm(beside, wrong, texts), about) },
    ...renewalCards(texts),
    ...replacementCards(texts),
    ...communityCards(texts),
    { name: 'freeCodeCard', card: freeCodeCard(LONGEST_CODE, false, texts) },
    { name: 'freeCodeCard: beside', card: freeCodeCard(LONGEST_CODE, true, texts) },
    { name: 'elsewhereCard', card: elsewhereCard(LONGEST_CODE, texts) },
  ];
}

function renewalCards(texts: Texts): NamedCard[] {
  const wrong: FieldState = { typed: { minors: '99' }, errors: { minors: texts.t('error.minors') } };
  const about = { code: CODE };
  const community: IssuedCard = { ...VALID, cardKind: 'community' };
  const beside = { ...VALID, isBeside: true };
  const receipt: RenewalReceipt = {
    ...{ operationKey: 'key', code: LONGEST_CODE, day: '2027-03-10', lastDay: '2028-03-09', minors: 2 },
    ...{ cardKind: 'personal', isBeside: false, isTrialEnd: false, canBeUndone: true },
  };
  const more: RenewalReceipt = {
    ...receipt,
    cardKind: 'community',
    isBeside: true,
    isTrialEnd: true,
    canBeUndone: false,
  };
  return [
    { name: 'inlineForm of renewalForm', card: formCard(renewalForm(VALID, EMPTY, texts), about) },
    { name: 'inlineForm of renewalForm: wrong', card: formCard(renewalForm(beside, wrong, texts), about) },
    {
      name: 'inlineForm of renewalForm: community',
      card: formCard(renewalForm(community, EMPTY, texts), about),
    },
    {
      name: 'inlineForm of renewalForm: instead of a handover',
      card: formCard(renewalForm(VALID, EMPTY, texts, { into: 'handover', code: 'KMA' }), about),
    },
    { name: 'renewalReceiptCard', card: renewalReceiptCard(receipt, texts) },
    { name: 'renewalReceiptCard: community', card: renewalReceiptCard(more, texts) },
    ...(['asked', 'underWay', 'nobody'] as const).map((kind) => ({
      name: `renewalWishCard: ${kind}`,
      card: renewalWishCard(kind, LONGEST_CODE, texts),
    })),
    { name: 'renewalWishedCard', card: renewalWishedCard(LONGEST_CODE, texts) },
    { name: 'renewalUndoneCard', card: renewalUndoneCard(texts) },
    { name: 'renewalUndoneCard: beside', card: renewalUndoneCard(texts, true) },
    { name: 'renewalNotUndoneCard: used', card: renewalNotUndoneCard('alreadyUsed', texts) },
    { name: 'renewalNotUndoneCard: changed', card: renewalNotUndoneCard('changed', texts) },
    { name: 'renewalNotUndoneCard: late', card: renewalNotUndoneCard('tooLate', texts) },
  ];
}

function replacementCards(texts: Texts): NamedCard[] {
  const { t } = texts;
  const wrong: FieldState = {
    typed: { newCode: CODE, minors: '99' },
    errors: { newCode: t('replacement.codeTaken'), minors: t('error.minors') },
  };
  const about = { code: CODE };
  const community: IssuedCard = { ...VALID, cardKind: 'community' };
  const beside = { ...VALID, isBeside: true };
  const receipt: ReplacementReceipt = {
    ...{ operationKey: 'key', code: CODE, newCode: LONGEST_CODE, day: '2027-03-10', lastDay: '2028-03-09' },
    ...{ minors: 2, cardKind: 'personal', isBeside: false, canBeUndone: true },
  };
  const more: ReplacementReceipt = { ...receipt, cardKind: 'community', isBeside: true, canBeUndone: false };
  return [
    { name: 'inlineForm of replacementForm', card: formCard(replacementForm(VALID, EMPTY, texts), about) },
    {
      name: 'inlineForm of replacementForm: wrong',
      card: formCard(replacementForm(beside, wrong, texts), about),
    },
    {
      name: 'inlineForm of replacementForm: community',
      card: formCard(replacementForm(community, EMPTY, texts), about),
    },
    { name: 'replacementReceiptCard', card: replacementReceiptCard(receipt, texts) },
    { name: 'replacementReceiptCard: community', card: replacementReceiptCard(more, texts) },
    { name: 'replacementUndoneCard', card: replacementUndoneCard(texts) },
    { name: 'replacementUndoneCard: beside', card: replacementUndoneCard(texts, true) },
    ...(['alreadyUsed', 'changed', 'tooLate'] as const).map((reason) => ({
      name: `replacementNotUndoneCard: ${reason}`,
      card: replacementNotUndoneCard(reason, texts),
    })),
  ];
}

function communityCards(texts: Texts): NamedCard[] {
  const wrong: FieldState = { typed: { code: '!', day: '1' }, errors: { code: texts.t('error.code') } };
  const receipt = receiptWith({ cardKind: 'community', municipality: undefined, minors: 0 });
  return [
    { name: 'inlineForm of communityForm', card: formCard(communityForm(OFFICES, EMPTY, texts), {}) },
    {
      name: 'inlineForm of communityForm: wrong',
      card: formCard(communityForm(OFFICES.slice(0, 1), wrong, texts), {}),
    },
    { name: 'communityUndoneCard', card: communityUndoneCard(texts) },
    ...(['alreadyUsed', 'changed', 'tooLate'] as const).map((reason) => ({
      name: `communityNotUndoneCard: ${reason}`,
      card: communityNotUndoneCard(reason, texts),
    })),
    { name: 'communityReceiptCard', card: communityReceiptCard(receipt, texts) },
    {
      name: 'communityReceiptCard: again',
      card: communityReceiptCard(receipt, texts, { isAgain: true, typed: { into: 'communityCard' } }),
    },
  ];
}
