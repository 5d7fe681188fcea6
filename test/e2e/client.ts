import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCommandDocuments, openCommandStore } from '../../bot/commands/store.js';
import { DEMO_BOT, DEMO_CURRENT_USER, DEMO_PEOPLE, DEMO_TENANT_ID } from '../../bot/demo/people.js';
import type { AdaptiveCard } from '../../cards/card.js';
import { textsIn, type Texts } from '../../cards/texts/index.js';
import { personIdOf, type Grant } from '../../services/actors.js';
import type { Language, LocalName } from '../../services/language.js';
import { packageRoot } from '../../services/package-root.js';
import { BUSY_VENUE, eventOnDay, NEW_AREA, NEW_OFFICE, NEW_VENUE } from './new-area.js';
import { openPlayground } from './playground-driver.js';
import type { PlaygroundPage } from './playground-page.js';
import { startProduct, temporaryDataDir, type Product } from './product.js';

/** In the order in which they stand in the welcome. */
export const LANGUAGE_BUTTONS: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
const LANGUAGE_WORDS: Record<Language, string> = { fi: 'suomeksi', sv: 'på svenska', en: 'in english' };

const AREA: LocalName = { fi: 'Mallila', sv: 'Mallila', en: 'Mallila' };
export const OFFICE: LocalName = {
  fi: 'Mallilan aikuissosiaalityö',
  sv: 'Vuxensocialarbetet i Mallila',
  en: 'Mallila adult social work',
};
export const THEATRE: LocalName = { fi: 'Mallilan teatteri', sv: 'Mallila teater', en: 'Mallila Theatre' };

const TICKET_AGENT: LocalName = {
  fi: 'Mallilan lippukioski',
  sv: 'Biljettkiosken i Mallila',
  en: 'Mallila Ticket Kiosk',
};

export const BESIDE_OFFICE: LocalName = {
  fi: 'Koeniemen sosiaalitoimisto',
  sv: 'Socialbyrån i Provnäs',
  en: 'Provnäs social services office',
};
const BESIDE_VENUE: LocalName = {
  fi: 'Koeniemen uimahalli',
  sv: 'Provnäs simhall',
  en: 'Provnäs Swimming Hall',
};

export const TRIED_ROLES = [
  'office',
  'venue',
  'ticketAgent',
  'social',
  'culture',
  'besideOffice',
  'besideVenue',
  'national',
  'none',
] as const;
export type TriedRole = (typeof TRIED_ROLES)[number];

/** Somebody at the client of a running product, who reads one language. */
export interface Client {
  readonly page: PlaygroundPage;
  readonly texts: Texts;
}

/** The words of the role chooser for a role. */
export function roleName(role: TriedRole, { t, language }: Texts): string {
  switch (role) {
    case 'office':
      return t('demo.office', { name: OFFICE[language] });
    case 'venue':
      return t('demo.venue', { name: THEATRE[language] });
    case 'ticketAgent':
      return t('demo.ticketAgent', { name: TICKET_AGENT[language] });
    case 'social':
      return t('demo.social', { name: AREA[language] });
    case 'culture':
      return t('demo.culture', { name: AREA[language] });
    case 'besideOffice':
      return t('demo.besideOffice', { name: BESIDE_OFFICE[language] });
    case 'besideVenue':
      return t('demo.besideVenue', { name: BESIDE_VENUE[language] });
    case 'national':
      return t('demo.national');
    case 'none':
      return t('demo.none');
  }
}

/** Asks for the language in words, and chooses the role in the welcome that is the answer. */
export async function beginAs(page: PlaygroundPage, language: Language, role: TriedRole): Promise<Client> {
  const texts = textsIn(language);
  await page.ask(LANGUAGE_WORDS[language]);
  await chooseRole({ page, texts }, role);
  return { page, texts };
}

/** Presses the button of another language in the welcome. */
export async function chooseLanguage(page: PlaygroundPage, language: Language): Promise<Texts> {
  const texts = textsIn(language);
  await page.press(LANGUAGE_BUTTONS[language]);
  await page.lastCard(texts.t('welcome.title'));
  return texts;
}

/** Chooses the role in the newest welcome, unless it is the person's own already. */
export async function chooseRole({ page, texts }: Client, role: TriedRole): Promise<void> {
  const current = texts.t('demo.current', { role: roleName(role, texts) });
  if ((await page.lastCard()).includes(current)) return;
  await page.choose(texts.t('demo.role'), roleName(role, texts));
  await page.press(texts.t('demo.choose'));
  await page.lastCard(current);
}

/** Keeps what the newest card looks like, on a desktop and on a telephone: `<name>-<language>-<where>.png`. */
export async function keepPictures({ page, texts }: Client, name: string): Promise<void> {
  await page.picturesOfLastCard(await pathOf(name, texts));
}

/** The same of the newest card with these words, which another card may have followed. */
export async function keepPicturesOf({ page, texts }: Client, words: string, name: string): Promise<void> {
  await page.picturesOfCardWith(words, await pathOf(name, texts));
}

async function pathOf(name: string, { language }: Texts): Promise<string> {
  const folder = join(packageRoot(), 'artifacts', 'screenshots');
  await mkdir(folder, { recursive: true });
  return join(folder, `${name}-${language}`);
}

const DEMO_COLLEAGUE = DEMO_PEOPLE[1] ?? DEMO_CURRENT_USER;
const FAILURES = join(packageRoot(), 'artifacts', 'failures');
let open: PlaygroundPage | undefined;
let product: Product | undefined;
let dataDir: { path: string; remove: () => Promise<void> } | undefined;

/**
 * The client's page on a product that all tests of the run share, freshly loaded, in the personal chat. Language, role
 * and register are as the tests before have left them; only the codes they asked for in vain are forgotten, for one
 * person asks for all of them within minutes. Page and product are ended with the run.
 */
export async function openClient(): Promise<PlaygroundPage> {
  if (open !== undefined && dataDir !== undefined) {
    await forgetGuesses(dataDir.path);
    await open.reload();
    return open;
  }
  dataDir = await temporaryDataDir();
  product = await startProduct(dataDir.path);
  if (product.client === undefined) throw new Error('The product started without its client.');
  open = await openPlayground(product.client);
  return open;
}

/** The client's page on a product of its own whose clock begins at an instant, and how to end both. */
export async function openClientAt(
  clock: string,
): Promise<{ page: PlaygroundPage; end: () => Promise<void> }> {
  const data = await temporaryDataDir();
  const own = await startProduct(data.path, { DEMO_CLOCK: clock });
  if (own.client === undefined) throw new Error('The product started without its client.');
  const page = await openPlayground(own.client);
  const end = async (): Promise<void> => {
    await page.close();
    await own.interrupt();
    await data.remove();
  };
  return { page, end };
}

async function forgetGuesses(path: string): Promise<void> {
  const { store, close } = await openCommandStore({ dataDir: path, mongodbUri: undefined });
  await store.guesses.clear();
  await close();
}

/** Gives the person at the client all of these roles, of which the chooser gives one at a time. */
export async function actAs(grants: Grant[]): Promise<void> {
  const { store, close } = await openCommandStore({ dataDir: folder(), mongodbUri: undefined });
  await store.people.setGrants(personIdOf(DEMO_TENANT_ID, DEMO_CURRENT_USER.aadObjectId), grants);
  await close();
}

/** Puts the new area into the register, where it is not yet. */
export async function hasNewArea(): Promise<void> {
  const { store, close } = await openCommandStore({ dataDir: folder(), mongodbUri: undefined });
  if ((await store.areas.find(NEW_AREA._id)) === undefined) {
    await store.areas.addAll([NEW_AREA]);
    await store.organisations.addAll([NEW_OFFICE, NEW_VENUE, BUSY_VENUE]);
  }
  await close();
}

/** Gives the busy venue of the new area an event on each of so many days, from the demo's first one. */
export async function hasEventsOnDays(count: number): Promise<void> {
  await hasNewArea();
  const { store, close } = await openCommandStore({ dataDir: folder(), mongodbUri: undefined });
  for (let index = 0; index < count; index += 1) await store.events.add(eventOnDay(index));
  await close();
}

/** Gives somebody else these roles, and a chat that ends at the same client: what the bot writes to them is seen here. */
export async function hasColleague(grants: Grant[]): Promise<void> {
  const { store, close } = await openCommandStore({ dataDir: folder(), mongodbUri: undefined });
  const own = await store.conversations.find(personIdOf(DEMO_TENANT_ID, DEMO_CURRENT_USER.aadObjectId));
  const colleague = personIdOf(DEMO_TENANT_ID, DEMO_COLLEAGUE.aadObjectId);
  if (own === undefined) throw new Error('the person has no chat');
  await store.people.setGrants(colleague, grants);
  await store.conversations.save({ ...own, _id: colleague });
  await close();
}

/** Sends cards to the chat of the person at the client as the bot does, without its having been asked. */
export async function sendCards(cards: AdaptiveCard[]): Promise<void> {
  const { store, close } = await openCommandStore({ dataDir: folder(), mongodbUri: undefined });
  const chat = await store.conversations.find(personIdOf(DEMO_TENANT_ID, DEMO_CURRENT_USER.aadObjectId));
  await close();
  if (chat === undefined) throw new Error('the person has no chat');
  const { serviceUrl, conversationId: id } = chat;
  for (const content of cards) {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const answer = await fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(id)}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', from: DEMO_BOT, conversation: { id }, attachments }),
    });
    if (!answer.ok) throw new Error(`the client did not take a card: ${answer.status}`);
  }
}

/** Keeps every pause after unknown codes from ending while it is being looked at. */
export async function pausesLast(): Promise<void> {
  const { documents, close } = await openCommandDocuments({ dataDir: folder(), mongodbUri: undefined });
  for await (const { _id, pausedUntil } of documents.read('guesses')) {
    if (!(pausedUntil instanceof Date)) continue;
    await documents.set('guesses', [_id], { pausedUntil: new Date(pausedUntil.getTime() + 3_600_000) });
  }
  await close();
}

/** Makes what was entered last in a collection look as if it had been entered so many hours before. */
export async function ageLast(collection: 'cards' | 'visits', hours: number): Promise<void> {
  const { documents, close } = await openCommandDocuments({ dataDir: folder(), mongodbUri: undefined });
  let last: { _id: string; at: Date } | undefined;
  for await (const { _id, at } of documents.read(collection)) {
    if (at instanceof Date && (last === undefined || at > last.at)) last = { _id, at };
  }
  if (last === undefined) throw new Error('nothing was entered');
  await documents.set(collection, [last._id], { at: new Date(last.at.getTime() - hours * 3_600_000) });
  await close();
}

function folder(): string {
  if (dataDir === undefined) throw new Error('no product was started');
  return dataDir.path;
}

afterEach('what a failed test saw is kept', async function () {
  if (this.currentTest?.state !== 'failed' || open === undefined) return;
  const name = this.currentTest.fullTitle().replaceAll(/[^a-z0-9]+/gi, '-');
  await mkdir(FAILURES, { recursive: true });
  // The page may be what failed; the test's own error says more than a second one.
  await open.pictureOfPage(join(FAILURES, `${name}.png`)).catch(() => undefined);
});

after('the shared product ends', async () => {
  await open?.close();
  await product?.interrupt();
  await dataDir?.remove();
});
