import assert from 'node:assert/strict';
import { textsIn } from '../../cards/texts/index.js';
import { LANGUAGES } from '../../services/language.js';
import { readSheetFile } from '../../services/sheets/index.js';
import { startBot, type RunningBot } from '../support/bot.js';
import { GRANTS, twoAreas } from './small-network.js';

describe('the template of a list of handovers', () => {
  let bot: RunningBot<'office'>;
  let file = '';

  before(async () => {
    bot = await startBot({
      people: { office: GRANTS.office },
      fill: twoAreas,
      outside: () => ({ fetch: () => Promise.resolve(new Response(file)) }),
    });
  });
  after(() => bot.close());

  for (const language of LANGUAGES) {
    it(`can be downloaded, filled in and sent, in ${language}`, async () => {
      const { t } = textsIn(language);
      const answer = await fetch(`${bot.url}/sheets/handovers-${language}.xlsx`);
      assert.equal(answer.status, 200);
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/);
      const reading = readSheetFile(new Uint8Array(await answer.arrayBuffer()), { mostRows: 40 });
      assert.ok(reading.kind === 'rows');
      const titles = reading.rows[0]?.cells.map((cell) => cell?.text) ?? [];
      assert.equal(titles[0], t('column.code'));
      file = [titles.join(';'), `POHJA${language}1;1980;87100;0;${t('handover.life.retired')}`].join('\n');
      const result = await bot.people.office.sendsFiles('https://contoso-my.sharepoint.com/a');
      assert.equal(result.title, textsIn('fi').t('rows.done', { count: 1 }), result.text);
    });
  }

  it('is the only thing at its address', async () => {
    for (const name of ['handovers-de.xlsx', 'handovers-fi.csv', '..%2f..%2fpackage.json', 'x'])
      assert.equal((await bot.get(`/sheets/${name}`)).status, 404, name);
  });
});
