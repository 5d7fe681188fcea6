import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { keepMessageOrder } from './playground-order.js';
import { DESKTOP, PlaygroundPage } from './playground-page.js';
import { registerSelectors } from './playground-selectors.js';

/** Where Debian, Ubuntu, Fedora and the makers of Chrome put the program. */
const BROWSER_PATHS = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const STEP_WITHIN_MS = 15_000;
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];
/** Quiet on the network: none of these features is wanted, and on a closed network each fails many times. */
const CHROMIUM_ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Opens the Playground's page in a browser of its own, in the personal chat, which the page has just made the bot
 * welcome. Nothing but loopback is reached. Rejects when there is no Chromium or no Playground.
 */
export async function openPlayground(url: string): Promise<PlaygroundPage> {
  await registerSelectors();
  const browser = await chromium.launch({ executablePath: browserPath(), args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: DESKTOP });
    await page.route(
      (address) => !LOOPBACK_HOSTS.includes(address.hostname),
      (route) => route.abort(),
    );
    page.setDefaultTimeout(STEP_WITHIN_MS);
    await keepMessageOrder(page);
    await page.goto(url);
    const opened = new PlaygroundPage(browser, page);
    await opened.ready();
    return opened;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function browserPath(): string {
  const found = BROWSER_PATHS.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `There is no Chromium. Install it (on Debian: apt-get install chromium); looked for ${BROWSER_PATHS.join(', ')}.`,
  );
}
