import { z } from 'zod';

export const LIFE_SITUATIONS = [
  'working',
  'unemployed',
  'student',
  'retired',
  'familyLeave',
  'other',
] as const;
export type LifeSituation = (typeof LIFE_SITUATIONS)[number];
export const GENDERS = ['woman', 'man', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** What a client may leave unsaid (F-89). */
export const VoluntaryAnswers = z.object({
  lifeSituation: z.enum(LIFE_SITUATIONS).optional(),
  gender: z.enum(GENDERS).optional(),
});
export type VoluntaryAnswers = z.infer<typeof VoluntaryAnswers>;
