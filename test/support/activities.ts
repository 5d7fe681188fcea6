import { randomUUID } from 'node:crypto';
import { DEMO_BOT } from '../../bot/demo/people.js';

/** An activity as it travels: plain JSON. */
export type ActivityJson = Record<string, unknown>;

/** Where somebody writes, in the ids of Teams. */
export interface Place {
  kind: 'personal' | 'groupChat' | 'channel';
  conversationId: string;
  teamId?: string;
  channelId?: string;
  channelName?: string;
}

/** Who sends an activity, from where, with which client. */
export interface Sender {
  channelUserId: string;
  /** The Entra object id; undefined for an account without one. */
  objectId: string | undefined;
  tenantId: string;
  serviceUrl: string;
  /** The client's language; undefined where the client does not say. */
  locale: string | undefined;
  place: Place;
}

/** What all activities of Teams have in common. */
function envelope(sender: Sender, type: string): ActivityJson {
  const { channelUserId, objectId, tenantId, serviceUrl, locale, place } = sender;
  const isGroup = place.kind !== 'personal';
  return {
    type,
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: channelUserId, ...(objectId === undefined ? {} : { aadObjectId: objectId }) },
    recipient: DEMO_BOT,
    ...(locale === undefined ? {} : { locale }),
    conversation: {
      id: place.conversationId,
      conversationType: place.kind,
      tenantId,
      ...(isGroup ? { isGroup } : {}),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(place.teamId === undefined ? {} : { team: { id: place.teamId } }),
      ...(place.channelId === undefined
        ? {}
        : {
            channel: {
              id: place.channelId,
              ...(place.channelName === undefined ? {} : { name: place.channelName }),
            },
          }),
    },
  };
}

/** A message; outside the personal chat the bot is mentioned, because it hears nothing else there. */
export function message(sender: Sender, text: string): ActivityJson {
  const isPersonal = sender.place.kind === 'personal';
  const mention = `<at>${DEMO_BOT.name}</at>`;
  return {
    ...envelope(sender, 'message'),
    textFormat: 'plain',
    text: isPersonal ? text : `${mention} ${text}`,
    entities: isPersonal ? [] : [{ type: 'mention', mentioned: DEMO_BOT, text: mention }],
  };
}

/** A message with files from the sender's OneDrive, as Teams tells a bot of them. */
export function files(sender: Sender, ...downloadUrls: string[]): ActivityJson {
  const attachments = downloadUrls.map((downloadUrl) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://contoso-my.sharepoint.com/personal/a/Documents/Microsoft Teams Chat Files/a.xlsx',
    name: 'a.xlsx',
    content: { downloadUrl, uniqueId: randomUUID(), fileType: 'xlsx' },
  }));
  return { ...message(sender, ''), text: undefined, attachments };
}

/** A message with formatting, as Teams sends what was pasted from a spreadsheet. */
export function formatted(sender: Sender, text: string, html: string): ActivityJson {
  return { ...message(sender, text), attachments: [{ contentType: 'text/html', content: html }] };
}

/** A pressed Action.Execute; `data` holds the button's own data and the inputs. */
export function execute(
  sender: Sender,
  verb: string,
  data: ActivityJson,
  replyToId = 'card-1',
): ActivityJson {
  return {
    ...envelope(sender, 'invoke'),
    name: 'adaptiveCard/action',
    replyToId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

/** A pressed Action.Submit: a message with a value and no text. */
export function submit(sender: Sender, data: ActivityJson, replyToId = 'card-1'): ActivityJson {
  return { ...envelope(sender, 'message'), replyToId, value: data };
}

/** A button that opens a dialog, or a form sent from one. */
export function dialog(sender: Sender, name: 'task/fetch' | 'task/submit', data: ActivityJson): ActivityJson {
  return { ...envelope(sender, 'invoke'), name, value: { data, context: { theme: 'default' } } };
}

export function installation(sender: Sender, action: 'add' | 'remove'): ActivityJson {
  return { ...envelope(sender, 'installationUpdate'), action };
}

/** Sent beside every installation, at the same time. */
export function membersAdded(sender: Sender): ActivityJson {
  return {
    ...envelope(sender, 'conversationUpdate'),
    membersAdded: [{ id: sender.channelUserId }, { id: DEMO_BOT.id }],
  };
}

/** Any other activity of the same sender. */
export function anything(sender: Sender, more: ActivityJson): ActivityJson {
  return { ...envelope(sender, 'event'), ...more };
}
