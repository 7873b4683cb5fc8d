/**
 * The built widget in a real browser, on a page with a strict content security policy, over a real Socket.IO server, for
 * the tests of one file: host and browser are started once, pages end with their test, and an error on a page fails it.
 */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { FakeVisitorServer } from '../fakes/visitor-server.ts';
import { launchChromium } from './chromium.ts';
import { startWidgetHost, type WidgetHost } from './widget-host.ts';

export const ANSWER: Parameters<FakeVisitorServer['say']>[0] = {
  author: 'assistant',
  turnId: 'turn-1',
  text: 'Orders from ¥99 ship free, see https://spruce.example/shipping.',
  citations: [{ articleId: 'a1', title: 'When is shipping free?', passage: 'Orders of ¥99 or more ship free.' }],
  quickReplies: [
    { title: 'Track my order', payload: 'track' },
    { title: 'Something else', payload: 'else' },
  ],
};

export const GREETING = "Hello! I'm the automated assistant. Ask me about orders, delivery, returns or invoices.";

export const launcher = (page: Page) => page.locator('.launcher');
export const input = (page: Page) => page.locator('.composer textarea');
export const bubbles = (page: Page) => page.locator('.log .row .bubble');
export const unhurried = { timeout: 10_000 };
export const settles = (locator: Locator, texts: string[]) =>
  expect.poll(() => locator.allTextContents(), unhurried).toEqual(texts);

export async function open(page: Page): Promise<void> {
  await launcher(page).click();
  await page.getByText('Assistant online').waitFor();
}

export async function say(page: Page, text: string): Promise<void> {
  await input(page).fill(text);
  await input(page).press('Enter');
}

export interface WidgetWorld {
  /** Once the set-up is done, that is in a test. */
  readonly host: WidgetHost;
  /** A visitor of their own, or a second tab of `like`'s. */
  visit(options?: BrowserContextOptions & { like?: Page; path?: string }): Promise<Page>;
}

/** To be called in a `describe`: it sets up and clears away around its tests. */
export function widgetWorld(): WidgetWorld {
  let host: WidgetHost;
  let browser: Browser;
  let pages: Page[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    host = await startWidgetHost();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  afterEach(async () => {
    for (const page of pages) await page.context().close();
    pages = [];
    expect(faults.splice(0)).toEqual([]);
  });

  return {
    get host() {
      return host;
    },
    async visit({ like, path = '/host', ...contextOptions } = {}) {
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
    },
  };
}
