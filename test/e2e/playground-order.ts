import type { Page, Request } from 'playwright-core';

const STREAM = /\/_ws_conversation\//;
const NEXT_FRAME = 'new Promise((next) => requestAnimationFrame(next))';

/**
 * Holds back what the bot says while the page still waits for the answer to what the person said. The page knows a
 * new thread of a channel only from that answer; a reply that is quicker makes it fail and lose the reply, which
 * tests on a busy machine would meet now and then. To be called before the page is loaded.
 */
export async function keepMessageOrder(page: Page): Promise<void> {
  const waiting = new Set<Request>();
  const held: (() => void)[] = [];
  const release = (): void => {
    if (waiting.size > 0) return;
    for (const deliver of held.splice(0)) deliver();
  };
  const isSaid = (request: Request): boolean =>
    request.method() === 'POST' && new URL(request.url()).pathname.startsWith('/_conversation/');
  const answered = async (request: Request): Promise<void> => {
    if (!waiting.has(request)) return;
    // The page takes in the answer before its next frame; a page that is closing has no next frame.
    await page.evaluate(NEXT_FRAME).catch(() => undefined);
    waiting.delete(request);
    release();
  };
  page.on('framenavigated', () => {
    // A page that is loaded anew waits for nothing that the one before it had asked for.
    waiting.clear();
    held.length = 0;
  });
  page.on('request', (request) => {
    if (isSaid(request)) waiting.add(request);
  });
  page.on('requestfinished', (request) => void answered(request));
  page.on('requestfailed', (request) => void answered(request));
  await page.routeWebSocket(STREAM, (socket) => {
    socket.connectToServer().onMessage((message) => {
      held.push(() => {
        socket.send(message);
      });
      release();
    });
  });
}
