import { MOST_FILE_BYTES } from '../services/sheets/index.js';

/** A turn is answered within two seconds; reading and saving need the rest of them. */
const WITHIN_MS = 1_200;

/** A file that a person sent, or why it was not fetched. */
export type Download =
  { kind: 'file'; bytes: Uint8Array } | { kind: 'address' | 'tooLarge' | 'late' | 'unreachable' };

export type DownloadFile = (url: string) => Promise<Download>;

export interface DownloadNeeds {
  fetch: typeof fetch;
  withinMs?: number;
}

/**
 * Fetches the files that people send in their personal chat from where Teams puts them: the sender's OneDrive, which is
 * on a host of SharePoint. Any other address is not asked, and no redirect is followed. Never rejects.
 */
export function createFileDownload({ fetch, withinMs = WITHIN_MS }: DownloadNeeds): DownloadFile {
  return async (url) => {
    if (!isFileAddress(url)) return { kind: 'address' };
    const signal = AbortSignal.timeout(withinMs);
    try {
      const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*' } });
      if (response.status >= 300 && response.status < 400) return { kind: 'address' };
      if (!response.ok || response.body === null) return { kind: 'unreachable' };
      return await readWithin(response.body);
    } catch {
      return { kind: signal.aborted ? 'late' : 'unreachable' };
    }
  };
}

/** Whether an address is one of SharePoint's, over https and on its usual port, without a name or password in it. */
function isFileAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  return isPlain && /^[a-z0-9-]+\.sharepoint\.com$/.test(hostname);
}

/** Reads no more than the limit, whatever the answer says of its length. */
async function readWithin(body: ReadableStream<Uint8Array>): Promise<Download> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MOST_FILE_BYTES) return { kind: 'tooLarge' };
    chunks.push(chunk);
  }
  return { kind: 'file', bytes: Buffer.concat(chunks) };
}
