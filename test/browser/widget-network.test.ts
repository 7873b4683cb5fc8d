/** The widget when the network or the server fails it: nothing is lost, nothing is sent twice. */
import { describe, expect, test } from 'vitest';
import { isSkipped, skipNote } from './chromium.ts';
import { bubbles, GREETING, launcher, open, say, settles, unhurried, widgetWorld } from './widget-world.ts';

describe.skipIf(isSkipped)(`The widget on a bad line${skipNote}`, () => {
  const world = widgetWorld();

  test('keeps what is written offline and sends it in order once the connection is back', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await say(page, 'before');
    await settles(bubbles(page), [GREETING, 'before']);
    world.host.cut();
    await page.getByText('Reconnecting…', { exact: true }).waitFor();
    await say(page, 'first');
    await say(page, 'second');
    await page.getByText('Connection lost. 2 messages leave once it is back').waitFor();
    await page
      .locator('.row.visitor')
      .getByText('You are offline: it is sent once the connection is back')
      .first()
      .waitFor();
    server.say({ author: 'human', authorName: 'Lin', text: 'said meanwhile' });
    world.host.restore();
    await page.getByRole('button', { name: 'Try now' }).click();
    await settles(bubbles(page), [GREETING, 'before', 'said meanwhile', 'first', 'second']);
    expect(server.accepted).toEqual(['before', 'first', 'second']);
  });

  test('believes the browser that the network is gone, offers another try, and sends once', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    world.host.cut();
    await page.context().setOffline(true);
    await say(page, 'from the train');
    const row = page.locator('.row.visitor', { hasText: 'from the train' });
    await row.getByText('You are offline').waitFor();
    await row.getByRole('button', { name: 'Send again' }).click();
    await row.getByText('You are offline').waitFor();
    world.host.restore();
    await page.context().setOffline(false);
    await expect.poll(() => server.accepted, unhurried).toEqual(['from the train']);
    await row.getByText('You are offline').waitFor({ state: 'detached' });
  });

  test('sends unsent messages after the visitor went to another page', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    world.host.cut();
    await page.getByText('Reconnecting…', { exact: true }).waitFor();
    await say(page, 'kept');
    world.host.restore();
    await page.goto(`${world.host.origin}/host?page=2`);
    await expect.poll(() => server.accepted, unhurried).toEqual(['kept']);
    await settles(bubbles(page), [GREETING, 'kept']);
  });

  test('offers a refused message for another try, which doubles nothing', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    server.refusals.push({ code: 'invalid_text' });
    await say(page, 'again please');
    await page.getByRole('alert').getByText('Not sent').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => server.accepted, unhurried).toEqual(['again please']);
    await settles(bubbles(page), [GREETING, 'again please']);
  });

  test('drops a token the server refuses and starts over', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await page.evaluate(() => localStorage.setItem('kefu:key:token', 'forged'));
    await page.reload();
    await open(page);
    expect(await page.evaluate(() => localStorage.getItem('kefu:key:token'))).toBe(server.token);
  });

  test('tells the visitor of a page that may not use it', async () => {
    world.host.reset();
    world.host.refuseWith = { code: 'origin_not_allowed' };
    const page = await world.visit();
    await launcher(page).click();
    await page.getByText('This site is not allowed to use this chat.').waitFor();
  });
});
