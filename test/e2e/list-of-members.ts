import type { Tried } from './both-languages.js';
import { beginAs, type Client } from './client.js';

const MEMBERS: Record<Tried, string> = { fi: 'jäsenkunnat', sv: 'medlemskommuner' };

/** Opens the list of member municipalities as somebody who keeps it for the whole country. */
export async function openMembers({ page, texts: { t, language } }: Client): Promise<void> {
  await beginAs(page, language, 'national');
  await page.ask(language === 'sv' ? MEMBERS.sv : MEMBERS.fi);
  await page.lastCard(t('members.rule'));
}

/** Sends a list, a line for each municipality; what it is answered with is for the test to wait for. */
export async function writeMembers({ page, texts: { t } }: Client, municipalities: string): Promise<void> {
  await page.fill(t('members.field'), municipalities);
  await page.press(t('members.save'));
}

/** Clears the list that is open, so that no test after it has one. */
export async function clearMembers({ page, texts: { t } }: Client): Promise<void> {
  await page.press(t('members.clear'));
  await page.lastCard(t('members.clearTitle'));
  await page.press(t('members.clear'));
  await page.lastCard(t('members.cleared'));
}
