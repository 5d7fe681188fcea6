import { z } from 'zod';
import type { Element } from '../cards/card.js';
import { languageCard, LANGUAGE_VERB, helpCard, welcomeCard, thanksCard } from '../cards/welcome.js';
import { textsIn } from '../cards/texts/index.js';
import { Language, LANGUAGES } from '../services/language.js';
import type { Store } from '../services/store/open.js';
import { action, type Command, type Feature, type HelpKey } from './feature.js';
import type { Reply, Turn } from './turn.js';

const EVERYWHERE = ['personal', 'groupChat', 'channel'] as const;

interface Needs {
  store: Pick<Store, 'people'>;
  commands: () => Command[];
  /** The demo's part of the welcome; absent once there are credentials. */
  demoPart: ((turn: Turn) => Promise<Element[]>) | undefined;
}

/** The greeting, the help and the language. */
export function createWelcomeFeature(needs: Needs): Feature & { greet: (turn: Turn) => Promise<Reply> } {
  const greet = (turn: Turn): Promise<Reply> => greeting(needs, turn);
  const setLanguage = async (turn: Turn, language: Language): Promise<Reply> => {
    await needs.store.people.setLanguage(turn.actor.personId, language);
    const changed = { ...turn, texts: textsIn(language) };
    return turn.place.kind === 'personal' ? greet(changed) : languageCard(changed.texts, true);
  };
  return {
    name: 'welcome',
    greet,
    commands: [
      { ...everywhere('help', HELP, (turn) => help(needs, turn), 'help.help'), offersUnfinished: true },
      { ...everywhere('welcome', GREETINGS, greet), offersUnfinished: true },
      everywhere('thanks', THANKS, ({ texts }) => Promise.resolve(thanksCard(texts))),
      everywhere(
        'language',
        LANGUAGE,
        ({ texts }) => Promise.resolve(languageCard(texts, false)),
        'help.language',
      ),
      ...LANGUAGES.map((language) => languageCommand(language, setLanguage)),
    ],
    actions: [
      action({
        verb: LANGUAGE_VERB,
        data: z.object({ language: Language }),
        places: [...EVERYWHERE],
        run: (turn, { language }) => setLanguage(turn, language),
      }),
    ],
  };
}

/** A command for everybody in every place; without a line of its own it is not in the help. */
function everywhere(name: string, words: Command['words'], run: Command['run'], help?: HelpKey): Command {
  return {
    name,
    words,
    help: help ?? 'help.help',
    places: [...EVERYWHERE],
    isFor: () => help !== undefined,
    run,
  };
}

const HELP: Command['words'] = {
  fi: ['ohje', 'ohjeet', 'apua', 'auta'],
  sv: ['hjälp', 'hjälp mig'],
  en: ['help', 'help me'],
};

const LANGUAGE: Command['words'] = {
  fi: ['kieli', 'vaihda kieli'],
  sv: ['språk', 'byt språk'],
  en: ['language', 'change language'],
};

const THANKS: Command['words'] = {
  fi: ['kiitos', 'kiitti', 'kiitos paljon'],
  sv: ['tack', 'tack så mycket', 'tackar'],
  en: ['thanks', 'thank you', 'thank you very much'],
};

const GREETINGS: Command['words'] = {
  fi: ['hei', 'moi', 'terve', 'aloita', 'alku', 'valikko'],
  sv: ['hej', 'hejsan', 'god dag', 'börja', 'meny'],
  en: ['hello', 'hi', 'start', 'menu'],
};

/** The names of a language in all three, so that it is found from whichever one is set. */
const LANGUAGE_WORDS: Record<Language, Command['words']> = {
  fi: { fi: ['suomi', 'suomeksi'], sv: ['finska', 'på finska'], en: ['finnish', 'in finnish'] },
  sv: { fi: ['ruotsi', 'ruotsiksi'], sv: ['svenska', 'på svenska'], en: ['swedish', 'in swedish'] },
  en: { fi: ['englanti', 'englanniksi'], sv: ['engelska', 'på engelska'], en: ['english', 'in english'] },
};

function languageCommand(
  language: Language,
  setLanguage: (turn: Turn, language: Language) => Promise<Reply>,
): Command {
  return everywhere(`language.${language}`, LANGUAGE_WORDS[language], (turn) => setLanguage(turn, language));
}

async function greeting({ demoPart }: Needs, turn: Turn): Promise<Reply> {
  const roles = turn.actor.grants.map(({ role }) => role);
  const demo = turn.place.kind === 'personal' ? await demoPart?.(turn) : undefined;
  return welcomeCard({ roles, isDemo: demo !== undefined, demo: demo ?? [] }, turn.texts);
}

async function help({ commands }: Needs, turn: Turn): Promise<Reply> {
  const roles = turn.actor.grants.map(({ role }) => role);
  const own = commands().filter((command) => command.isFor(turn.actor));
  const listed = await Promise.all(own.map(({ isListed }) => isListed?.(turn) ?? Promise.resolve(true)));
  const lines = own.filter((_, at) => listed[at]).map((command) => turn.texts.t(command.help));
  return helpCard(lines, roles, turn.texts);
}
