import type { Browser, Locator, Page } from 'playwright-core';
import { COMPOSE_BOX, CONVERSATION, FRAMED_CARD, NEWEST_CARDS, PHONE_STYLE } from './playground-selectors.js';

/** Sizes of screens in CSS pixels. */
export const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Pixels of the page above and below a conversation, with room to spare. */
const AROUND_CARD_HEIGHT = 400;

/** What is used of a picture in the page. */
interface PageImage {
  readonly complete: boolean;
  readonly naturalWidth: number;
  readonly addEventListener: (event: 'load' | 'error', listener: () => void) => void;
}

/**
 * The Playground as a person uses it. Every step waits until it can be done and rejects after Playwright's time
 * limit of 15 s. Where several cards would do, the newest one is meant. Names of fields and buttons are matched whole.
 */
export class PlaygroundPage {
  readonly #browser: Browser;
  readonly #page: Page;
  /** The newest card as it was before the last press. */
  #beforePress: string | undefined;

  constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  /** Resolves when the bot has welcomed the person and the page can be typed into. */
  async ready(): Promise<void> {
    await this.#page.getByTitle('Hide log panel').click();
    await this.#page.locator(COMPOSE_BOX).first().waitFor();
    await this.#cards().first().waitFor();
  }

  /** Loads the page anew, which empties it and makes the bot welcome the person again. */
  async reload(): Promise<void> {
    await this.#page.reload();
    await this.ready();
  }

  /** Opens the personal chat, the group chat, or the team's channel of that name. */
  async goTo(place: 'personal' | 'group' | { readonly channel: string }): Promise<void> {
    const conversations = this.#page.getByRole('treeitem');
    if (place === 'personal') await conversations.nth(0).click();
    else if (place === 'group') await conversations.nth(1).click();
    else
      await this.#page.getByRole('treeitem', { name: new RegExp(` - ${escaped(place.channel)}$`) }).click();
  }

  /** Sends a message in the open chat, or starts a thread in the open channel. A mention of the bot stands first. */
  async say(text: string, options: { readonly mention?: boolean } = {}): Promise<void> {
    this.#beforePress = undefined;
    const box = this.#page.locator(COMPOSE_BOX).first();
    await box.click();
    if (options.mention === true) {
      await this.#page.keyboard.type('@');
      await this.#page.getByRole('menuitem', { name: 'Kaikubotti' }).click();
      await this.#page.keyboard.insertText(' ');
    }
    await this.#page.keyboard.insertText(text);
    await box.filter({ hasText: text }).waitFor();
    await this.#page.keyboard.press('Enter');
    await box.filter({ hasText: /^\s*$/ }).waitFor();
  }

  /** Sends a message and resolves with the text of the card that the bot answers with. */
  async ask(text: string, options: { readonly mention?: boolean } = {}): Promise<string> {
    const before = await this.#cards().count();
    await this.say(text, options);
    await this.#cards().nth(before).waitFor();
    return this.#cards().first().innerText();
  }

  /**
   * The text of the newest card; with `containing`, as soon as the newest card contains it. After a press it rejects for
   * words that were there before: the test would sometimes read the card from before the answer.
   */
  async lastCard(containing: string | RegExp = ''): Promise<string> {
    const before = this.#beforePress ?? '';
    this.#beforePress = undefined;
    if (
      containing !== '' &&
      new RegExp(containing instanceof RegExp ? containing : escaped(containing)).test(before)
    )
      throw new Error(`this was on the card before the button was pressed: ${String(containing)}`);
    const card = this.#cards().first().filter({ hasText: containing });
    await card.waitFor();
    return card.innerText();
  }

  /** Waits until the text can be seen in the open conversation. */
  async waitForText(text: string | RegExp): Promise<void> {
    await this.#page.locator(CONVERSATION).getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Types into the field with this label, over what was there. */
  async fill(label: string, value: string): Promise<void> {
    const field = this.#inNewestCard((card) => card.getByLabel(wholeLabel(label)));
    await field.fill(value);
    await field.blur();
  }

  /** The text in the field with this label. */
  async valueOf(label: string): Promise<string> {
    return this.#inNewestCard((card) => card.getByLabel(wholeLabel(label))).inputValue();
  }

  /** Chooses one option of the field with this label, be it a list, radio buttons or check boxes. */
  async choose(label: string, option: string): Promise<void> {
    const field = this.#inNewestCard((card) => this.#field(card, label));
    await field.waitFor();
    const list = field.getByRole('combobox');
    if ((await list.count()) > 0) {
      await list.click();
      await this.#page.getByRole('option', { name: option, exact: true }).click();
    } else {
      await this.#setBox(field, option);
    }
  }

  /** The option that is chosen in the list with this label. */
  async chosen(label: string): Promise<string> {
    const field = this.#inNewestCard((card) => this.#field(card, label));
    await field.waitFor();
    const radio = field.getByRole('radio', { checked: true });
    if ((await field.getByRole('radio').count()) === 0) return field.getByRole('combobox').inputValue();
    const id = (await radio.getAttribute('id')) ?? '';
    return (await field.locator(`label[for="${id}"]`).innerText()).trim();
  }

  /** The options of the list with this label. */
  async options(label: string): Promise<string[]> {
    const field = this.#inNewestCard((card) => this.#field(card, label));
    await field.waitFor();
    if ((await field.getByRole('radio').or(field.getByRole('checkbox')).count()) > 0) {
      const labels = await field.locator('label').allInnerTexts();
      return labels.map((text) => text.trim()).filter((text) => !wholeLabel(label).test(text) && text !== '');
    }
    await field.getByRole('combobox').click();
    const options = this.#page.getByRole('option');
    await options.first().waitFor();
    const texts = await options.allInnerTexts();
    await this.#page.keyboard.press('Escape');
    return texts.map((text) => text.trim());
  }

  /** Presses the button in the newest card that has it. */
  async press(button: string): Promise<void> {
    this.#beforePress = await this.#cards().first().innerText();
    await this.#inNewestCard((card) => card.getByRole('button', { name: button, exact: true })).click();
  }

  /** The words on the buttons of the newest card. */
  async buttons(): Promise<string[]> {
    const words = await this.#cards().first().getByRole('button').allInnerTexts();
    // The arrow of a list is a button without words.
    return words.filter((text) => text !== '');
  }

  /** What is said in the place of each picture of the newest card to those who do not see it. */
  async alternativeTexts(): Promise<string[]> {
    const pictures = await this.#cards().first().locator('img').all();
    return Promise.all(pictures.map(async (picture) => (await picture.getAttribute('alt')) ?? ''));
  }

  /** The natural width of each picture in the newest card, in pixels; 0 is a picture that did not load. */
  async images(): Promise<number[]> {
    const card = this.#cards().first();
    await card.waitFor();
    return card.locator('img').evaluateAll((images: PageImage[]) =>
      Promise.all(
        images.map(async (image) => {
          if (!image.complete) {
            await new Promise<void>((settle) => {
              image.addEventListener('load', settle);
              image.addEventListener('error', settle);
            });
          }
          return image.naturalWidth;
        }),
      ),
    );
  }

  /** How many cards of the open conversation contain the text. */
  async countOfCards(containing: string): Promise<number> {
    return this.#cards().filter({ hasText: containing }).count();
  }

  /**
   * Writes the newest card, whole, to two PNG files: `<path>-desktop.png`, and `<path>-phone.png` as a telephone's
   * screen of 390 px shows it.
   */
  async picturesOfLastCard(path: string): Promise<void> {
    await this.#pictures(this.#cards().first(), path);
  }

  /** The same of the newest card with these words, which another card may have followed. */
  async picturesOfCardWith(words: string, path: string): Promise<void> {
    await this.#pictures(this.#page.locator(FRAMED_CARD).filter({ hasText: words }).last(), path);
  }

  async #pictures(card: Locator, path: string): Promise<void> {
    await this.#picture(card, DESKTOP, `${path}-desktop.png`);
    await this.#onPhone(() => this.#picture(card, PHONE, `${path}-phone.png`));
  }

  /** Does something while the conversation is as wide as a telephone's screen. */
  async #onPhone(look: () => Promise<void>): Promise<void> {
    const style = await this.#page.addStyleTag({ content: PHONE_STYLE });
    // A narrow window would make the page build itself anew, without what was typed; a narrow column does not.
    const column = this.#page.locator(CONVERSATION);
    await column.evaluate(setWidth, `${PHONE.width}px`);
    await look();
    await column.evaluate(setWidth, '');
    await style.evaluate((element: { remove: () => void }) => {
      element.remove();
    });
    await this.#page.setViewportSize(DESKTOP);
  }

  /** Waits until the open conversation has so many cards; for each of them there is time. */
  async waitForCards(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) await this.#cards().nth(index).waitFor();
  }

  /**
   * Writes each of the newest cards, the newest first, whole and as a telephone's screen of 390 px shows it, to a PNG
   * file. Resolves with the words of their buttons that do not fit, by file.
   */
  async picturesOnPhone(paths: string[]): Promise<Map<string, string[]>> {
    const cut = new Map<string, string[]>();
    await this.#onPhone(async () => {
      let { height } = PHONE;
      for (const [index, path] of paths.entries()) {
        const card = this.#cards().nth(index);
        const box = await card.boundingBox();
        const needed = Math.ceil(box?.height ?? 0) + AROUND_CARD_HEIGHT;
        // Each change of the window takes time, so it only grows.
        if (needed > height) await this.#page.setViewportSize({ ...DESKTOP, height: (height = needed) });
        await card.screenshot({ path, animations: 'disabled' });
        const words = await card.evaluate(cutWords);
        if (words.length > 0) cut.set(path, words);
      }
    });
    return cut;
  }

  /** Writes the page, as it is on the screen, to a PNG file. */
  async pictureOfPage(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #picture(card: Locator, size: { height: number }, path: string): Promise<void> {
    await this.images();
    const box = await card.boundingBox();
    // The conversation scrolls in a window of its own; a card that is higher than that would be cut off.
    const height = Math.max(size.height, Math.ceil(box?.height ?? 0) + AROUND_CARD_HEIGHT);
    await this.#page.setViewportSize({ ...DESKTOP, height });
    await card.screenshot({ path, animations: 'disabled' });
  }

  #cards(): Locator {
    return this.#page.locator(NEWEST_CARDS);
  }

  #inNewestCard(part: (card: Locator | Page) => Locator): Locator {
    return part(
      this.#cards()
        .filter({ has: part(this.#page) })
        .first(),
    ).first();
  }

  #field(card: Locator | Page, label: string): Locator {
    return card
      .locator('div')
      .filter({ has: this.#page.locator(':scope > label', { hasText: wholeLabel(label) }) });
  }

  async #setBox(field: Locator, text: string): Promise<void> {
    const label = field.locator('label', { hasText: wholeLabel(text) });
    const box = field.locator(`[id="${(await label.getAttribute('for')) ?? ''}"]`);
    // The box itself lies under its drawing; people press its text.
    if (!(await box.isChecked())) await label.click();
  }
}

/** What is used of a card, and of a button in it, in the page. */
interface PagePart {
  readonly innerText: string;
  readonly getBoundingClientRect: () => { right: number };
  readonly querySelectorAll: (selector: string) => Iterable<PagePart>;
}

/** The words of the buttons that reach beyond their card. Runs in the page, where nothing else of this file is known. */
function cutWords(card: PagePart): string[] {
  const edge = card.getBoundingClientRect().right;
  return [...card.querySelectorAll('button')]
    .filter((button) => button.getBoundingClientRect().right > edge)
    .map(({ innerText }) => innerText);
}

function setWidth(column: { style: { maxWidth: string } }, width: string): void {
  column.style.maxWidth = width;
}

/** The label of a required field ends with a star. */
function wholeLabel(label: string): RegExp {
  return new RegExp(`^\\s*${escaped(label)}\\s*\\*?\\s*$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
