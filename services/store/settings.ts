import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { z } from 'zod';
import { CodeRange } from '../code-ranges.js';
import { LocalDay } from '../days.js';
import { Language } from '../language.js';
import { collectionOf, insertedNew } from './collection.js';
import { newFormSecret } from './migrations/new-form-secret.js';

const Setting = z.object({ _id: z.string(), value: z.string() });
type Setting = z.infer<typeof Setting>;

const FORM_SECRET = 'formKeySecret';
const SAMPLE = 'sampleNetwork';
const MEMBERS = 'memberMunicipalities';
const trialKey = (areaId: string): string => `trialEnd ${areaId}`;
const knownKey = (officeId: string): string => `officeKnownSince ${officeId}`;
const remindedKey = (officeId: string): string => `reminded ${officeId}`;
const rangesKey = (officeId: string): string => `deliveredRanges ${officeId}`;
const noticeKey = (areaId: string): string => `privacyNotices ${areaId}`;

const Notices = z.partialRecord(Language, z.string());

/** The few values that belong to the installation and not to its environment. */
export function createSettings(db: Db) {
  const { raw, common, read, readOrNothing, byId } = collectionOf<Setting>(db, 'settings', Setting, {
    version: 2,
    migrations: [newFormSecret],
  });
  return {
    ...common,
    /** The key that signs forms, made once and shared by every process of the installation. */
    formSecret: async (): Promise<string> => {
      const made = { _id: FORM_SECRET, value: randomBytes(32).toString('base64url') };
      if (await insertedNew(() => raw.insertOne(made))) return made.value;
      return read(await raw.findOne({ _id: FORM_SECRET })).value;
    },
    /** The day up to which the sample network's history was made; undefined when there is none. */
    sampleUntil: async (): Promise<string | undefined> =>
      readOrNothing(await raw.findOne({ _id: SAMPLE }))?.value,
    /** The official codes of the municipalities of the network; none where nobody keeps the list. */
    memberMunicipalities: async (): Promise<string[]> => {
      const kept = (await byId(MEMBERS))?.value ?? '';
      return kept.split(',').filter((code) => code !== '');
    },
    setMemberMunicipalities: (codes: string[]) =>
      raw.updateOne({ _id: MEMBERS }, { $set: { value: codes.join(',') } }, { upsert: true }),
    /** The addresses of an area's privacy notice by language. */
    privacyNotices: async (areaId: string): Promise<z.infer<typeof Notices>> => {
      const kept = (await byId(noticeKey(areaId)))?.value;
      return Notices.parse(JSON.parse(kept ?? '{}'));
    },
    setPrivacyNotices: (areaId: string, notices: z.infer<typeof Notices>) =>
      raw.updateOne(
        { _id: noticeKey(areaId) },
        { $set: { value: JSON.stringify(notices) } },
        { upsert: true },
      ),
    /** The last day of an area's trial, `YYYY-MM-DD`; undefined where cards are valid for a year. */
    trialEnd: async (areaId: string): Promise<LocalDay | undefined> => {
      const kept = (await byId(trialKey(areaId)))?.value ?? '';
      return kept === '' ? undefined : LocalDay.parse(kept);
    },
    setTrialEnd: (areaId: string, lastDay: LocalDay | undefined) =>
      raw.updateOne({ _id: trialKey(areaId) }, { $set: { value: lastDay ?? '' } }, { upsert: true }),
    ...ofOffices({ raw, read, byId }),
    /** The ranges of codes that were delivered to an office; none where nobody keeps them. */
    deliveredRanges: async (officeId: string): Promise<CodeRange[]> => {
      const kept = (await byId(rangesKey(officeId)))?.value;
      return z.array(CodeRange).parse(JSON.parse(kept ?? '[]'));
    },
    setDeliveredRanges: (officeId: string, ranges: CodeRange[]) =>
      raw.updateOne(
        { _id: rangesKey(officeId) },
        { $set: { value: JSON.stringify(ranges) } },
        { upsert: true },
      ),
    setSampleUntil: (value: string) => raw.updateOne({ _id: SAMPLE }, { $set: { value } }, { upsert: true }),
  };
}

type Kept = Pick<ReturnType<typeof collectionOf<Setting>>, 'raw' | 'read' | 'byId'>;

function ofOffices({ raw, read, byId }: Kept) {
  return {
    /** The day on which somebody first asked this of an office, which is `today` where nobody did before. */
    officeKnownSince: async (officeId: string, today: LocalDay): Promise<LocalDay> => {
      const _id = knownKey(officeId);
      const known = await byId(_id);
      if (known !== undefined) return LocalDay.parse(known.value);
      if (await insertedNew(() => raw.insertOne({ _id, value: today }))) return today;
      return LocalDay.parse(read(await raw.findOne({ _id })).value);
    },
    /** Whether an office is reminded when it records no handovers, as it is until somebody there says otherwise. */
    isReminded: async (officeId: string): Promise<boolean> =>
      (await byId(remindedKey(officeId)))?.value !== 'no',
    setReminded: (officeId: string, isOn: boolean) =>
      raw.updateOne(
        { _id: remindedKey(officeId) },
        { $set: { value: isOn ? 'yes' : 'no' } },
        { upsert: true },
      ),
  };
}
