import { textsIn, type Texts } from '../../cards/texts/index.js';
import type { Language } from '../../services/language.js';
import { openClient, type Client } from './client.js';

/** The languages in which a state is looked at: Finnish, and the longest words after it. */
export type Tried = Extract<Language, 'fi' | 'sv'>;

/** A test of what one language's reader sees at the client. */
type Step = (title: string, run: (client: Client) => Promise<void>) => void;

/**
 * The same tests in Finnish and in Swedish. Each language begins with a page of its own: with fewer cards it is a
 * quicker one.
 */
export function inFinnishAndSwedish(tests: (language: Tried, texts: Texts, step: Step) => void): void {
  for (const language of ['fi', 'sv'] as const) {
    describe(`in ${language}`, () => {
      const texts = textsIn(language);
      let client: Client | undefined;

      before(async () => {
        client = { page: await openClient(), texts };
      });

      tests(language, texts, (title, run) => {
        it(title, async () => {
          if (client === undefined) throw new Error('the client was not opened');
          await run(client);
        });
      });
    });
  }
}
