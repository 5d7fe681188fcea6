import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { IMPORT_SHEET } from '../../bot/card-import-values.js';
import { HANDOVER_SHEET } from '../../bot/handover-row-values.js';
import { VISIT_SHEET } from '../../bot/visit-row-values.js';
import { textsIn } from '../../cards/texts/index.js';
import { MOST_HANDOVER_ROWS } from '../../services/handover-rows.js';
import { MOST_VISIT_ROWS } from '../../services/visit-rows.js';
import { createOperationKeys, type OperationKeys } from '../../services/operation-keys.js';
import { PRACTICE_CODES } from '../../services/practice-register.js';
import { createTotals } from '../../services/totals.js';
import { card, GRANTS, OFFICE, OTHER_OFFICE, SKAR, THEATRE, withCards } from '../bot/small-network.js';
import { backUp, backupFolder } from '../services/backup/registers.js';
import * as activities from '../support/activities.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { personalData } from '../support/personal-data.js';
import type { Person } from '../support/person.js';

const INPUTS = 5_000;
/** For forms of rare changes, unless all are asked for: each is some minutes of turns through the same screens. */
const { PRIVACY_INPUTS: INPUTS_OF_CHANGES } = z
  .object({ PRIVACY_INPUTS: z.coerce.number().int().min(1).max(INPUTS).default(1_000) })
  .parse(process.env);
/** Each alone, for fields that take a number or a choice only. */
const FEW_INPUTS = 400;
/** As many rows as every list takes. */
const MOST_ROWS = Math.min(MOST_HANDOVER_ROWS, MOST_VISIT_ROWS);
/** Typed into at once, to save time. */
const TOGETHER = ['birthYear', 'postalCode', 'minors', 'day', 'fi', 'sv', 'en'];
const AT_ONCE = 50;
const { t } = textsIn('fi');

/** What a form is about, and values that it accepts: what is typed into one field alone decides. */
interface FilledForm {
  /** Somebody else where the form is not for everybody. */
  by?: Person;
  about: Record<string, string>;
  values: Record<string, string>;
  isRare?: true;
}

/** A place to type into: the activity that arrives when somebody typed a text there. */
interface Place {
  name: string;
  inputs: number;
  typing: (text: string, index: number) => activities.ActivityJson;
}

describe('what identifies a client', () => {
  let bot: RunningBot<'everybody' | 'beside' | 'social' | 'nobody'>;
  let person: Person;
  let keys: OperationKeys;
  /** What the file service of Teams has. */
  let file = '';
  const inputs = personalData(INPUTS, 20_260_310);

  before(async () => {
    bot = await startBot({
      people: {
        everybody: [...GRANTS.both, ...GRANTS.mainUser, ...GRANTS.national],
        beside: [...GRANTS.otherOffice, ...GRANTS.otherVenue],
        social: GRANTS.social,
        nobody: [],
      },
      fill: withCards([
        card('VOIM1234', '2026-02-02'),
        card('SKAR1234', '2026-02-02', { areaId: SKAR, officeId: OTHER_OFFICE, carryOver: 'open' }),
      ]),
      outside: () => ({ fetch: () => Promise.resolve(new Response(file)) }),
    });
    person = bot.people.everybody;
    keys = createOperationKeys(await bot.store.settings.formSecret(), bot.time.now);
  });
  after(() => bot.close());

  /** Messages: in turn in the own chat of somebody with every role, of somebody without one, and in a group. */
  function messages(): Place {
    const group = person.in({ kind: 'groupChat', conversationId: '19:group@thread.v2' });
    const chats = [person, bot.people.nobody, group];
    const typing: Place['typing'] = (text, index) =>
      activities.message((chats[index % chats.length] ?? person).sender, text);
    return { name: 'a message', inputs: INPUTS, typing };
  }

  /** Every field of every form there is; a new form has to be filled in here. */
  async function fields(): Promise<Place[]> {
    const client = { code: 'UUSI0001', birthYear: '1980', postalCode: '87100', minors: '1' };
    await person.says('luovutus');
    await person.fills({ ...client, code: 'KUNTA001' }).presses(t('handover.submit'));
    const target = String(person.screen.button(t('common.undo')).data.operationKey);
    const use = { children: '0', helpers: '0', purposeId: 'ranta-teatteri/play' };
    const form = { form: 'visit', operationKey: keys.make('visit', person.id), about: { code: 'VOIM1234' } };
    await bot.post(activities.execute(person.sender, 'form.submit', { ...form, ...use }));
    const [visit] = await bot.store.visits.everyOfDay('ranta', '2026-03-10');
    assert.ok(visit);
    // The first use of its card is there before anything is compared.
    await createTotals(bot.store).sweep();
    const filled: Record<string, FilledForm> = {
      ...rarely({
        membersClear: { about: { codes: '205' }, values: {} },
        members: { about: {}, values: {} },
        communityCard: { about: {}, values: { code: 'YHT00001' } },
        privacyNotices: { by: bot.people.social, about: { areaId: 'ranta' }, values: {} },
        deliveredOffice: { by: bot.people.social, about: {}, values: {} },
        deliveredRanges: { by: bot.people.social, about: { officeId: 'ranta-sote' }, values: {} },
        trial: { about: { areaId: 'ranta' }, values: {} },
      }),
      ...rarely(formsOfEntries(target, visit._id, use)),
      ...rarely(formsOfIssuedCards()),
      handover: { about: {}, values: client },
      handoverMunicipality: { about: { target }, values: {} },
      visitCode: { about: {}, values: {} },
      ...rarely(formsOfPractice(use)),
      visit: {
        about: { code: 'VOIM1234' },
        values: { children: '0', purposeId: 'ranta-teatteri/play' },
      },
      handoverRows: { about: {}, values: { rows: 'x' } },
      visitRows: { about: {}, values: { rows: 'x', purposeId: 'ranta-teatteri/play' } },
      groupVisit: { about: {}, values: { codes: 'x', purposeId: 'ranta-teatteri/play' } },
      events: { about: {}, values: {} },
      venueClosed: { about: {}, values: { from: '1.7.2026', to: '31.7.2026' } },
      event: { about: {}, values: { name: 'Konsertti', kind: 'event', category: 'culture' } },
      carryOver: { by: bot.people.beside, about: { officeId: OTHER_OFFICE }, values: {} },
      visitChecked: {
        by: bot.people.beside,
        about: { code: 'KANTA123' },
        values: { children: '0', purposeId: 'skar-museum/play' },
      },
    };
    const forms = bot.app.registry.features.flatMap(({ forms: own = [] }) => own);
    assert.deepEqual(forms.map(({ name }) => name).sort(), Object.keys(filled).sort());
    const place = (name: string, fields: string[], count: number): Place => ({
      name: `${fields.join(', ')} of ${name}`,
      inputs: count,
      typing: (text) => {
        const { by = person, about, values } = filled[name] ?? { about: {}, values: {} };
        const hidden = { form: name, operationKey: keys.make(name, by.id), about };
        const typed = Object.fromEntries(fields.map((field) => [field, text]));
        return activities.execute(by.sender, 'form.submit', { ...hidden, ...values, ...typed });
      },
    });
    return forms.flatMap(({ name, fields }) => {
      const most = filled[name]?.isRare === true ? INPUTS_OF_CHANGES : INPUTS;
      const alone = fields.filter((field) => !(isChoice(field) || TOGETHER.includes(field)));
      const together = fields.filter((field) => TOGETHER.includes(field));
      return [
        ...alone.map((field) => place(name, [field], most)),
        ...(together.length === 0 ? [] : [place(name, together, most)]),
        ...fields.filter((field) => !alone.includes(field)).map((field) => place(name, [field], FEW_INPUTS)),
      ];
    });
  }

  /** Every column of every spreadsheet, each with a row that is good but for it, and the ways in which rows arrive. */
  function columnsOfSheets() {
    const { social } = bot.people;
    const asFile = ({ sender }: Person) => activities.files(sender, 'https://contoso-my.sharepoint.com/a');
    const asMessage = ({ sender }: Person) => activities.message(sender, file);
    const inForm = ({ sender, id }: Person) =>
      activities.execute(sender, 'form.submit', {
        ...{ form: 'visitRows', operationKey: keys.make('visitRows', id), about: {} },
        ...{ purposeId: 'ranta-teatteri/play', rows: file },
      });
    const sheets = [
      {
        sheet: HANDOVER_SHEET,
        good: ['UUSI0001', '1980', '87100', '1', '', '', '', ''],
        ways: [() => asFile(person), () => asMessage(person)],
      },
      {
        sheet: IMPORT_SHEET,
        good: ['TUOTU001', '31.8.2026', '1', 'Rannan sosiaalityö'],
        ways: [() => asFile(social), () => asMessage(social)],
      },
      {
        sheet: VISIT_SHEET,
        good: ['VOIM1234', '9.3.2026', '1', '', ''],
        ways: [() => asFile(person), () => inForm(person)],
      },
    ];
    return sheets.flatMap((one) =>
      one.sheet.columns.map(({ titles: [title = ''] }, column) => ({ ...one, column, title })),
    );
  }

  it(`is not stored, logged or shown again, whichever of ${INPUTS} inputs stands in a column of a file or message`, async () => {
    const before = await recordsOf(bot);
    for (const { sheet, column, title, good, ways } of columnsOfSheets()) {
      assert.equal(good.length, sheet.columns.length);
      const columns = sheet.columns.map(({ titles: [first = ''] }) => first);
      for (let at = 0; at < INPUTS; at += MOST_ROWS) {
        const batch = inputs.slice(at, at + MOST_ROWS);
        const rows = batch.map(({ text }) => good.with(column, text).map(quoted).join(';'));
        file = [columns.join(';'), ...rows].join('\n');
        const answers: string[] = [];
        for (const way of ways) answers.push((await bot.post(way())).text);
        answers.push(...bot.connector.requests.splice(0).map(({ body }) => JSON.stringify(body)));
        const said = answers.join('\n');
        const shown = batch.filter(({ text }) => said.includes(JSON.stringify(text).slice(1, -1)));
        assert.deepEqual(shown, [], `column ${title} is shown again`);
        assert.ok(said.includes(t('rows.toCorrect')), `the rows were refused one by one for ${title}`);
      }
      assert.deepEqual(await recordsOf(bot), before, `nothing was recorded of column ${title}`);
    }
    const kept = await everythingKept(bot);
    assert.deepEqual(
      inputs.filter(({ traces }) => traces.some((trace) => kept.includes(trace))),
      [],
    );
  }).timeout(1_800_000);

  // 50,000 turns take more than the other long tests have.
  it(`is not stored or logged, whichever of ${INPUTS} inputs is typed wherever something can be typed, of rare changes ${INPUTS_OF_CHANGES}`, async () => {
    const places = [messages(), ...(await fields())];
    const before = await recordsOf(bot);
    for (const { name, inputs: count, typing } of places) {
      for (let at = 0; at < count; at += AT_ONCE) {
        const batch = inputs.slice(at, at + AT_ONCE);
        const answers = await Promise.all(batch.map(({ text }, index) => bot.post(typing(text, index))));
        assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200], name);
        const shown = batch.filter(({ text }, index) => answers[index]?.text.includes(text));
        assert.deepEqual(shown, [], `${name} shows again what was typed`);
      }
      assert.deepEqual(await recordsOf(bot), before, `nothing was recorded by ${name}`);
      bot.connector.requests.splice(0);
    }
    const kept = await everythingKept(bot);
    assert.ok(kept.includes('KUNTA001'), 'what was registered is found');
    const found = inputs.filter(({ traces }) => traces.some((trace) => kept.includes(trace)));
    assert.deepEqual(found, []);
    console.log(
      `      ${INPUTS} inputs in ${places.length} places, ${kept.length} characters of database, backup and log searched: ${found.length} found`,
    );
  }).timeout(1_800_000);
});

function rarely(forms: Record<string, FilledForm>): Record<string, FilledForm> {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, { ...form, isRare: true }]));
}

/** What can be looked at and corrected afterwards. */
function formsOfEntries(
  handover: string,
  visit: string,
  use: Record<string, string>,
): Record<string, FilledForm> {
  return {
    handoverEntries: { about: { officeId: OFFICE }, values: {} },
    handoverCorrection: { about: { code: 'KUNTA001', operationKey: handover }, values: {} },
    visitEntries: { about: { venueId: THEATRE }, values: {} },
    ownFiguresPeriod: { about: { venueId: THEATRE }, values: { from: '1.1.2026', to: '31.1.2026' } },
    visitCorrection: { about: { operationKey: visit }, values: use },
  };
}

/** The counter where somebody practises. */
function formsOfPractice(use: Record<string, string>): Record<string, FilledForm> {
  const practice = 'yes';
  return {
    'practice.visitCode': { about: { practice }, values: {} },
    'practice.visit': { about: { practice, code: PRACTICE_CODES.valid }, values: use },
    'practice.visitChecked': { about: { practice, code: PRACTICE_CODES.unknown }, values: use },
    'practice.groupVisit': { about: { practice }, values: { codes: 'x', purposeId: 'ranta-teatteri/play' } },
  };
}

/** What an office does with a card that it issued. */
function formsOfIssuedCards(): Record<string, FilledForm> {
  const about = { code: 'KUNTA001' };
  return {
    issuedCard: { about: {}, values: {} },
    issuedCardBlock: { about, values: {} },
    issuedCardUnblock: { about, values: {} },
    issuedCardMinors: { about, values: {} },
    renewal: { about: { code: 'VOIM1234' }, values: {} },
    replacement: { about: { code: 'VOIM1234' }, values: { newCode: 'UUSI1234' } },
  };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Nothing can be typed into a choice; only a made-up request can put a text there. */
function isChoice(field: string): boolean {
  const ofVisits = [
    'children',
    'moreChildren',
    'helpers',
    'purposeId',
    'purposeSearched',
    'purposeBoxed',
    'confirmed',
    'checked',
  ];
  const ofEvents = ['eventId', 'venueId', 'kind', 'category', 'limit'];
  return ['officeId', 'lifeSituation', 'gender', 'codes', 'entry', ...ofVisits, ...ofEvents].includes(field);
}

/** What is in the database, in a backup of it, and in the log, in capitals. */
async function everythingKept(bot: RunningBot<string>): Promise<string> {
  const folder = await backupFolder();
  try {
    const file = folder.file('register.backup');
    await backUp(bot.place, file);
    const backup = gunzipSync(await readFile(file)).toString();
    return [await bot.everythingStored(), backup, ...bot.log].join('\n').toUpperCase();
  } finally {
    await folder.remove();
  }
}

async function recordsOf({ store }: RunningBot<string>): Promise<string> {
  const day = '2026-03-10';
  const visits = await Promise.all(['ranta', SKAR].map((area) => store.visits.everyOfDay(area, day)));
  return JSON.stringify([await store.cards.after(undefined, 1_000), visits]);
}
