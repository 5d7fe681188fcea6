import { z } from 'zod';
import type { Texts } from '../cards/texts/index.js';
import { Doubt } from '../services/store/visits.js';
import { inLanguage } from './feature.js';
import { countValue } from './handover-values.js';
import { isSearched, notSearched, purposeValues } from './purpose-choices.js';

export const MOST_CHILDREN = 20;
export const MOST_HELPERS = 9;
/** Said of a card that was looked up in Kaikukanta after the form had been sent. */
export const CHECKED = 'yes';

/** What both forms of a visit have besides the children. */
const commonFields = (texts: Texts) => ({
  helpers: countValue(texts.t('error.helpers'), MOST_HELPERS).default(0),
  ...purposeValues(texts),
  confirmed: confirmedValue,
});

/** What somebody said yes to; anything else is as if nobody had. */
export const confirmedValue = z
  .string()
  .default('')
  .transform((typed) =>
    typed.split(',').flatMap((one) => {
      const doubt = Doubt.safeParse(one);
      return doubt.success ? [doubt.data] : [];
    }),
  );

/** The form of a card that is in the register; children beyond those that are registered have a field of their own. */
export const visitValues = inLanguage((texts) =>
  z
    .object({
      ...commonFields(texts),
      children: countValue(texts.t('error.choice'), MOST_CHILDREN).default(0),
      moreChildren: countValue(texts.t('error.minors'), MOST_CHILDREN).optional(),
      checked: z.literal(CHECKED).optional().catch(undefined),
    })
    .refine(isSearched, notSearched(texts))
    .transform(({ children, moreChildren, checked, ...rest }) => ({
      ...rest,
      children: moreChildren ?? children,
      ...(checked === undefined ? {} : { checked: true as const }),
    })),
);

/** The form of a card that was looked up in Kaikukanta. */
export const checkedVisitValues = inLanguage((texts) =>
  z
    .object({ ...commonFields(texts), children: countValue(texts.t('error.minors'), MOST_CHILDREN) })
    .refine(isSearched, notSearched(texts)),
);
