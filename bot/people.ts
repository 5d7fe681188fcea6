import { textsIn } from '../cards/texts/index.js';
import { personIdOf, type Actor, type Grant } from '../services/actors.js';
import type { Language } from '../services/language.js';
import type { Store } from '../services/store/open.js';
import type { Activity } from './activity.js';
import type { Place, Turn } from './turn.js';

interface Needs {
  store: Pick<Store, 'people' | 'areas' | 'organisations' | 'conversations'>;
  /** The Entra object id of the first administrator, who acts as the national service. */
  adminObjectId: string | undefined;
}

/** Finds out who takes a turn, where, and in which language. */
export function createPeople({ store, adminObjectId }: Needs): (activity: Activity) => Promise<Turn> {
  const knownChats = new Set<string>();

  /** Keeps the way to a person's own chat, so that a preview can be sent there; once a process and chat. */
  async function rememberChat(personId: string, place: Place): Promise<void> {
    const { conversationId, serviceUrl, tenantId } = place;
    const key = JSON.stringify([personId, conversationId, serviceUrl]);
    if (place.kind !== 'personal' || knownChats.has(key)) return;
    await store.conversations.save({ _id: personId, kind: 'personal', conversationId, serviceUrl, tenantId });
    knownChats.add(key);
  }

  return async (activity) => {
    const place = placeOf(activity);
    // Without an Entra identity there is nobody to grant anything to; the channel's id keeps the language apart.
    const objectId = activity.from.aadObjectId ?? `channel-${activity.from.id}`;
    const personId = personIdOf(place.tenantId, objectId);
    const person = await store.people.find(personId);
    const isAdmin =
      activity.from.aadObjectId?.toLowerCase() === adminObjectId?.toLowerCase() &&
      adminObjectId !== undefined;
    const own = activity.from.aadObjectId === undefined ? [] : (person?.grants ?? []);
    const actor: Actor = {
      personId,
      grants: isAdmin ? [{ role: 'national' }, ...own.filter(({ role }) => role !== 'national')] : own,
      language: person?.language,
      lastOfficeId: person?.lastOfficeId,
      lastPurposeId: person?.lastPurposeId,
    };
    await rememberChat(personId, place);
    return {
      actor,
      place,
      texts: textsIn(actor.language ?? languageOf(activity.locale) ?? (await areaLanguage(actor))),
    };
  };

  async function areaLanguage({ grants }: Actor): Promise<Language> {
    for (const grant of grants) {
      const areaId = await areaOf(grant);
      const area = areaId === undefined ? undefined : await store.areas.find(areaId);
      if (area !== undefined) return area.language;
    }
    return 'en';
  }

  async function areaOf(grant: Grant): Promise<string | undefined> {
    if (grant.role === 'national') return undefined;
    if (grant.role === 'responsible' || grant.role === 'mainUser') return grant.areaId;
    const [organisation] = await store.organisations.findAll([organisationOf(grant)]);
    return organisation?.areaId;
  }
}

function organisationOf(grant: Extract<Grant, { role: 'distributor' | 'venue' | 'ticketAgent' }>): string {
  if (grant.role === 'distributor') return grant.officeId;
  return grant.role === 'venue' ? grant.venueId : grant.organisationId;
}

/** The product's language for a client's locale such as `sv-FI`; undefined for languages it does not speak. */
export function languageOf(locale: string | undefined): Language | undefined {
  const [language] = (locale ?? '').toLowerCase().split('-');
  return language === 'fi' || language === 'sv' || language === 'en' ? language : undefined;
}

function placeOf({ conversation, serviceUrl, channelData }: Activity): Place {
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id ?? '';
  const channelId = channelData?.channel?.id ?? conversation.id.split(';')[0] ?? conversation.id;
  const kind = conversation.conversationType ?? 'personal';
  return {
    kind,
    conversationId: conversation.id,
    serviceUrl,
    tenantId,
    teamId: channelData?.team?.id,
    channel: kind === 'channel' ? { id: channelId, name: channelData?.channel?.name } : undefined,
  };
}
