import { createHash } from 'node:crypto';

/**
 * The operation key of one row of a list, by what tells the row from others. Nothing that the client told may be among
 * `parts`: a key outlives an undo, and what was told must not be found out by trying.
 */
export function keyInList(kind: 'row' | 'import' | 'visit', ...parts: string[]): string {
  return `${kind}.${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
}
