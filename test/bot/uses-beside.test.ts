import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { card, GRANTS, OTHER_OFFICE, OTHER_VENUE, SKAR, THEATRE, withCards } from './small-network.js';

const { t } = textsIn('sv');
const fi = textsIn('fi').t;

describe('a use that has to be recorded in Kaikukanta too', () => {
  let bot: RunningBot<'beside' | 'here' | 'agent'>;
  beforeEach(async () => {
    bot = await startBot({
      people: {
        beside: GRANTS.otherVenue,
        here: GRANTS.venue,
        agent: [{ role: 'ticketAgent', organisationId: THEATRE, venueIds: [THEATRE, OTHER_VENUE] }],
      },
      fill: withCards([
        card('SKAR0001', '2026-02-02', { areaId: SKAR, officeId: OTHER_OFFICE }),
        card('SKAR0002', '2026-02-02', { areaId: SKAR, officeId: OTHER_OFFICE }),
      ]),
    });
  });
  afterEach(() => bot.close());

  it('says so on the receipt, when it is undone and when it is corrected', async () => {
    const worker = bot.people.beside.withLocale('sv-FI');
    await worker.says('SKAR0001');
    const receipt = await worker.presses(t('visit.submit'));
    assert.ok(receipt.lines.includes(t('visit.beside')), receipt.text);
    await worker.says('egna registreringar');
    await worker.presses(t('entries.open'));
    await worker.presses(t('entries.correct'));
    const corrected = await worker.fills({ children: '1' }).presses(t('correction.submit'));
    assert.ok(corrected.lines.includes(t('correction.visitBeside')), corrected.text);
    await worker.presses(t('entries.others'));
    await worker.presses(t('entries.open'));
    const undone = await worker.presses(t('entries.undoVisit'));
    assert.ok(undone.lines.includes(t('visit.undoneBeside')), undone.text);
  });

  it('says so of a group and of a list, and when they are undone', async () => {
    const worker = bot.people.beside.withLocale('sv-FI');
    await worker.says('grupp');
    const group = await worker.fills({ codes: 'SKAR0001\nSKAR0002' }).presses(t('group.submit'));
    assert.ok(group.lines.includes(t('visitRows.beside')), group.text);
    const undone = await worker.presses(t('visitRows.undo'));
    assert.ok(undone.lines.includes(t('visitRows.undoneBeside')), undone.text);
    await worker.says('flera användningar');
    const list = await worker
      .fills({ rows: 'SKAR0001\t2.3.2026\nSKAR0002\t3.3.2026' })
      .presses(t('visitRows.submit'));
    assert.ok(list.lines.includes(t('visitRows.beside')), list.text);
  });

  it('names the venues where an agent’s list is of both kinds of areas', async () => {
    const { agent } = bot.people;
    await agent.says('ryhmä');
    await agent.fills({ codes: 'SKAR0001', purposeId: `${THEATRE}/play` }).presses(fi('group.submit'));
    assert.ok(!agent.screen.text.includes('Kaikukan'), agent.screen.text);
    await agent.says('monta käyttöä');
    const rows = 'SKAR0001\t2.3.2026\nSKAR0002\t2.3.2026\t\t\tKurssi';
    const list = await agent
      .fills({ rows, purposeId: `${OTHER_VENUE}/play` })
      .presses(fi('visitRows.submit'));
    assert.ok(list.lines.includes(fi('visitRows.besideAt', { name: 'Saaristomuseo' })), list.text);
  });

  it('says nothing of it where the register is here, nor to somebody who practises', async () => {
    const { here, beside } = bot.people;
    await here.says('SKAR0001');
    const receipt = await here.presses(fi('visit.submit'));
    assert.equal(receipt.title, fi('visit.done'));
    assert.ok(!receipt.text.includes('Kaikukan'), receipt.text);
    const undone = await here.presses(fi('common.undo'));
    assert.ok(undone.lines.includes(fi('visit.undoneBody')), undone.text);
    const worker = beside.withLocale('sv-FI');
    await worker.says('öva');
    await worker.fills({ code: 'K01' }).presses(t('visit.check'));
    const practised = await worker.presses(t('visit.submit'));
    assert.equal(practised.title, t('visit.done'));
    assert.ok(!practised.text.includes('Kaikukanta'), practised.text);
  });
});
