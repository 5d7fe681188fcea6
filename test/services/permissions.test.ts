import assert from 'node:assert/strict';
import type { Actor, Grant, Role } from '../../services/actors.js';
import { may, type Permission } from '../../services/permissions.js';

/** One grant of each role: at office O1, venue V1 or area A1. */
const GRANTS: Record<Role, Grant> = {
  distributor: { role: 'distributor', officeId: 'O1' },
  venue: { role: 'venue', venueId: 'V1' },
  ticketAgent: { role: 'ticketAgent', organisationId: 'T1', venueIds: ['V1', 'V2'] },
  responsible: { role: 'responsible', side: 'social', areaId: 'A1' },
  mainUser: { role: 'mainUser', areaId: 'A1' },
  national: { role: 'national' },
};

/** Each permission asked on the own place and on a foreign one. */
const QUESTIONS: Record<Permission, Record<'own' | 'foreign', (actor: Actor) => boolean>> = {
  'handover.register': {
    own: (actor) => may(actor, 'handover.register', { officeId: 'O1' }),
    foreign: (actor) => may(actor, 'handover.register', { officeId: 'O2' }),
  },
  'card.import': {
    own: (actor) => may(actor, 'card.import', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'card.import', { areaId: 'A2' }),
  },
  'card.change': {
    own: (actor) => may(actor, 'card.change', { officeId: 'O1' }),
    foreign: (actor) => may(actor, 'card.change', { officeId: 'O2' }),
  },
  'card.lookUp': {
    own: (actor) => may(actor, 'card.lookUp', {}),
    foreign: (actor) => may(actor, 'card.lookUp', {}),
  },
  'visit.record': {
    own: (actor) => may(actor, 'visit.record', { venueId: 'V1' }),
    foreign: (actor) => may(actor, 'visit.record', { venueId: 'V3' }),
  },
  'silence.say': {
    own: (actor) => may(actor, 'silence.say', { venueId: 'V1' }),
    foreign: (actor) => may(actor, 'silence.say', { venueId: 'V2' }),
  },
  'event.change': {
    own: (actor) => may(actor, 'event.change', { venueId: 'V1' }),
    foreign: (actor) => may(actor, 'event.change', { venueId: 'V2' }),
  },
  'visit.correct': {
    own: (actor) => may(actor, 'visit.correct', { venueId: 'V1', agentId: 'T1' }),
    foreign: (actor) => may(actor, 'visit.correct', { venueId: 'V3', agentId: 'T1' }),
  },
  'statistics.office': {
    own: (actor) => may(actor, 'statistics.office', { officeId: 'O1' }),
    foreign: (actor) => may(actor, 'statistics.office', { officeId: 'O2' }),
  },
  'statistics.venue': {
    own: (actor) => may(actor, 'statistics.venue', { venueId: 'V1' }),
    foreign: (actor) => may(actor, 'statistics.venue', { venueId: 'V3' }),
  },
  'statistics.area': {
    own: (actor) => may(actor, 'statistics.area', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'statistics.area', { areaId: 'A2' }),
  },
  'statistics.national': {
    own: (actor) => may(actor, 'statistics.national', {}),
    foreign: (actor) => may(actor, 'statistics.national', {}),
  },
  'channel.connect': {
    own: (actor) => may(actor, 'channel.connect', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'channel.connect', { areaId: 'A2' }),
  },
  'post.publish': {
    own: (actor) => may(actor, 'post.publish', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'post.publish', { areaId: 'A2' }),
  },
  'members.keep': {
    own: (actor) => may(actor, 'members.keep', {}),
    foreign: (actor) => may(actor, 'members.keep', {}),
  },
  'reminders.keep': {
    own: (actor) => may(actor, 'reminders.keep', { officeId: 'O1' }),
    foreign: (actor) => may(actor, 'reminders.keep', { officeId: 'O2' }),
  },
  'deliveredRanges.keep': {
    own: (actor) => may(actor, 'deliveredRanges.keep', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'deliveredRanges.keep', { areaId: 'A2' }),
  },
  'trial.keep': {
    own: (actor) => may(actor, 'trial.keep', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'trial.keep', { areaId: 'A2' }),
  },
  'privacyNotice.keep': {
    own: (actor) => may(actor, 'privacyNotice.keep', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'privacyNotice.keep', { areaId: 'A2' }),
  },
  'practice.count': {
    own: (actor) => may(actor, 'practice.count', { areaId: 'A1' }),
    foreign: (actor) => may(actor, 'practice.count', { areaId: 'A2' }),
  },
};

type Answer = 'everywhere' | 'own' | 'no';

const EXPECTED: Record<Permission, Record<Role, Answer>> = {
  'handover.register': {
    distributor: 'own',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'card.import': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'own',
    mainUser: 'no',
    national: 'no',
  },
  'card.change': {
    distributor: 'own',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'card.lookUp': {
    distributor: 'no',
    venue: 'everywhere',
    ticketAgent: 'everywhere',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'visit.record': {
    distributor: 'no',
    venue: 'own',
    ticketAgent: 'own',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'silence.say': {
    distributor: 'no',
    venue: 'own',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'event.change': {
    distributor: 'no',
    venue: 'own',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'visit.correct': {
    distributor: 'no',
    venue: 'own',
    ticketAgent: 'own',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'statistics.office': {
    distributor: 'own',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'statistics.venue': {
    distributor: 'no',
    venue: 'own',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'statistics.area': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'own',
    national: 'everywhere',
  },
  'statistics.national': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'everywhere',
  },
  'channel.connect': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'own',
    national: 'no',
  },
  'post.publish': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'own',
    national: 'no',
  },
  'members.keep': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'everywhere',
  },
  'reminders.keep': {
    distributor: 'own',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'no',
    national: 'no',
  },
  'deliveredRanges.keep': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'own',
    mainUser: 'own',
    national: 'no',
  },
  'trial.keep': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'no',
    mainUser: 'own',
    national: 'no',
  },
  'privacyNotice.keep': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'own',
    mainUser: 'no',
    national: 'no',
  },
  'practice.count': {
    distributor: 'no',
    venue: 'no',
    ticketAgent: 'no',
    responsible: 'own',
    mainUser: 'own',
    national: 'no',
  },
};

const PERMISSIONS = Object.keys(EXPECTED) as Permission[]; // Object.keys forgets the key type
const ROLES = Object.keys(GRANTS) as Role[];

const actorWith = (...roles: Role[]): Actor => ({
  personId: 'tenant/person',
  grants: roles.map((role) => GRANTS[role]),
});

describe('who may do what', () => {
  for (const permission of PERMISSIONS) {
    for (const role of ROLES) {
      const expected = EXPECTED[permission][role];
      it(`${permission}: ${role} ${expected}`, () => {
        const { own, foreign } = QUESTIONS[permission];
        assert.equal(own(actorWith(role)), expected !== 'no');
        assert.equal(foreign(actorWith(role)), expected === 'everywhere');
      });
    }

    it(`${permission}: nobody without a grant`, () => {
      assert.equal(QUESTIONS[permission].own(actorWith()), false);
    });

    it(`${permission}: with several roles whatever one of them may`, () => {
      for (const one of ROLES) {
        for (const other of ROLES) {
          const { own, foreign } = QUESTIONS[permission];
          const answers = [EXPECTED[permission][one], EXPECTED[permission][other]];
          assert.equal(
            own(actorWith(one, other)),
            answers.some((answer) => answer !== 'no'),
          );
          assert.equal(foreign(actorWith(one, other)), answers.includes('everywhere'));
        }
      }
    });
  }

  it('a ticket agent corrects what it recorded, and nothing of the venue or of another agent', () => {
    for (const agentId of [undefined, 'T2'])
      assert.equal(may(actorWith('ticketAgent'), 'visit.correct', { venueId: 'V1', agentId }), false);
  });

  it('a ticket agent records visits at each of its venues', () => {
    for (const venueId of ['V1', 'V2']) {
      assert.equal(may(actorWith('ticketAgent'), 'visit.record', { venueId }), true);
    }
  });

  it('an id of one kind opens nothing of another kind', () => {
    const sameId: Actor = {
      personId: 'tenant/person',
      grants: [
        { role: 'distributor', officeId: 'A1' },
        { role: 'venue', venueId: 'O1' },
      ],
    };
    assert.equal(may(sameId, 'statistics.area', { areaId: 'A1' }), false);
    assert.equal(may(sameId, 'handover.register', { officeId: 'O1' }), false);
  });
});
