import { z } from 'zod';
import type { MessageActivity } from './activity.js';

/** Rows that somebody sent in a message: a file in Teams' file service, or cells that were pasted as text. */
export type SentRows = { kind: 'files'; addresses: string[] } | { kind: 'pasted'; text: string };

/** What Teams makes of a file that is sent to a bot: where it can be fetched for a few minutes. */
const SentFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  content: z.object({ downloadUrl: z.string().max(10_000) }),
});
/** What Teams adds to a message with formatting; a table that was pasted stands in it. */
const Formatted = z.object({ contentType: z.literal('text/html'), content: z.string().max(200_000) });

const FEWEST_CELLS = 4;
/** The same for each of several lines; a tab is not typed by anybody, a semicolon seldom, a comma often. */
const FEWEST_OF_SEVERAL = { '\t': 2, ';': 3, ',': 4 };

/** The rows in a message; undefined for ordinary messages. */
export function sentRowsOf({ attachments, text }: MessageActivity): SentRows | undefined {
  const files = (attachments ?? []).flatMap((attachment) => {
    const file = SentFile.safeParse(attachment);
    return file.success ? [file.data.content.downloadUrl] : [];
  });
  if (files.length > 0) return { kind: 'files', addresses: files };
  for (const attachment of attachments ?? []) {
    const formatted = Formatted.safeParse(attachment);
    const table = formatted.success ? tableIn(formatted.data.content) : undefined;
    if (table !== undefined && holdsRows(table)) return { kind: 'pasted', text: table };
  }
  const lines = plainLines(text ?? '');
  return holdsRows(lines) ? { kind: 'pasted', text: lines } : undefined;
}

/**
 * Whether a line has as many cells as a handover has to have, or several have the same number of cells between them, as
 * rows of another sheet do. Nobody writes a question like that.
 */
function holdsRows(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => ['\t', ';'].some((mark) => line.split(mark).length >= FEWEST_CELLS))) return true;
  return Object.entries(FEWEST_OF_SEVERAL).some(([mark, fewest]) => {
    const [first = 0, ...others] = lines.map((line) => line.split(mark).length);
    return first >= fewest && others.length > 0 && others.every((cells) => cells === first);
  });
}

/** The rows of the tables in formatted text, with tabs between the cells; undefined when there is no table. */
function tableIn(html: string): string | undefined {
  const rows = [...html.matchAll(/<tr[\s>].*?<\/tr>/gisu)].map(([row]) =>
    [...row.matchAll(/<t[dh](?:\s[^>]*)?>(.*?)<\/t[dh]>/gisu)]
      .map(([, cell = '']) => plain(cell.replace(/\s+/gu, ' ')))
      .join('\t'),
  );
  return rows.length === 0 ? undefined : rows.join('\n');
}

/** The text with its lines and tabs as they were typed. */
function plainLines(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/<br\s*\/?>|<\/(?:p|div)>/giu, '\n')
    .split('\n')
    .map(plain)
    .join('\n');
}

const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One line without markup. */
function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&([a-z]+);/giu, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}
