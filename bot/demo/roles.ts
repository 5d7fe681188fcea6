import { z } from 'zod';
import type { Element } from '../../cards/card.js';
import { DEMO_ROLE_VERB, demoPart, demoRoleField, type DemoRole, type DemoView } from '../../cards/demo.js';
import type { Actor, Grant } from '../../services/actors.js';
import type { Audit } from '../../services/audit.js';
import type { CardCode } from '../../services/card-code.js';
import { LANGUAGES, type LocalName } from '../../services/language.js';
import { SAMPLE, SAMPLE_CODES } from '../../services/sample/index.js';
import type { Store } from '../../services/store/open.js';
import { action, type Feature } from '../feature.js';
import type { Reply, Turn } from '../turn.js';

/** What each role of the demo is granted, in the sample network. */
const GRANTS: Record<DemoRole, Grant[]> = {
  office: [{ role: 'distributor', officeId: SAMPLE.officeId }],
  venue: [{ role: 'venue', venueId: SAMPLE.venueId }],
  ticketAgent: [
    { role: 'ticketAgent', organisationId: SAMPLE.ticketAgentId, venueIds: SAMPLE.ticketAgentVenueIds },
  ],
  social: [{ role: 'responsible', side: 'social', areaId: SAMPLE.areaId }],
  culture: [
    { role: 'responsible', side: 'culture', areaId: SAMPLE.areaId },
    { role: 'mainUser', areaId: SAMPLE.areaId },
  ],
  national: [{ role: 'national' }],
  besideOffice: [{ role: 'distributor', officeId: SAMPLE.otherOfficeId }],
  besideVenue: [{ role: 'venue', venueId: SAMPLE.otherVenueId }],
  none: [],
};
const ROLES = Object.keys(GRANTS) as [DemoRole, ...DemoRole[]]; // Object.keys forgets the key type

const ChosenRole = z.record(z.string(), z.unknown()).transform((data, context) => {
  const chosen = LANGUAGES.map((language) => data[demoRoleField(language)]).find(
    (role) => role !== undefined,
  );
  const role = z.enum(ROLES).safeParse(chosen);
  if (role.success) return { role: role.data };
  context.addIssue({ code: 'custom', message: 'not a role of the demo' });
  return z.NEVER;
});

interface Needs {
  store: Store;
  audit: Audit;
  greet: (turn: Turn) => Promise<Reply>;
}

export interface DemoFeature extends Feature {
  /** The part of the welcome with the role chooser. */
  part: (turn: Turn) => Promise<Element[]>;
}

/** The role chooser of the demo. It is not registered at all once credentials are set. */
export function createDemoFeature({ store, audit, greet }: Needs): DemoFeature {
  return {
    name: 'demo',
    part: async ({ actor, texts }) => demoPart(await viewFor(store, actor), texts),
    commands: [
      {
        name: 'demo.role',
        words: { fi: ['rooli', 'vaihda rooli'], sv: ['roll', 'byt roll'], en: ['role', 'change role'] },
        help: 'help.role',
        places: ['personal'],
        isFor: () => true,
        run: greet,
      },
    ],
    actions: [
      action({
        verb: DEMO_ROLE_VERB,
        data: ChosenRole,
        places: ['personal'],
        run: async (turn, { role }) => {
          await audit(turn.actor, 'demo.role', role);
          await store.people.setGrants(turn.actor.personId, GRANTS[role]);
          return greet({ ...turn, actor: { ...turn.actor, grants: GRANTS[role] } });
        },
      }),
    ],
  };
}

async function viewFor(store: Store, actor: Actor): Promise<DemoView> {
  const [office, venue, ticketAgent, besideOffice, besideVenue] = await store.organisations.findAll([
    SAMPLE.officeId,
    SAMPLE.venueId,
    SAMPLE.ticketAgentId,
    SAMPLE.otherOfficeId,
    SAMPLE.otherVenueId,
  ]);
  const area = await store.areas.find(SAMPLE.areaId);
  const nameOf = (thing: { names: LocalName } | undefined): LocalName =>
    thing?.names ?? { fi: '–', sv: '–', en: '–' };
  return {
    current: ROLES.find((role) => JSON.stringify(GRANTS[role]) === JSON.stringify(actor.grants)),
    names: {
      office: nameOf(office),
      venue: nameOf(venue),
      ticketAgent: nameOf(ticketAgent),
      social: nameOf(area),
      culture: nameOf(area),
      besideOffice: nameOf(besideOffice),
      besideVenue: nameOf(besideVenue),
    },
    codes: { ...SAMPLE_CODES, free: await freeCodes(store) },
  };
}

/** The codes for trying a handover that nobody has handed over meanwhile, or whose handover was undone. */
async function freeCodes({ cards }: Store): Promise<CardCode[]> {
  const found = await Promise.all(
    SAMPLE_CODES.free.map(async (code) => ({ code, card: await cards.find(code) })),
  );
  return found.flatMap(({ code, card }) => (card === undefined || card.state === 'undone' ? [code] : []));
}
