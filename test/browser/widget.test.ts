/** The built widget in a real browser, on a page with a strict content security policy, over a real Socket.IO server. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FakeVisitorServer } from '../fakes/visitor-server.ts';
import { startWidgetHost, type WidgetHost } from './widget-host.ts';

const CHROMIUM = '/usr/bin/chromium';
const isMissing = !existsSync(CHROMIUM);
// In CI a missing browser is a fault of the set-up: the tests run, and fail.
const isSkipped = isMissing && !process.env.CI;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ANSWER: Parameters<FakeVisitorServer['say']>[0] = {
  author: 'assistant',
  turnId: 'turn-1',
  text: 'Orders from ¥99 ship free, see https://spruce.example/shipping.',
  citations: [{ articleId: 'a1', title: 'When is shipping free?', passage: 'Orders of ¥99 or more ship free.' }],
  quickReplies: [
    { title: 'Track my order', payload: 'track' },
    { title: 'Something else', payload: 'else' },
  ],
};

describe.skipIf(isSkipped)(`The widget in a browser${isSkipped ? ` (skipped: ${CHROMIUM} is not there)` : ''}`, () => {
  let host: WidgetHost;
  let browser: Browser;
  let pages: Page[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    host = await startWidgetHost();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  afterEach(async () => {
    for (const page of pages) await page.context().close();
    pages = [];
    const seen = faults.splice(0);
    expect(seen).toEqual([]);
  });

  /** A visitor of their own, or a second tab of `like`'s. */
  async function visit(options: BrowserContextOptions & { like?: Page; path?: string } = {}): Promise<Page> {
    const { like, path = '/host', ...contextOptions } = options;
    const context = like?.context() ?? (await browser.newContext({ locale: 'en-US', ...contextOptions }));
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (entry) => {
      // What the network does is the tests' own doing; a refusal by the page's policy would be the widget's fault.
      if (entry.type() === 'error' && !/WebSocket|Failed to load resource|ERR_/.test(entry.text()))
        faults.push(entry.text());
    });
    await page.goto(host.origin + path);
    await launcher(page).waitFor();
    pages.push(page);
    return page;
  }

  const launcher = (page: Page) => page.locator('.launcher');
  const input = (page: Page) => page.locator('.composer textarea');
  const bubbles = (page: Page) => page.locator('.log .row .bubble');
  const unhurried = { timeout: 10_000 };
  const settles = (locator: Locator, texts: string[]) =>
    expect.poll(() => locator.allTextContents(), unhurried).toEqual(texts);

  async function open(page: Page): Promise<void> {
    await launcher(page).click();
    await page.getByText('Assistant online').waitFor();
  }

  async function say(page: Page, text: string): Promise<void> {
    await input(page).fill(text);
    await input(page).press('Enter');
  }

  const GREETING = "Hello! I'm the automated assistant. Ask me about orders, delivery, returns or invoices.";

  test('greets, sends on Enter, and shows the answer with a citation that opens', async () => {
    const server = host.reset();
    server.onVisitorMessage = () => void server.say(ANSWER);
    const page = await visit();
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
    const server = host.reset();
    const page = await visit();
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
    const server = host.reset();
    server.say(ANSWER);
    const page = await visit();
    await open(page);
    const track = page.getByRole('button', { name: 'Track my order' });
    await track.click();
    await expect.poll(() => server.accepted, unhurried).toEqual(['Track my order']);
    await expect.poll(() => track.isDisabled(), unhurried).toBe(true);
    expect(await page.getByRole('button', { name: 'Something else' }).isDisabled()).toBe(true);
  });

  test('shows an answer while it is written, and puts the message in its place', async () => {
    const server = host.reset();
    const page = await visit();
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
    const server = host.reset();
    const { messageId } = server.say(ANSWER);
    const page = await visit();
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
    const server = host.reset();
    const nasty = '<img src=x onerror="window.hit=1"><b>bold</b> javascript:alert(1) http://[broken';
    server.say({ ...ANSWER, text: nasty, citations: [{ articleId: 'x', title: nasty, passage: nasty }] });
    server.say({ author: 'human', authorName: nasty, text: nasty });
    const page = await visit();
    await open(page);
    await page.locator('.source').click();
    await settles(bubbles(page), [GREETING, nasty, nasty]);
    expect(await page.locator('.log img, .log b, .log a').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  test('keeps what is written offline and sends it in order once the connection is back', async () => {
    const server = host.reset();
    const page = await visit();
    await open(page);
    await say(page, 'before');
    await settles(bubbles(page), [GREETING, 'before']);
    host.cut();
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
    host.restore();
    await page.getByRole('button', { name: 'Try now' }).click();
    await settles(bubbles(page), [GREETING, 'before', 'said meanwhile', 'first', 'second']);
    expect(server.accepted).toEqual(['before', 'first', 'second']);
  });

  test('believes the browser that the network is gone, offers another try, and sends once', async () => {
    const server = host.reset();
    const page = await visit();
    await open(page);
    host.cut();
    await page.context().setOffline(true);
    await say(page, 'from the train');
    const row = page.locator('.row.visitor', { hasText: 'from the train' });
    await row.getByText('You are offline').waitFor();
    await row.getByRole('button', { name: 'Send again' }).click();
    await row.getByText('You are offline').waitFor();
    host.restore();
    await page.context().setOffline(false);
    await expect.poll(() => server.accepted, unhurried).toEqual(['from the train']);
    await row.getByText('You are offline').waitFor({ state: 'detached' });
  });

  test('sends unsent messages after the visitor went to another page', async () => {
    const server = host.reset();
    const page = await visit();
    await open(page);
    host.cut();
    await page.getByText('Reconnecting…', { exact: true }).waitFor();
    await say(page, 'kept');
    host.restore();
    await page.goto(`${host.origin}/host?page=2`);
    await expect.poll(() => server.accepted, unhurried).toEqual(['kept']);
    await settles(bubbles(page), [GREETING, 'kept']);
  });

  test('offers a refused message for another try, which doubles nothing', async () => {
    const server = host.reset();
    const page = await visit();
    await open(page);
    server.refusals.push({ code: 'invalid_text' });
    await say(page, 'again please');
    await page.getByRole('alert').getByText('Not sent').waitFor();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => server.accepted, unhurried).toEqual(['again please']);
    await settles(bubbles(page), [GREETING, 'again please']);
  });

  test('says how long a text may still be, and does not send one that is too long', async () => {
    const server = host.reset();
    const page = await visit();
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
    const server = host.reset();
    const page = await visit();
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
    const server = host.reset();
    const page = await visit();
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
    const server = host.reset();
    const page = await visit();
    await open(page);
    server.publish('message.delta', { turnId: 'turn-1', text: 'Orders from' });
    server.publish('message.delta', { turnId: 'turn-1', text: ' ¥99…' });
    await page.getByText('Orders from ¥99…').waitFor();
    server.say(ANSWER);
    await settles(page.locator('.scroll .bubble'), [GREETING, ANSWER.text]);
  });

  test('keeps two tabs of one visitor alike', async () => {
    const server = host.reset();
    server.onVisitorMessage = () => void server.say({ author: 'assistant', text: 'noted' });
    const one = await visit();
    await open(one);
    const two = await visit({ like: one });
    await open(two);
    await say(one, 'from the first tab');
    await settles(bubbles(two), [GREETING, 'from the first tab', 'noted']);
    await one.getByRole('button', { name: 'Start a new conversation' }).click();
    await one.getByRole('button', { name: 'Start anew' }).click();
    await settles(bubbles(one), [GREETING]);
    await settles(bubbles(two), [GREETING]);
  });

  test('counts what came unread while the panel was closed', async () => {
    const server = host.reset();
    const page = await visit();
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
    const server = host.reset();
    for (let i = 1; i <= 1_150; i++) server.say({ author: 'assistant', text: `message ${i}` });
    const page = await visit();
    await open(page);
    await page.getByText('message 1150').waitFor();
    expect(await bubbles(page).count()).toBe(100);
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await expect.poll(() => bubbles(page).count(), unhurried).toBe(200);
    expect(await bubbles(page).first().textContent()).toBe('message 951');
  });

  test('drops a token the server refuses and starts over', async () => {
    const server = host.reset();
    const page = await visit();
    await page.evaluate(() => localStorage.setItem('kefu:key:token', 'forged'));
    await page.reload();
    await open(page);
    expect(await page.evaluate(() => localStorage.getItem('kefu:key:token'))).toBe(server.token);
  });

  test('tells the visitor of a page that may not use it', async () => {
    host.reset();
    host.refuseWith = { code: 'origin_not_allowed' };
    const page = await visit();
    await launcher(page).click();
    await page.getByText('This site is not allowed to use this chat.').waitFor();
  });

  test('switches language, and remembers the choice', async () => {
    const server = host.reset();
    server.say(ANSWER);
    const page = await visit();
    await open(page);
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.getByText('智能助手为您服务').waitFor();
    await page.getByRole('button', { name: '来源：When is shipping free?' }).waitFor();
    await page.reload();
    await page.getByText('智能助手为您服务').waitFor();
  });

  test('speaks the language its script tag names', async () => {
    host.reset();
    const page = await visit({ path: '/host?lang=zh' });
    await launcher(page).click();
    await page.getByText('智能助手为您服务').waitFor();
  });

  test('works by keyboard alone: open, write, close, with the focus where one expects it', async () => {
    const server = host.reset();
    const page = await visit();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Spruce Support' }).waitFor();
    await page.getByText('Assistant online').waitFor();
    await page.keyboard.type('typed without a mouse');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.accepted, unhurried).toEqual(['typed without a mouse']);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').isVisible(), unhurried).toBe(false);
    const focused = () =>
      page.evaluate(() => document.querySelector('#kefu-widget')?.shadowRoot?.activeElement?.className);
    expect(await focused()).toBe('launcher');
  });

  test('reads new messages out politely and the history not at all', async () => {
    const server = host.reset();
    server.say({ author: 'assistant', text: 'old' });
    const page = await visit();
    const log = page.getByRole('log', { name: 'Conversation' });
    await launcher(page).click();
    await page.getByText('old').waitFor();
    await expect.poll(() => log.getAttribute('aria-live'), unhurried).toBe('polite');
  });

  test('covers a phone’s screen and keeps the focus inside', async () => {
    host.reset();
    const page = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await launcher(page).tap();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(async () => (await dialog.boundingBox())?.width, unhurried).toBe(390);
    expect((await dialog.boundingBox())?.height).toBe(844);
    expect(await dialog.getAttribute('aria-modal')).toBe('true');
    for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
    const isInside = () => page.evaluate(() => document.activeElement?.id === 'kefu-widget');
    expect(await isInside()).toBe(true);
  });

  test('leaves the demo page’s questions to the widget, in the page’s language', async () => {
    const server = host.reset();
    const page = await visit({ path: '/demo', locale: 'zh-CN' });
    await page.getByRole('button', { name: '满多少包邮？' }).click();
    await expect.poll(() => server.accepted, unhurried).toEqual(['满多少包邮？']);
    await page.getByText('智能助手为您服务').waitFor();
    await page.locator('label[for=lang-en]').click();
    await page.getByText('Assistant online').waitFor();
    await page.getByRole('heading', { name: 'Try the assistant' }).waitFor();
  });
});
