import assert from 'node:assert/strict';
import { createFileDownload } from '../../bot/file-download.js';
import { MOST_FILE_BYTES } from '../../services/sheets/index.js';

const ADDRESS =
  'https://contoso-my.sharepoint.com/personal/aino/_layouts/15/download.aspx?UniqueId=1&tempauth=x';

/** A download whose outside world is this. */
const downloadVia = (answer: typeof fetch, withinMs?: number) =>
  createFileDownload({ fetch: answer, ...(withinMs === undefined ? {} : { withinMs }) });

const never: typeof fetch = () => Promise.reject(new Error('nobody may be asked'));

/** An endless answer that counts what is taken of it. */
function endless(): { body: ReadableStream<Uint8Array>; taken: () => number; isCancelled: () => boolean } {
  let taken = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += 64 * 1024;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  return { body, taken: () => taken, isCancelled: () => isCancelled };
}

describe('fetching a file that was sent', () => {
  it('gives its bytes', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const download = downloadVia((url, init) => {
      asked.push([url, init]);
      return Promise.resolve(new Response('a;b'));
    });
    const file = await download(ADDRESS);
    assert.ok(file.kind === 'file');
    assert.equal(Buffer.from(file.bytes).toString(), 'a;b');
    assert.deepEqual(
      asked.map(([url, init]) => [url, init?.redirect]),
      [[ADDRESS, 'manual']],
    );
  });

  it('asks no host but those of SharePoint, over https and nothing else', async () => {
    for (const address of [
      'http://contoso.sharepoint.com/a',
      'https://sharepoint.com/a',
      'https://contoso.sharepoint.com.evil.example/a',
      'https://evil.example/contoso.sharepoint.com',
      'https://evilsharepoint.com/a',
      'https://contoso.sharepoint.com:8443/a',
      'https://me:secret@contoso.sharepoint.com/a',
      'https://contoso.sharepoint.com@evil.example/a',
      'https://127.0.0.1/a',
      'https://[::1]/a',
      'https://a.b.sharepoint.com/a',
      'file:///etc/passwd',
      'ftp://contoso.sharepoint.com/a',
      'contoso.sharepoint.com',
      '',
    ]) {
      assert.deepEqual(await downloadVia(never)(address), { kind: 'address' }, address);
    }
  });

  it('follows nobody to another address', async () => {
    for (const status of [301, 302, 307, 308]) {
      const moved = new Response(null, { status, headers: { location: 'https://evil.example/a' } });
      assert.deepEqual(await downloadVia(() => Promise.resolve(moved))(ADDRESS), { kind: 'address' });
    }
  });

  it('says when the file is gone, or nobody answers', async () => {
    for (const status of [401, 403, 404, 410, 500, 503]) {
      const refused = new Response('x', { status });
      assert.deepEqual(await downloadVia(() => Promise.resolve(refused))(ADDRESS), { kind: 'unreachable' });
    }
    assert.deepEqual(await downloadVia(() => Promise.reject(new TypeError('fetch failed')))(ADDRESS), {
      kind: 'unreachable',
    });
  });

  it('stops at the limit, whatever the answer says of its length', async () => {
    const { body, taken, isCancelled } = endless();
    const lying = new Response(body, { headers: { 'content-length': '10' } });
    assert.deepEqual(await downloadVia(() => Promise.resolve(lying))(ADDRESS), { kind: 'tooLarge' });
    assert.ok(taken() <= MOST_FILE_BYTES + 4 * 64 * 1024, String(taken()));
    assert.ok(isCancelled());
  });

  it('takes a file of the largest size', async () => {
    const whole = new Response(new Uint8Array(MOST_FILE_BYTES));
    const file = await downloadVia(() => Promise.resolve(whole))(ADDRESS);
    assert.ok(file.kind === 'file');
    assert.equal(file.bytes.length, MOST_FILE_BYTES);
  });

  it('does not wait for long, neither for the answer nor for its end', async () => {
    const silent: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'TimeoutError'));
        });
      });
    assert.deepEqual(await downloadVia(silent, 5)(ADDRESS), { kind: 'late' });
    const stalling: typeof fetch = (_url, init) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (controller) => {
              init?.signal?.addEventListener('abort', () => {
                controller.error(new DOMException('', 'TimeoutError'));
              });
            },
          }),
        ),
      );
    assert.deepEqual(await downloadVia(stalling, 5)(ADDRESS), { kind: 'late' });
  });
});
