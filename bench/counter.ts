import { FORM_VERB } from '../cards/form.js';
import { COMMAND_VERB } from '../cards/notices.js';
import { messageActivity, pressActivity, type Sender } from './activities.js';
import { formIn, refuseUnlessReceipt, type OpenedForm } from './answers.js';
import { connectionTo, type Connection, type Errand } from './load.js';
import type { Kind, Worker } from './protocol.js';

/** One person at a counter, with the forms that were opened and not yet sent. */
export class Counter {
  readonly #sender: Sender;
  readonly #codes: readonly string[];
  readonly #bot: Connection;
  readonly #echo: Connection;
  readonly #acknowledged: Set<string>;
  #codeForm: OpenedForm | undefined;
  #visitForms: OpenedForm[] = [];
  #looked = 0;
  #turns = 0;

  constructor(
    worker: Worker,
    addresses: { bot: string; echo: string; connector: string },
    acknowledged: Set<string>,
  ) {
    this.#sender = { objectId: worker.objectId, connector: addresses.connector };
    this.#codes = worker.codes;
    this.#bot = connectionTo(addresses.bot);
    this.#echo = connectionTo(addresses.echo);
    this.#acknowledged = acknowledged;
  }

  get openForms(): number {
    return this.#visitForms.length;
  }

  /** Opens the form for codes, which serves any number of look-ups. */
  async open(): Promise<void> {
    const press = pressActivity(this.#sender, COMMAND_VERB, { command: 'visit' });
    this.#codeForm = formIn(await this.#bot.send(press), 'visitCode');
  }

  /** Looks up codes until so many visit forms are open. */
  async stockUp(forms: number): Promise<void> {
    while (this.openForms < forms) {
      const errand = this.#lookUp();
      errand.check(await errand.connection.send(errand.activity));
    }
  }

  /** The next thing of a kind to send; undefined for a visit when every form was sent. */
  errand(kind: Kind): Errand | undefined {
    switch (kind) {
      case 'echo':
        return this.#message(this.#echo, 'Hei! Mistä kortin saa?');
      case 'codeMessage':
        return this.#message(this.#bot, this.#code());
      case 'codeForm':
        return this.#lookUp();
      case 'visit':
        return this.#visit();
    }
  }

  #message(connection: Connection, text: string): Errand {
    // What the bots say to a message reaches the connector, which counts it.
    return { connection, activity: messageActivity(this.#sender, text), check: () => undefined };
  }

  #lookUp(): Errand {
    const hidden = this.#codeForm?.hidden ?? {};
    const code = this.#codes[this.#looked];
    if (code === undefined) throw new Error('The register has too few cards for so fast a machine.');
    this.#looked += 1;
    return {
      connection: this.#bot,
      activity: pressActivity(this.#sender, FORM_VERB, { ...hidden, code }),
      check: (answer) => {
        this.#visitForms.push(formIn(answer, 'visit'));
      },
    };
  }

  #visit(): Errand | undefined {
    const form = this.#visitForms.pop();
    if (form === undefined) return undefined;
    const typed = Object.fromEntries(
      [...form.choices].map(([id, values]) => [id, id === 'children' ? this.#children(values) : values[0]]),
    );
    return {
      connection: this.#bot,
      activity: pressActivity(this.#sender, FORM_VERB, { ...form.hidden, ...typed }),
      check: (answer) => {
        refuseUnlessReceipt(answer, form.operationKey);
        this.#acknowledged.add(form.operationKey);
      },
    };
  }

  #code(): string {
    this.#turns += 1;
    return this.#codes[this.#turns % this.#codes.length] ?? '';
  }

  #children(values: readonly string[]): string | undefined {
    this.#turns += 1;
    return values[this.#turns % values.length];
  }
}
