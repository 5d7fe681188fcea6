import MiniSearch from 'minisearch';
import type { Command } from './feature.js';

/** A command that a mistyped message most likely stands for; `isSure` when nothing else can be meant. */
export interface Nearest {
  command: Command;
  isSure: boolean;
}

/** "kysy" and "moi" are one letter from too many words. */
const SHORTEST = 5;
const LONGEST = 40;
/** From here on two wrong letters still leave no doubt which word it is. */
const SHORTEST_WITH_TWO = 8;

/** Dots and rings are what people leave out first. */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Finds the one command whose word a message was meant to be: without its dots, or with a wrong letter. What is a
 * question, has a digit in it or is as near to two commands is none.
 */
export function createNearestCommand(
  words: ReadonlyMap<string, Command>,
): (message: string) => Nearest | undefined {
  const byFolded = new Map<string, Set<Command>>();
  for (const [word, command] of words)
    byFolded.set(folded(word), (byFolded.get(folded(word)) ?? new Set()).add(command));
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  index.addAll(Array.from(byFolded.keys(), (id) => ({ id })));

  const within = (message: string, letters: number): Command | undefined => {
    const found = new Set(
      index.search(message, { fuzzy: letters }).flatMap(({ id }) => [...(byFolded.get(String(id)) ?? [])]),
    );
    return found.size === 1 ? [...found][0] : undefined;
  };

  return (message) => {
    if (/[?\d]/u.test(message)) return undefined;
    const word = folded(message);
    const [same, ...others] = byFolded.get(word) ?? [];
    if (same !== undefined) return others.length === 0 ? { command: same, isSure: true } : undefined;
    if (word.length < SHORTEST || word.length > LONGEST) return undefined;
    const near = within(word, 1);
    // A phrase may be one of another meaning: "uusia kortti" is not "uusi kortti".
    if (near !== undefined) return { command: near, isSure: !word.includes(' ') };
    const far = word.length < SHORTEST_WITH_TWO ? undefined : within(word, 2);
    return far === undefined ? undefined : { command: far, isSure: false };
  };
}
