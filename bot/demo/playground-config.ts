import { DEMO_BOT, DEMO_CONVERSATIONS, DEMO_TENANT_ID, type DemoPerson } from './people.js';

/** The Playground takes the person at the client and exactly this many others. */
const OTHER_PEOPLE = 5;

/**
 * The Playground's config file as text: who is in the tenant and which conversations there are. `people` is the
 * person at the client first, then five others, all with different ids. It is written as JSON, which is YAML too.
 * Throws when the number of people is not the one the Playground takes.
 */
export function playgroundConfig(people: readonly DemoPerson[]): string {
  const [currentUser, ...others] = people;
  if (currentUser === undefined || others.length !== OTHER_PEOPLE) {
    throw new Error(`the Playground needs ${1 + OTHER_PEOPLE} people, got ${people.length}`);
  }
  const { personalChat, groupChat, team, channel } = DEMO_CONVERSATIONS;
  const config = {
    version: '0.1.1',
    tenantId: DEMO_TENANT_ID,
    bot: DEMO_BOT,
    currentUser: asUser(currentUser),
    users: others.map(asUser),
    personalChat,
    groupChat,
    team: { ...team, channels: [channel] },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** A person in the Playground's spelling: it refuses unknown keys, and its `userPrincipleName` is spelt so. */
function asUser(person: DemoPerson): Record<string, string> {
  const { id, name, userPrincipalName, aadObjectId, givenName, surname, email } = person;
  return { id, name, userPrincipleName: userPrincipalName, aadObjectId, givenName, surname, email };
}
