import { z } from 'zod';
import { PackageError } from './package-error.js';

/** What the Teams app package is filled with; every text is trimmed and checked. */
export interface PackageSettings {
  /** The bot's Entra application id, used as the id of the Teams app as well. */
  readonly appId: string;
  /** Host of the installation without scheme, with its port when that is not 443. */
  readonly publicHost: string;
  readonly developer: {
    /** At most 32 characters, the limit of the manifest. */
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

const DEVELOPER_NAME_MAX_CHARACTERS = 32;

/** Addresses in the package are seen by everybody who installs it, from anywhere. */
function isPublicAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && z.regexes.domain.test(hostname) && username === '' && password === '';
}

const publicAddress = z.string().refine(isPublicAddress, {
  error: 'must be an https:// address with a domain name and without a user name or password',
});

const required = (what: string) => z.string({ error: `is not set: give ${what}` });

const Settings = z.object({
  MicrosoftAppId: required("the application id of the bot's registration").pipe(
    z.guid({ error: 'must be an application id such as 12345678-90ab-cdef-1234-567890abcdef' }),
  ),
  PUBLIC_URL: required('the https:// address where Teams reaches the bot').pipe(publicAddress),
  APP_DEVELOPER_NAME: required('the name of the organisation that runs the bot').max(
    DEVELOPER_NAME_MAX_CHARACTERS,
    { error: `must be at most ${DEVELOPER_NAME_MAX_CHARACTERS} characters` },
  ),
  APP_WEBSITE_URL: required("the https:// address of that organisation's page about the bot").pipe(
    publicAddress,
  ),
  APP_PRIVACY_URL: required('the https:// address of the privacy notice').pipe(publicAddress),
  APP_TERMS_URL: required('the https:// address of the terms of use').pipe(publicAddress),
});

/** The keys this package reads from the environment. */
export const PACKAGE_SETTING_KEYS = Settings.keyof().options;

/**
 * Settings of the Teams app package from environment variables; an empty value counts as not set.
 * The addresses people are sent to have no defaults: a privacy link that leads nowhere is worse than a question.
 * Throws {@link PackageError} with all faults at once, each by key and never with the value.
 */
export function readPackageSettings(env: Record<string, string | undefined>): PackageSettings {
  const given = PACKAGE_SETTING_KEYS.map((key) => [key, env[key]?.trim() ?? '']);
  const read = Settings.safeParse(Object.fromEntries(given.filter(([, value]) => value !== '')));
  if (!read.success) {
    throw new PackageError(
      'The Teams app package was not written. Correct these settings and run the command again:',
      read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    );
  }
  const settings = read.data;
  return {
    appId: settings.MicrosoftAppId.toLowerCase(),
    publicHost: new URL(settings.PUBLIC_URL).host,
    developer: {
      name: settings.APP_DEVELOPER_NAME,
      websiteUrl: settings.APP_WEBSITE_URL,
      privacyUrl: settings.APP_PRIVACY_URL,
      termsOfUseUrl: settings.APP_TERMS_URL,
    },
  };
}
