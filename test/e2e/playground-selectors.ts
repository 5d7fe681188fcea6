import { selectors } from 'playwright-core';

/** Every part of the conversation that is open now, without the list of conversations and the log beside it. */
export const CONVERSATION = 'conversation=open';

/** The Adaptive Cards of the open conversation, the newest first. */
export const NEWEST_CARDS = 'newest-cards=open';

/** A card with what the client shows beside it. */
export const FRAMED_CARD = '.fai-OutputCard';

/** Where a new message (chat) or a new post (channel) is typed. In a channel, the boxes for replies come after it. */
export const COMPOSE_BOX = '[role="textbox"][contenteditable]';

// The page has no roles or names that mark a conversation, so it is found by what it holds (a box to type in) and by
// what it does not hold (the tree of conversations, the log panel). Written as text: it runs in the page.
const CONVERSATION_ENGINE = `({
  query(root) { return this.queryAll(root)[0]; },
  queryAll() {
    const isMore = (element) => element.querySelector('[role="tree"], [title="Hide log panel"]') !== null;
    let found = document.querySelector('${COMPOSE_BOX}');
    if (found === null) return [];
    while (found.parentElement !== null && !isMore(found.parentElement)) found = found.parentElement;
    return [found];
  },
})`;

// A chat grows downwards. A channel shows its newest thread on top, and a thread grows downwards; the nearest
// ancestor with a box to type in is the thread, or the whole chat.
const NEWEST_CARDS_ENGINE = `({
  query(root) { return this.queryAll(root)[0]; },
  queryAll(root) {
    const threads = new Map();
    for (const card of root.querySelectorAll('.ac-adaptiveCard')) {
      let thread = card.parentElement;
      while (thread !== null && thread.querySelector('${COMPOSE_BOX}') === null) thread = thread.parentElement;
      threads.set(thread, [card, ...(threads.get(thread) ?? [])]);
    }
    return [...threads.values()].flat();
  },
})`;

let registration: Promise<unknown> | undefined;

/** Makes the two selectors above known to Playwright. May be called any number of times; before a page is opened. */
export async function registerSelectors(): Promise<void> {
  registration ??= Promise.all([
    selectors.register('conversation', { content: CONVERSATION_ENGINE }),
    selectors.register('newest-cards', { content: NEWEST_CARDS_ENGINE }),
  ]);
  await registration;
}

/**
 * The page keeps its columns at 600 px and its cards at 450 px on every screen. Teams on a phone does not: there a
 * card takes the width of the screen. This style lets a card of this page do the same.
 */
export const PHONE_STYLE = `
  * { min-width: 0 !important; }
  :has(> .ac-preview-panel) { width: 100% !important; }
  :has(> .fai-OutputCard) { width: 100% !important; max-width: 100% !important; margin: 0 !important; gap: 4px; }
  :has(> * > .fai-OutputCard) { width: calc(100% - 16px) !important; max-width: none !important; margin: 0 8px !important; }
  .fai-OutputCard { width: 100% !important; max-width: 100% !important; padding: 0 !important; }
`;
