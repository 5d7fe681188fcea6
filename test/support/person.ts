import assert from 'node:assert/strict';
import { z } from 'zod';
import * as activities from './activities.js';
import type { ActivityJson, Place, Sender } from './activities.js';
import type { HttpAnswer } from './http-answer.js';
import type { ConnectorRequest, FakeConnector } from './connector.js';
import { Screen, type Button } from './screen.js';

interface Line {
  post: (activity: ActivityJson) => Promise<HttpAnswer>;
  connector: FakeConnector;
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const CardBody = z.object({ statusCode: z.literal(200), type: z.literal(CARD), value: z.unknown() });
const SentenceBody = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});
const DialogBody = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string(),
      card: z.object({ contentType: z.literal(CARD), content: z.unknown() }),
    }),
  }),
});
const Sent = z.object({
  attachments: z.tuple([z.object({ contentType: z.literal(CARD), content: z.unknown() })]),
  // Text beside a card would be split by Teams into a message of its own.
  text: z.undefined().optional(),
});
const NewThread = z.object({ activity: Sent });

/** The card of an invoke's answer. */
export function cardOf(answer: HttpAnswer): Screen {
  assert.equal(answer.status, 200);
  return new Screen(CardBody.parse(JSON.parse(answer.text)).value);
}

/** The sentence of an invoke's answer that leaves the card as it is. */
export function sentenceOf(answer: HttpAnswer): string {
  assert.equal(answer.status, 200);
  return SentenceBody.parse(JSON.parse(answer.text)).value;
}

export function dialogOf(answer: HttpAnswer): Screen & { windowTitle: string } {
  assert.equal(answer.status, 200);
  const { title, card } = DialogBody.parse(JSON.parse(answer.text)).task.value;
  return Object.assign(new Screen(card.content), { windowTitle: title });
}

/** The one card of a message that the bot sent. */
export function cardSent(request: ConnectorRequest): Screen {
  const thread = NewThread.safeParse(request.body);
  const sent = thread.success ? thread.data.activity : Sent.parse(request.body);
  return new Screen(sent.attachments[0].content);
}

/** Somebody at a Teams client: writes, presses buttons by their titles, fills fields in, and sees the last card. */
export class Person {
  /** The card that was shown last. */
  screen = new Screen({ type: 'AdaptiveCard', body: [] });
  private filled: Record<string, string> = {};
  private messageId = 'card-1';

  constructor(
    readonly id: string,
    readonly sender: Sender,
    private readonly line: Line,
  ) {}

  /** The same person in another place. */
  in(place: Place): Person {
    return new Person(this.id, { ...this.sender, place }, this.line);
  }

  /** The same person with another client. */
  withLocale(locale: string | undefined): Person {
    return new Person(this.id, { ...this.sender, locale }, this.line);
  }

  async says(text: string): Promise<Screen> {
    return this.hears(activities.message(this.sender, text));
  }

  /** Sends files, each by the address where Teams lets it be fetched. */
  async sendsFiles(...downloadUrls: string[]): Promise<Screen> {
    return this.hears(activities.files(this.sender, ...downloadUrls));
  }

  /** Pastes something with formatting into a message. */
  async pastes(text: string, html: string): Promise<Screen> {
    return this.hears(activities.formatted(this.sender, text, html));
  }

  async installs(): Promise<Screen> {
    return this.hears(activities.installation(this.sender, 'add'));
  }

  /** Types into fields of the card on the screen; an empty text empties a field. */
  fills(values: Record<string, string>): this {
    for (const id of Object.keys(values)) this.screen.input(id);
    this.filled = { ...this.filled, ...values };
    return this;
  }

  /** Presses a button as clients with universal actions do. */
  async presses(title: string): Promise<Screen> {
    return this.shows(cardOf(await this.line.post(this.pressing(title))));
  }

  /** The activity of a press, to be sent more than once or changed on the way. */
  pressing(title: string): ActivityJson {
    const button = this.screen.button(title);
    assert.equal(button.type, 'Action.Execute', `"${title}" is no universal action`);
    return activities.execute(this.sender, button.verb ?? '', this.dataOf(button), this.messageId);
  }

  /** Presses a button as clients do that only know its fallback; the bot changes the card where it stands. */
  async pressesOldStyle(title: string): Promise<Screen> {
    const before = this.line.connector.requests.length;
    const answer = await this.line.post(this.pressingOldStyle(title));
    assert.equal(answer.status, 200);
    const [change] = this.line.connector.requests.slice(before).filter((request) => this.isHere(request));
    assert.equal(change?.method, 'PUT');
    assert.equal(change.messageId, this.messageId);
    return this.shows(cardSent(change));
  }

  pressingOldStyle(title: string): ActivityJson {
    const button = this.screen.button(title);
    const chosen = button.type === 'Action.Submit' ? button : button.fallback;
    assert.ok(chosen, `"${title}" has no fallback`);
    return activities.submit(this.sender, this.dataOf(chosen), this.messageId);
  }

  async opensDialog(
    form: string,
    about?: Record<string, unknown>,
  ): Promise<Screen & { windowTitle: string }> {
    const data = { msteams: { type: 'task/fetch' }, form, ...(about === undefined ? {} : { about }) };
    const shown = dialogOf(await this.line.post(activities.dialog(this.sender, 'task/fetch', data)));
    this.shows(shown);
    return shown;
  }

  async submitsDialog(title: string): Promise<Screen & { windowTitle: string }> {
    const shown = dialogOf(await this.line.post(this.submittingDialog(title)));
    this.shows(shown);
    return shown;
  }

  submittingDialog(title: string): ActivityJson {
    const button = this.screen.button(title);
    assert.equal(button.type, 'Action.Submit', 'a dialog answers through Action.Submit only');
    return activities.dialog(this.sender, 'task/submit', this.dataOf(button));
  }

  /** Every card that the bot sent to this person's place on its own, in order. */
  get received(): Screen[] {
    return this.line.connector.requests.filter((request) => this.isHere(request)).map(cardSent);
  }

  /** What was sent here last, with its buttons to press. */
  looksAtLast(): Screen {
    const last = this.line.connector.requests.filter((request) => this.isHere(request)).at(-1);
    assert.ok(last, 'nothing was sent here');
    this.messageId = last.messageId;
    return this.shows(cardSent(last));
  }

  private async hears(activity: ActivityJson): Promise<Screen> {
    const before = this.line.connector.requests.length;
    const answer = await this.line.post(activity);
    assert.equal(answer.status, 200);
    assert.equal(answer.text, '');
    const sent = this.line.connector.requests.slice(before).filter((request) => this.isHere(request));
    assert.equal(sent.length, 1, `one answer to "${String(activity.text)}", not ${sent.length}`);
    return this.looksAtLast();
  }

  private isHere({ conversationId }: ConnectorRequest): boolean {
    return conversationId === this.sender.place.conversationId;
  }

  private shows(screen: Screen): Screen {
    this.screen = screen;
    this.filled = {};
    return screen;
  }

  /** A client puts every field that is not empty beside the button's own data, as texts. */
  private dataOf({ data, associatedInputs }: Pick<Button, 'data' | 'associatedInputs'>): ActivityJson {
    if (associatedInputs === 'none') return data;
    const inputs = Object.entries({ ...this.screen.values, ...this.filled });
    return { ...data, ...Object.fromEntries(inputs.filter(([, value]) => value !== '')) };
  }
}
