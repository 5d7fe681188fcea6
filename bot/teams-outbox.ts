import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { Activity, ConversationParameters } from 'botframework-schema';
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/card.js';
import type { SendResult } from '../services/posts.js';
import type { ChannelConversation } from '../services/store/conversations.js';
import type { Store } from '../services/store/open.js';
import { cardActivity } from './adapter.js';
import type { BotAuthentication } from './authentication.js';
import type { Log } from './log.js';
import type { Outbox } from './outbox.js';

interface Needs {
  authentication: BotAuthentication;
  store: Pick<Store, 'conversations'>;
  /** Empty in the demo. */
  appId: string;
  isServiceUrlAllowed: (serviceUrl: string) => boolean;
  log: Log;
}

const Created = z.object({ id: z.string() });
const HttpFault = z.object({ statusCode: z.number() });

/** Sends through the Bot Framework connector, one request a message: a repeated one could post twice. */
export function createTeamsOutbox({ authentication, store, appId, isServiceUrlAllowed, log }: Needs): Outbox {
  const identity = new ClaimsIdentity([
    { type: 'aud', value: appId },
    { type: 'appid', value: appId },
  ]);

  async function connectorFor(serviceUrl: string): Promise<ConnectorClient> {
    // Stored addresses were checked when they came; a changed list of hosts must count for them too.
    if (!isServiceUrlAllowed(serviceUrl)) throw new Error('the stored service address is not allowed');
    return authentication.createConnectorFactory(identity).create(serviceUrl);
  }

  return {
    toPerson: async (personId, card) => {
      const chat = await store.conversations.find(personId);
      if (chat?.kind !== 'personal') return false;
      try {
        const connector = await connectorFor(chat.serviceUrl);
        await connector.conversations.sendToConversation(chat.conversationId, complete(card));
        return true;
      } catch (error) {
        log.warn({ status: statusOf(error) }, 'a personal message was not delivered');
        return false;
      }
    },
    toChannel: async (channel, card) => {
      const connector = await connectorFor(channel.serviceUrl).catch(() => undefined);
      // Nothing was sent yet, so this end is certain.
      if (connector === undefined) return { kind: 'failed' };
      try {
        const created = Created.parse(
          await connector.conversations.createConversation(threadIn(channel, appId, card)),
        );
        return { kind: 'sent', messageId: messageIdOf(created.id) };
      } catch (error) {
        const status = statusOf(error);
        log.warn({ status }, 'a channel post was not delivered');
        return endOf(status);
      }
    },
  };
}

function threadIn(channel: ChannelConversation, appId: string, card: AdaptiveCard): ConversationParameters {
  // The SDK asks for fields that only other channels use (members, topic).
  return {
    isGroup: true,
    tenantId: channel.tenantId,
    bot: { id: `28:${appId}`, name: '' },
    channelData: {
      channel: { id: channel._id },
      team: { id: channel.teamId },
      tenant: { id: channel.tenantId },
    },
    activity: complete(card),
  };
}

function complete(card: AdaptiveCard): Activity {
  // An activity to send needs only these; the SDK's type is the one of received activities.
  return cardActivity(card) as Activity;
}

/** Teams names the new message in the conversation's id: `19:…@thread.tacv2;messageid=1700000000000`. */
function messageIdOf(conversationId: string): string {
  return /;messageid=(\d+)/.exec(conversationId)?.[1] ?? conversationId;
}

function statusOf(error: unknown): number | undefined {
  const fault = HttpFault.safeParse(error);
  return fault.success ? fault.data.statusCode : undefined;
}

/** A refusal is certain; a server's fault or a lost answer is not: the post may be there. */
function endOf(status: number | undefined): SendResult {
  return status !== undefined && status >= 400 && status < 500 ? { kind: 'failed' } : { kind: 'unknown' };
}
