import { LANGUAGES, type Language } from '../services/language.js';
import type { PackageSettings } from './settings.js';
import { PACKAGE_TEXTS, type MenuCommand } from './texts.js';

/** Upload portals lag behind the newest schema; 1.28 has all we use and is accepted by them. */
export const MANIFEST_VERSION = '1.28';

export const ICON_FILES = { color: 'color.png', outline: 'outline.png' } as const;

/** Teams falls back to this language for every client language that has no file of its own. */
const DEFAULT_LANGUAGE: Language = 'fi';

/** Cards and people are handled in the personal chat only, so the other places offer less. */
const COMMAND_LISTS: readonly {
  scope: 'personal' | 'team' | 'groupChat';
  commands: readonly MenuCommand[];
}[] = [
  {
    scope: 'personal',
    // Ten are all that Teams shows; what is done daily stands first, the rest is a word or a button of the help away.
    commands: [
      ...(['handover', 'visit', 'groupVisit', 'handoverRows', 'issuedCard', 'entries'] as const),
      ...(['events', 'statistics', 'language', 'help'] as const),
    ],
  },
  { scope: 'team', commands: ['connect', 'help'] },
  { scope: 'groupChat', commands: ['help'] },
];

const SHORT_NAME = 'Kaikubotti';
const schemaUrl = (file: string) =>
  `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/${file}.schema.json`;

const additionalLanguages = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);
const localisationFile = (language: Language) => `${language}.json`;
const fullDescription = (language: Language) => PACKAGE_TEXTS[language].paragraphs.join('\n\n');

/** The content of `manifest.json`: strings in Finnish, `version` as three numbers such as 1.2.3. */
export function fillManifest(settings: PackageSettings, version: string) {
  const texts = PACKAGE_TEXTS[DEFAULT_LANGUAGE];
  return {
    $schema: schemaUrl('MicrosoftTeams'),
    manifestVersion: MANIFEST_VERSION,
    version,
    id: settings.appId,
    developer: settings.developer,
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: additionalLanguages.map((language) => ({
        languageTag: language,
        file: localisationFile(language),
      })),
    },
    name: { short: SHORT_NAME, full: texts.fullName },
    description: { short: texts.shortDescription, full: fullDescription(DEFAULT_LANGUAGE) },
    icons: ICON_FILES,
    accentColor: '#1F4E79',
    bots: [
      {
        botId: settings.appId,
        scopes: COMMAND_LISTS.map(({ scope }) => scope),
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: COMMAND_LISTS.map(({ scope, commands }) => ({
          scopes: [scope],
          commands: commands.map((command) => texts.commands[command]),
        })),
      },
    ],
    // The second lets the bot send a main user the preview of a channel's post in the personal chat.
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [settings.publicHost],
    // Demanded at upload from 1.25 on for anything with the team scope, though the schema does not say so.
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}

/** The localisation files beside the manifest by file name; their keys are paths into `manifest.json`. */
export function fillLocalisations(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    additionalLanguages.map((language) => [localisationFile(language), localisation(language)]),
  );
}

function localisation(language: Language): Record<string, string> {
  const texts = PACKAGE_TEXTS[language];
  const commands = COMMAND_LISTS.flatMap((list, listIndex) =>
    list.commands.flatMap((command, commandIndex) => {
      const path = `bots[0].commandLists[${listIndex}].commands[${commandIndex}]`;
      const { title, description } = texts.commands[command];
      return [
        { key: `${path}.title`, text: title },
        { key: `${path}.description`, text: description },
      ];
    }),
  );
  return {
    $schema: schemaUrl('MicrosoftTeams.Localization'),
    'name.short': SHORT_NAME,
    'name.full': texts.fullName,
    'description.short': texts.shortDescription,
    'description.full': fullDescription(language),
    ...Object.fromEntries(commands.map(({ key, text }) => [key, text])),
  };
}
