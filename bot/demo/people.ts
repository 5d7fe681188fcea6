/** One invented person of the demo's Microsoft 365 tenant. */
export interface DemoPerson {
  /** The person's id in the channel, as `from.id` of an activity. */
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  /** Entra object id, a fixed GUID, so that a second start finds the data of the first. */
  readonly aadObjectId: string;
  readonly userPrincipalName: string;
  readonly email: string;
}

/** Entra tenant of the demo, a fixed GUID that belongs to nobody. */
export const DEMO_TENANT_ID = '5b0c2f4e-0d6a-4f6e-9a3c-7d1f2e8b9a10';

/** The bot as the demo's client addresses it: `recipient.id` and `recipient.name` of its activities. */
export const DEMO_BOT = { id: '28:7c1f7a52-3c52-4e0f-9c70-2f6d1f6a5b10', name: 'Kaikubotti' } as const;

/** The conversations of the demo's client. The General channel has the team's own id, as in Teams. */
export const DEMO_CONVERSATIONS = {
  personalChat: { id: 'a:demo-personal-chat' },
  groupChat: { id: '19:demo-group-chat@thread.v2', name: 'Kaikukortti-tiimi' },
  team: {
    id: '19:demo-team@thread.tacv2',
    name: 'Kaikukortti-verkosto',
    aadGroupId: '6e1d2c3b-4a59-4768-8f70-1a2b3c4d5e6f',
  },
  channel: { id: '19:demo-kaikukortti@thread.tacv2', name: 'Kaikukortti' },
} as const;

/** The person who sits at the demo's client. */
export const DEMO_CURRENT_USER: DemoPerson = person(
  0,
  '0b7d8a51-6f0e-4a53-8c4e-7c0f1d2e3a01',
  'Oona',
  'Harjusalo',
);

/** Everybody of the demo: the person at the client first, then the five others whom the Playground demands. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  DEMO_CURRENT_USER,
  person(1, '1c8e9b62-7a1f-4b64-9d5f-8d1a2e3f4b02', 'Kaj', 'Björkfors'),
  person(2, '2d9fac73-8b2a-4c75-ae6a-9e2b3f4a5c03', 'Tuulia', 'Rantasalmela'),
  person(3, '3ea0bd84-9c3b-4d86-bf7b-af3c4a5b6d04', 'Saga', 'Lindvret'),
  person(4, '4fb1ce95-ad4c-4e97-808c-b04d5b6c7e05', 'Eero', 'Kalliovirta'),
  person(5, '50c2dfa6-be5d-4fa8-919d-c15e6c7d8f06', 'Märta', 'Österhult'),
];

function person(order: number, aadObjectId: string, givenName: string, surname: string): DemoPerson {
  const account = `${plain(givenName)}.${plain(surname)}@verkosto.example`;
  const name = `${givenName} ${surname}`;
  return {
    id: `29:demo-person-${order}`,
    name,
    givenName,
    surname,
    aadObjectId,
    userPrincipalName: account,
    email: account,
  };
}

/** An account name has no umlauts: `Märta` becomes `marta`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
