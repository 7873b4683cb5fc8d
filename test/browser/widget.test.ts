/** The conversation in the widget: what the visitor writes, what is answered, who holds it. */
import { describe, expect, test } from 'vitest';
import { isSkipped, skipNote } from './chromium.ts';
import { ANSWER, bubbles, GREETING, input, open, say, settles, unhurried, widgetWorld } from './widget-world.ts';

describe.skipIf(isSkipped)(`The widget in a browser${skipNote}`, () => {
  const world = widgetWorld();

  test('greets, sends on Enter, and shows the answer with a citation that opens', async () => {
    const server = world.host.reset();
    server.onVisitorMessage = () => void server.say(ANSWER);
    const page = await world.visit();
    await open(page);
    await say(page, 'When is shipping free?');
    await settles(bubbles(page), [GREETING, 'When is shipping free?', ANSWER.text]);
    const source = page.getByRole('button', { name: 'Source: When is shipping free?' });
    expect(await source.getAttribute('aria-expanded')).toBe('false');
    await source.click();
    expect(await source.getAttribute('aria-expanded')).toBe('true');
    await page.getByText('Orders of ¥99 or more ship free.').waitFor();
    const link = page.locator('.bubble a');
    expect(await link.getAttribute('href')).toBe('https://spruce.example/shipping');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  test('breaks the line on Shift+Enter and sends nothing while an input method composes', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await input(page).fill('one');
    await input(page).press('Shift+Enter');
    await page.keyboard.type('two');
    // As Chromium reports the Enter that picks a candidate, and as Safari does.
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      await input(page).dispatchEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
    }
    expect(await input(page).inputValue()).toBe('one\ntwo');
    await input(page).press('Enter');
    await expect.poll(() => server.accepted, unhurried).toEqual(['one\ntwo']);
  });

  test('sends a quick reply as the visitor’s words, once', async () => {
    const server = world.host.reset();
    server.say(ANSWER);
    const page = await world.visit();
    await open(page);
    const track = page.getByRole('button', { name: 'Track my order' });
    await track.click();
    await expect.poll(() => server.accepted, unhurried).toEqual(['Track my order']);
    await expect.poll(() => track.isDisabled(), unhurried).toBe(true);
    expect(await page.getByRole('button', { name: 'Something else' }).isDisabled()).toBe(true);
  });

  test('shows an answer while it is written, and puts the message in its place', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await say(page, 'When is shipping free?');
    await expect.poll(() => server.accepted, unhurried).toEqual(['When is shipping free?']);
    const draft = page.locator('.scroll > div[aria-hidden=true] .bubble');
    server.publish('message.delta', { turnId: 'turn-1', text: 'Orders from ¥99 ship free. [1]' });
    await settles(draft, ['Orders from ¥99 ship free. [1]']);
    expect(await page.locator('.typing').isVisible()).toBe(false);
    // Data, never markup, however it is cut.
    server.publish('message.delta', { turnId: 'turn-1', text: ' <img src=x onerror=alert(1)>' });
    await settles(draft, ['Orders from ¥99 ship free. [1] <img src=x onerror=alert(1)>']);
    expect(await page.locator('.scroll img').count()).toBe(0);
    server.say({ ...ANSWER, text: 'Orders from ¥99 ship free. [1]' });
    await settles(bubbles(page), [GREETING, 'When is shipping free?', 'Orders from ¥99 ship free. [1]']);
    await settles(draft, []);
    server.publish('message.delta', { turnId: 'turn-1', text: 'too late' });
    await page.getByRole('button', { name: 'Source: When is shipping free?' }).waitFor();
    expect(await draft.count()).toBe(0);
  });

  test('takes a verdict on a cited answer, and a comment after a no', async () => {
    const server = world.host.reset();
    const { messageId } = server.say(ANSWER);
    const page = await world.visit();
    await open(page);
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await page.getByLabel('What was missing? (optional)').fill('the price for Tibet');
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Got it, thank you').waitFor();
    expect(server.feedback).toEqual([
      { messageId, helpful: false },
      { messageId, helpful: false, comment: 'the price for Tibet' },
    ]);
  });

  test('shows whatever a message holds as text and never as markup', async () => {
    const server = world.host.reset();
    const nasty = '<img src=x onerror="window.hit=1"><b>bold</b> javascript:alert(1) http://[broken';
    server.say({ ...ANSWER, text: nasty, citations: [{ articleId: 'x', title: nasty, passage: nasty }] });
    server.say({ author: 'human', authorName: nasty, text: nasty });
    const page = await world.visit();
    await open(page);
    await page.locator('.source').click();
    await settles(bubbles(page), [GREETING, nasty, nasty]);
    expect(await page.locator('.log img, .log b, .log a').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  test('says how long a text may still be, and does not send one that is too long', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await input(page).fill('长'.repeat(2731)); // 8,193 bytes
    await page.getByText('1 bytes too long').waitFor();
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    await input(page).press('Enter');
    await input(page).fill('长'.repeat(2730));
    await input(page).press('Enter');
    await expect.poll(() => server.accepted.length, unhurried).toBe(1);
    expect(server.accepted[0]).toHaveLength(2730);
  });

  test('follows the conversation to the queue, to a person, and to its end', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await page.getByText('In the queue: you are number 2').waitFor();
    server.hold('queue', { queuePosition: 1, staffOnline: false });
    await page.getByText('as soon as we are back. Agents are here daily from 9:00 to 21:00.').waitFor();
    await page.getByText('Nobody online: leave a message').waitFor();
    expect(await page.locator('.head .dot').getAttribute('data-link')).toBe('away');
    server.hold('human');
    server.say({ author: 'human', authorName: 'Lin', text: 'Hello, this is Lin' });
    await page.getByText('Lin is helping you').waitFor();
    server.publish('typing', { author: 'human', on: true });
    await page.getByText('Lin is typing').waitFor({ state: 'attached' });
    server.hold('closed');
    await page.getByText('This conversation has ended').waitFor();
    await page.locator('.strip').getByRole('button', { name: 'Start a new conversation' }).click();
    await settles(bubbles(page), [GREETING]);
    await page.getByText('Assistant online').waitFor();
  });

  test('lets a visitor who waits in the queue start anew, after asking', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await say(page, 'old question');
    server.hold('queue', { queuePosition: 3, staffOnline: true });
    const strip = page.locator('.strip');
    await strip.getByRole('button', { name: 'Start a new conversation' }).click();
    await strip.getByRole('button', { name: 'Cancel' }).click();
    await strip.getByText('you are number 3').waitFor();
    await strip.getByRole('button', { name: 'Start a new conversation' }).click();
    await strip.getByRole('button', { name: 'Start anew' }).click();
    await settles(bubbles(page), [GREETING]);
    await page.getByText('Assistant online').waitFor();
  });

  test('shows a running answer and replaces it with the message of that turn', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    server.publish('message.delta', { turnId: 'turn-1', text: 'Orders from' });
    server.publish('message.delta', { turnId: 'turn-1', text: ' ¥99…' });
    await page.getByText('Orders from ¥99…').waitFor();
    server.say(ANSWER);
    await settles(page.locator('.scroll .bubble'), [GREETING, ANSWER.text]);
  });

  test('keeps two tabs of one visitor alike', async () => {
    const server = world.host.reset();
    server.onVisitorMessage = () => void server.say({ author: 'assistant', text: 'noted' });
    const one = await world.visit();
    await open(one);
    const two = await world.visit({ like: one });
    await open(two);
    await say(one, 'from the first tab');
    await settles(bubbles(two), [GREETING, 'from the first tab', 'noted']);
    await one.getByRole('button', { name: 'Start a new conversation' }).click();
    await one.getByRole('button', { name: 'Start anew' }).click();
    await settles(bubbles(one), [GREETING]);
    await settles(bubbles(two), [GREETING]);
  });

  test('counts what came unread while the panel was closed', async () => {
    const server = world.host.reset();
    const page = await world.visit();
    await open(page);
    await page.getByRole('button', { name: 'Close chat' }).first().click();
    server.say({ author: 'human', authorName: 'Lin', text: 'one' });
    server.say({ author: 'human', authorName: 'Lin', text: 'two' });
    await page.getByRole('button', { name: 'Open chat, 2 unread messages' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Open chat, 2 unread messages' }).click();
    await page.getByRole('button', { name: 'Close chat' }).first().click();
    await page.getByRole('button', { name: 'Open chat', exact: true }).waitFor();
  });

  test('draws a long history from its end, and more of it when asked', async () => {
    const server = world.host.reset();
    for (let i = 1; i <= 1_150; i++) server.say({ author: 'assistant', text: `message ${i}` });
    const page = await world.visit();
    await open(page);
    await page.getByText('message 1150').waitFor();
    expect(await bubbles(page).count()).toBe(100);
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await expect.poll(() => bubbles(page).count(), unhurried).toBe(200);
    expect(await bubbles(page).first().textContent()).toBe('message 951');
  });
});
