import assert from 'node:assert/strict';
import { beginAs, keepPictures, openClient, type Client } from './client.js';
import type { PlaygroundPage } from './playground-page.js';

const CHANNEL = 'Kaikukortti';
const PICTURE_WIDTH = 1000;

describe('the weekly post at the client', () => {
  let page: PlaygroundPage;
  let client: Client;

  before(async () => {
    page = await openClient();
    client = await beginAs(page, 'fi', 'culture');
  });

  it('tells in the personal chat how a channel is connected', async () => {
    await page.press(client.texts.t('menu.connect'));
    await page.lastCard(client.texts.t('post.connectHow'));
    await keepPictures(client, '05-connect-how');
  });

  it('connects the channel where a main user mentions the bot', async () => {
    await page.goTo({ channel: CHANNEL });
    const answer = await page.ask('yhdistä', { mention: true });
    assert.ok(answer.includes(client.texts.t('post.connected', { name: 'Mallila' })), answer);
    await keepPictures(client, '05-connected');
  });

  it('shows the preview in the personal chat', async () => {
    await page.goTo('personal');
    const preview = await page.lastCard(client.texts.t('post.preview'));
    assert.deepEqual(await page.images(), [PICTURE_WIDTH]);
    await keepPictures(client, '05-preview');
    assert.ok(preview.includes(client.texts.t('post.title', { week: 10, name: 'Mallila' })), preview);
  });

  it('puts the post into the channel, with its picture', async () => {
    await page.press(client.texts.t('post.publish'));
    await page.lastCard(client.texts.t('post.published'));
    await keepPictures(client, '05-published');
    await page.goTo({ channel: CHANNEL });
    await page.lastCard(client.texts.t('post.title', { week: 10, name: 'Mallila' }));
    assert.deepEqual(await page.images(), [PICTURE_WIDTH]);
    await keepPictures(client, '05-post');
  });

  it('does not put it there a second time', async () => {
    await page.ask('yhdistä', { mention: true });
    await page.goTo('personal');
    await page.press(client.texts.t('post.publish'));
    await page.lastCard(client.texts.t('post.alreadyPublished'));
    await keepPictures(client, '05-already-published');
    await page.goTo({ channel: CHANNEL });
    await page.waitForText(client.texts.t('post.connected', { name: 'Mallila' }));
    assert.equal(await page.countOfCards(client.texts.t('post.title', { week: 10, name: 'Mallila' })), 1);
  });

  it('points to the personal chat for everything that has a code or a number', async () => {
    const answer = await page.ask('tilastot', { mention: true });
    await keepPictures(client, '05-personal-only');
    assert.ok(answer.includes(client.texts.t('common.personalOnly')), answer);
  });
});
