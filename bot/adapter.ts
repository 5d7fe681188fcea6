import { CloudAdapter, type TurnContext } from 'botbuilder';
import { ActivityTypes, type Activity } from 'botframework-schema';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { z } from 'zod';
import type { AdaptiveCard } from '../cards/card.js';
import type { BotAuthentication } from './authentication.js';
import type { Answer } from './answers.js';
import type { Log } from './log.js';

/** What the HTTP edge sends back: a status, and a body for invokes. */
export interface Delivered {
  status: number;
  body?: unknown;
}

interface Needs {
  authentication: BotAuthentication;
  /** Whether activities may name this address as the one to answer to. */
  isServiceUrlAllowed: (serviceUrl: string) => boolean;
  /** The only tenant whose people are served; undefined in the demo. */
  tenantId: string | undefined;
  answer: (raw: unknown) => Promise<Answer>;
  log: Log;
}

/** What the connector answered with; a request that got no answer has no status. */
const HttpFault = z.object({ statusCode: z.number() });

const Envelope = z.looseObject({
  type: z.string(),
  channelId: z.string().optional(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string(), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});

/** Between HTTP and the bot: authentication, the checks that the SDK leaves out, and the one reply of a turn. */
export class BotAdapter extends CloudAdapter {
  constructor(private readonly needs: Needs) {
    super(needs.authentication);
  }

  /** Takes in one activity. Whoever is not let in gets 401 or 403 and no word why. Never rejects. */
  async deliver(raw: unknown, authorization: string): Promise<Delivered> {
    const envelope = Envelope.safeParse(raw);
    if (!envelope.success) return this.refuseUnreadable(raw);
    const { serviceUrl } = envelope.data;
    // The SDK's type has everything optional that matters here; the envelope was checked above.
    const activity = raw as Activity;
    const identity = await this.authenticate(activity, authorization);
    if (identity === undefined) return { status: 401 };
    if (!this.needs.isServiceUrlAllowed(serviceUrl) || !this.isOurTenant(envelope.data))
      return { status: 403 };
    try {
      const response = await this.processActivity(identity, activity, (context) => this.turn(context, raw));
      return { status: 200, body: response?.body as unknown };
    } catch (error) {
      this.needs.log.error(
        { err: error instanceof Error ? error.name : typeof error },
        'the reply was not delivered',
      );
      return { status: 200 };
    }
  }

  /** Without credentials an odd activity is acknowledged; with them nobody learns what was odd about it. */
  private refuseUnreadable(raw: unknown): Delivered {
    if (this.needs.tenantId !== undefined) return { status: 401 };
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { status: 200 } : { status: 400 };
  }

  private async authenticate(
    activity: Activity,
    header: string,
  ): Promise<AuthenticateRequestResult | undefined> {
    try {
      return await this.needs.authentication.authenticateRequest(activity, header);
    } catch {
      this.needs.log.warn('a request was not authenticated');
      return undefined;
    }
  }

  private isOurTenant({ conversation, channelData, channelId }: z.infer<typeof Envelope>): boolean {
    const { tenantId } = this.needs;
    if (tenantId === undefined) return true;
    const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
    return (
      channelId === 'msteams' &&
      tenants.length > 0 &&
      tenants.every((id) => id.toLowerCase() === tenantId.toLowerCase())
    );
  }

  private async turn(context: TurnContext, raw: unknown): Promise<void> {
    const answer = await this.needs.answer(raw);
    switch (answer.kind) {
      case 'nothing':
        return;
      case 'invoke':
        await context.sendActivity({
          type: ActivityTypes.InvokeResponse,
          value: { status: 200, body: answer.body },
        });
        return;
      case 'message':
        await this.send(context, answer.card);
        return;
      case 'update':
        await this.update(context, answer.activityId, answer.card);
    }
  }

  private async update(context: TurnContext, id: string, card: AdaptiveCard): Promise<void> {
    try {
      await context.updateActivity({ ...cardActivity(card), id });
    } catch {
      // The card may be gone; the answer must not be lost with it.
      await this.send(context, card);
    }
  }

  /** A reply that got no answer at all is sent once more: a socket that was idle may have been closed meanwhile. */
  private async send(context: TurnContext, card: AdaptiveCard): Promise<void> {
    try {
      await context.sendActivity(cardActivity(card));
    } catch (error) {
      if (HttpFault.safeParse(error).success) throw error;
      await context.sendActivity(cardActivity(card));
    }
  }
}

/** A message that is one card: text beside an attachment would be split by Teams and could not be edited. */
export function cardActivity(card: AdaptiveCard): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: card.speak,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}
