import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  PRIVACY_AREA_VERB,
  privacyAreasCard,
  privacyNoticeCard,
  privacyNoticesForm,
  privacySavedCard,
} from '../cards/privacy-notices.js';
import type { Texts } from '../cards/texts/index.js';
import { officesOf, socialAreasOf, venuesOf, type Actor } from '../services/actors.js';
import type { PrivacyNoticeKeeping, PrivacyNotices } from '../services/privacy-notices.js';
import type { Store } from '../services/store/open.js';
import { action, form, type Feature, type Form, type OpenForm } from './feature.js';
import type { Reply, Turn } from './turn.js';

interface Needs {
  privacyNotices: PrivacyNoticeKeeping;
  store: Pick<Store, 'areas' | 'organisations'>;
  openForm: OpenForm;
}

const FORM = 'privacyNotices';
const OfArea = z.object({ areaId: z.string() });

/** The privacy notice of an area: a link for everybody, its addresses for those who keep them. */
export function createPrivacyNoticeFeature(needs: Needs): Feature {
  return {
    name: 'privacyNotices',
    commands: [
      {
        name: 'privacyNotice',
        words: {
          fi: ['tietosuojaseloste', 'tietosuojaselosteen osoite'],
          sv: ['dataskyddsbeskrivning', 'dataskyddsbeskrivningens adress'],
          en: ['privacy notice', 'address of the privacy notice'],
        },
        help: 'help.privacyNotice',
        places: ['personal'],
        isFor: ({ grants }) => grants.some(({ role }) => role !== 'national'),
        run: (turn) => start(needs, turn),
      },
    ],
    forms: [formOf(needs)],
    actions: [
      action({
        verb: PRIVACY_AREA_VERB,
        data: OfArea,
        places: ['personal'],
        run: (turn, { areaId }) => open(needs, turn, areaId),
      }),
    ],
  };
}

async function start(needs: Needs, turn: Turn): Promise<Reply> {
  const [areaId, ...others] = socialAreasOf(turn.actor);
  if (areaId === undefined) return show(needs, turn);
  if (others.length === 0) return open(needs, turn, areaId);
  const found = await Promise.all([areaId, ...others].map((id) => needs.store.areas.find(id)));
  const areas = found.flatMap((area) => (area === undefined ? [] : [{ id: area._id, names: area.names }]));
  return privacyAreasCard(areas, turn.texts);
}

async function show({ privacyNotices, store }: Needs, { actor, texts }: Turn): Promise<Reply> {
  const areaId = await areaOf(store, actor);
  const url = areaId === undefined ? undefined : await privacyNotices.address(areaId, texts.language);
  return privacyNoticeCard(url, texts);
}

/** The area in which somebody works. */
async function areaOf(store: Needs['store'], actor: Actor): Promise<string | undefined> {
  for (const grant of actor.grants) if ('areaId' in grant) return grant.areaId;
  const [organisation] = await store.organisations.findAll([...officesOf(actor), ...venuesOf(actor)]);
  return organisation?.areaId;
}

async function open({ privacyNotices, openForm }: Needs, turn: Turn, areaId: string): Promise<Reply> {
  if (!socialAreasOf(turn.actor).includes(areaId)) return notFoundCard(turn.texts);
  return openForm(turn, FORM, { areaId }, await privacyNotices.of(areaId));
}

function formOf({ privacyNotices, store }: Needs): Form {
  return form({
    name: FORM,
    about: OfArea,
    fields: ['fi', 'sv', 'en'],
    changes: true,
    values: ({ texts }) => noticesValue(texts),
    view: async (turn, { areaId }, state) => {
      const area = socialAreasOf(turn.actor).includes(areaId) ? await store.areas.find(areaId) : undefined;
      return area === undefined
        ? notFoundCard(turn.texts)
        : privacyNoticesForm(area.names, state, turn.texts);
    },
    submit: async ({ actor, texts }, { areaId }, notices) =>
      (await privacyNotices.save(actor, areaId, notices))
        ? privacySavedCard(notices, texts)
        : notFoundCard(texts),
  });
}

/** Addresses of web pages that everybody can open. */
function noticesValue({ t }: Texts): z.ZodType<PrivacyNotices> {
  const address = z
    .url({ protocol: /^https$/u, hostname: z.regexes.domain, error: t('privacy.address') })
    .optional();
  return z.object({ fi: address, sv: address, en: address }).transform((typed) =>
    // Left out where nothing was typed: an absent address is no address.
    Object.fromEntries(Object.entries(typed).filter(([, url]) => url !== undefined)),
  );
}
