import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { LANGUAGES } from '../../services/language.js';
import { packageRoot } from '../../services/package-root.js';
import { allCards } from '../support/all-cards.js';

/** The functions that make whole cards and forms, by the names of what `cards/` exports. */
async function cardFunctions(): Promise<string[]> {
  const files = readdirSync(`${packageRoot()}/cards`).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(
      (file) => import(`../../cards/${file.replace('.ts', '.js')}`) as Promise<Record<string, unknown>>,
    ),
  );
  return modules
    .flatMap((module) => Object.entries(module))
    .filter(([name, made]) => typeof made === 'function' && /(Card|Form)$/u.test(name))
    .map(([name]) => name);
}

describe('the list of all cards', () => {
  it('has every card and form that cards/ can make, in every language', async () => {
    const functions = await cardFunctions();
    assert.ok(functions.length >= 25, functions.join(', '));
    const missing = LANGUAGES.flatMap((language) => {
      const listed = new Set(
        allCards()
          .filter((sent) => sent.language === language)
          .flatMap(({ name }) => name.split(/[^A-Za-z]+/u)),
      );
      return functions.filter((name) => !listed.has(name)).map((name) => `${name} in ${language}`);
    });
    assert.deepEqual(missing, []);
  });

  it('names every card of a language once', () => {
    const names = allCards().map(({ name, language }) => `${language} ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('says in one summary what a notification shows', () => {
    const silent = allCards().filter(({ card }) => card.speak.trim() === '');
    assert.deepEqual(silent, []);
  });
});
