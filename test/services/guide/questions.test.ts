import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../services/language.js';
import { loadGuide, type GuideAnswer } from '../../../services/guide/index.js';
import type { QuestionTable } from './questions/question-table.js';
import { ENGLISH } from './questions/en.js';
import { FINNISH } from './questions/fi.js';
import { SWEDISH } from './questions/sv.js';

const TABLES: Record<Language, QuestionTable> = { fi: FINNISH, sv: SWEDISH, en: ENGLISH };
const RIGHT_SHARE = 0.85;
// Naming the wrong article alone is worse than not knowing.
const MOST_WRONG_SHARE = 0.05;

function offered(answer: GuideAnswer): string[] {
  if (answer.kind === 'answer') return [answer.article.id];
  return answer.kind === 'choices' ? answer.articles.map(({ id }) => id) : [];
}

describe('asking the guide', () => {
  const guide = loadGuide();

  for (const language of LANGUAGES) {
    const { answered, unanswered } = TABLES[language];

    it(`finds the right article for questions in ${language}`, () => {
      const missed = answered.filter(
        ([question, id]) => !offered(guide.ask(question, language)).includes(id),
      );
      const wrong = missed.filter(([question]) => guide.ask(question, language).kind === 'answer');
      const list = missed.map(([question]) => question).join('; ');
      assert.ok(missed.length <= answered.length * (1 - RIGHT_SHARE), `${missed.length} missed: ${list}`);
      assert.ok(
        wrong.length <= answered.length * MOST_WRONG_SHARE,
        wrong.map(([question]) => question).join('; '),
      );
    });

    it(`knows what it does not know in ${language}, whatever the asker's language`, () => {
      for (const question of unanswered) {
        for (const own of LANGUAGES) {
          assert.deepEqual(guide.ask(question, own), { kind: 'unknown', language: own }, question);
        }
      }
    });

    it(`answers its own example questions in ${language}`, () => {
      for (const { id, title } of guide.articles(language)) {
        assert.ok(offered(guide.ask(title, language)).includes(id), `${language} ${id}: ${title}`);
      }
    });
  }

  it('answers in the language of the question when it is clearly not that of the asker', () => {
    const answer = guide.ask('Hur länge gäller kortet?', 'fi');
    assert.equal(answer.kind, 'answer');
    assert.equal(answer.language, 'sv');
    assert.equal(answer.article.language, 'sv');
  });

  it('stays in the language of the asker for a word that all languages share', () => {
    for (const language of LANGUAGES) {
      const answer = guide.ask('Kaikukanta?', language);
      assert.equal(answer.language, language);
      assert.ok(offered(answer).includes('kaikukanta'));
    }
  });

  it('tells the handover from giving the card on', () => {
    assert.deepEqual(offered(guide.ask('miten kortti luovutetaan asiakkaalle', 'fi'))[0], 'handing-over');
    assert.deepEqual(offered(guide.ask('saako asiakas luovuttaa kortin toiselle', 'fi'))[0], 'personal-card');
    assert.deepEqual(
      offered(guide.ask('får klienten överlåta kortet åt någon annan', 'sv'))[0],
      'personal-card',
    );
  });

  it('understands every spelling of the card in Swedish', () => {
    for (const name of ['Kaikukortet', 'Kaikukort', 'Kaiku-kortet', 'Kaikukortti']) {
      assert.ok(offered(guide.ask(`Vem kan få ${name}?`, 'sv')).includes('who-can-get'), name);
    }
  });

  it('reads words typed without dots and with wrong letters', () => {
    assert.ok(offered(guide.ask('milloin palautekokkous pidetaan', 'fi')).includes('feedback-meeting'));
    assert.ok(offered(guide.ask('vem ar kontaktpersson', 'sv')).includes('contact-person'));
  });

  it('offers two or three choices, never one', () => {
    for (const language of LANGUAGES) {
      for (const [question] of TABLES[language].answered) {
        const answer = guide.ask(question, language);
        if (answer.kind === 'choices') assert.ok([2, 3].includes(answer.articles.length), question);
      }
    }
  });

  it('survives any text', () => {
    for (const text of [
      '',
      ' ',
      '\n',
      '***',
      '<at>Bot</at>',
      '🙂',
      '.^$*+?()[]',
      'toString',
      'constructor',
      'ä'.repeat(20000),
    ]) {
      assert.equal(guide.ask(text, 'fi').kind, 'unknown', text.slice(0, 20));
    }
  });

  it('takes names of JavaScript for ordinary words', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      assert.ok(offered(guide.ask(`${word}: mikä Kaikukeskus on?`, 'fi')).includes('kaikukeskus'), word);
    }
  });

  it('answers a title or an example question of an article at once, under either name of the card', () => {
    for (const language of LANGUAGES) {
      const titles = guide.articles(language);
      const answered = titles.filter(({ id, title }) => {
        const answer = guide.ask(title, language);
        return answer.kind === 'answer' && answer.article.id === id;
      });
      assert.equal(answered.length, titles.length, language);
    }
    const asked = [
      guide.ask('kuka voi saada kortin', 'fi'),
      guide.ask('Kuka voi saada kaikukortin??', 'fi'),
      guide.ask('vem kan få kortet', 'sv'),
      guide.ask('who can get the card', 'en'),
      guide.ask('Kuka voi saada kortin?', 'en'),
    ];
    for (const answer of asked) assert.equal(answer.kind === 'answer' && answer.article.id, 'who-can-get');
  });

  it('reads only the beginning of a pasted document', () => {
    const question = 'miten pitkään kortti on voimassa saamispäivästä';
    const filler = Array.from({ length: 5000 }, (_, index) => `sanakirja${index}`).join(' ');
    assert.deepEqual(guide.ask(`${filler} ${question}`, 'fi'), guide.ask(filler, 'fi'));
    assert.equal(guide.ask('ä'.repeat(20000), 'fi').kind, 'unknown');
  });
});
