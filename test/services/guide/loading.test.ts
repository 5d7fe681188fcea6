import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGuide } from '../../../services/guide/index.js';
import { packageRoot } from '../../../services/package-root.js';

describe('loading the guide', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guide-'));
    cpSync(join(packageRoot(), 'services', 'guide', 'content'), folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function change(file: string, edit: (text: string) => string): void {
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  }

  it('reads a whole set of articles', () => {
    assert.equal(loadGuide(folder).articles('sv').length, loadGuide().articles('sv').length);
  });

  it('names the language and the article that is missing', () => {
    rmSync(join(folder, 'sv', 'renewal.md'));
    assert.throws(() => loadGuide(folder), /missing in sv: renewal/u);
  });

  it('names the file of an article without a body', () => {
    change('en/validity.md', (text) => text.slice(0, text.lastIndexOf('---') + 4));
    assert.throws(() => loadGuide(folder), /en\/validity\.md.*body/su);
  });

  it('names the file of an article with a fact that is no fact number', () => {
    change('fi/validity.md', (text) => text.replace('F-12', 'F12'));
    assert.throws(() => loadGuide(folder), /fi\/validity\.md.*facts/su);
  });

  it('names the file of an article whose id is not its name', () => {
    change('fi/validity.md', (text) => text.replace('id: validity', 'id: renewal'));
    assert.throws(() => loadGuide(folder), /fi\/validity\.md.*renewal/su);
  });

  it('refuses front matter that a YAML reader would read otherwise', () => {
    change('fi/validity.md', (text) => text.replace('title: ', 'title: "Voimassa": '));
    assert.throws(() => loadGuide(folder), /fi\/validity\.md.*title/su);
  });

  it('refuses a file without front matter', () => {
    change('fi/validity.md', () => 'Kortti on voimassa vuoden.\n');
    assert.throws(() => loadGuide(folder), /fi\/validity\.md.*---/su);
  });
});
