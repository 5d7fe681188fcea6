import type { Tried } from './both-languages.js';
import type { Client } from './client.js';

const HANDOVER: Record<Tried, string> = { fi: 'luovutus', sv: 'överlåtelse' };

/** What is typed of an adult without minors; a postal code of Kajaani unless another one is given. */
interface Typed {
  code: string;
  postalCode?: string;
  /** Of a handover that is entered late. */
  day?: string;
}

/** Opens the form of a handover and fills in its mandatory fields. */
export async function fillHandover(
  { page, texts: { t, language } }: Client,
  { code, postalCode = '87100', day }: Typed,
): Promise<void> {
  await page.ask(language === 'sv' ? HANDOVER.sv : HANDOVER.fi);
  await page.lastCard(t('handover.conditions'));
  await page.fill(t('handover.code'), code);
  await page.fill(t('handover.birthYear'), '1980');
  await page.fill(t('handover.postalCode'), postalCode);
  await page.fill(t('handover.minors'), '0');
  if (day === undefined) return;
  await page.press(t('visit.otherDay'));
  await page.fill(t('handover.otherDay'), day);
}

/** Sends the form of a handover; what it is answered with is for the test to wait for. */
export async function handOver(client: Client, typed: Typed): Promise<void> {
  await fillHandover(client, typed);
  await client.page.press(client.texts.t('handover.submit'));
}
