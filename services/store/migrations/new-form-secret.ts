import type { Migration } from './migration.js';

/**
 * Settings 1 → 2. Records of version 1 carry the signatures of their forms, which tell whose form it was to whoever has
 * the secret. The first secret is forgotten, so that nobody can; the next one has a name of its own. Forms that are open
 * meanwhile are answered with a fresh one, filled in.
 */
export const newFormSecret: Migration = {
  batch: (_settings, db) => db.collection<{ _id: string }>('settings').deleteOne({ _id: 'formSecret' }),
};
