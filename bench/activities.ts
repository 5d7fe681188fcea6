import { DEMO_BOT, DEMO_TENANT_ID } from '../bot/demo/people.js';

/** Who sends, and where the bot is to answer. */
export interface Sender {
  objectId: string;
  connector: string;
}

/** A message as Teams sends it from a personal chat. */
export function messageActivity(sender: Sender, text: string): string {
  return JSON.stringify({ ...base(sender), type: 'message', text, textFormat: 'plain' });
}

/** The press of a button of a card, with what was typed into the card among its data. */
export function pressActivity(sender: Sender, verb: string, data: Record<string, unknown>): string {
  return JSON.stringify({
    ...base(sender),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1732000000000',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}

function base({ objectId, connector }: Sender): Record<string, unknown> {
  return {
    id: '1732000000001',
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connector,
    locale: 'fi-FI',
    from: { id: `29:${objectId}`, name: 'Bench', aadObjectId: objectId },
    recipient: DEMO_BOT,
    conversation: {
      conversationType: 'personal',
      tenantId: DEMO_TENANT_ID,
      id: `a:${objectId}`,
    },
    channelData: { tenant: { id: DEMO_TENANT_ID }, source: { name: 'message' } },
    entities: [{ type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'iOS' }],
  };
}
