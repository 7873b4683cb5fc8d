/**
 * The console in a real browser against the real server, for the tests of one file: the server and the browser are started
 * once, pages and visitors end with their test, and an error on a page fails it. Visitors come over the socket.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { VisitorClient, waitFor } from '../integration/visitor-client.ts';
import { starterFolder } from '../starter-folder.ts';
import { launchChromium } from './chromium.ts';

export interface ConsoleWorld {
  /** The address of a path on the server. */
  at(path: string): string;
  /** A page of its own, with nobody logged in. */
  open(hash?: string): Promise<Page>;
  logIn(page: Page, who?: { email: string; password: string }): Promise<void>;
  /** A page of the administrator's, logged in. */
  inside(hash?: string): Promise<Page>;
  arriving(name: string): Promise<VisitorClient>;
  /** A visitor in the queue. */
  waiting(name: string, text?: string): Promise<VisitorClient>;
}

/** Takes the conversation shown. Before the server's yes the reply box still writes notes. */
export async function take(page: Page): Promise<void> {
  const button = page.getByTestId('conversation-take');
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** To be called in a `describe`: it sets up and clears away around its tests. */
export function consoleWorld(): ConsoleWorld {
  let server: ServerProcess;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let visitors: VisitorClient[] = [];
  /** A login made once: hashing a password is slow on purpose. */
  let loggedIn: BrowserContextOptions['storageState'];
  const faults: string[] = [];

  beforeAll(async () => {
    server = await startServer({ dataDir: await starterFolder() });
    browser = await launchChromium();
    const context = await browser.newContext();
    await context.request.post(`${server.url}/v1/login`, { data: ADMIN });
    loggedIn = await context.storageState();
    await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop({ clean: true });
  });

  afterEach(async () => {
    for (const visitor of visitors) visitor.close();
    for (const context of contexts) await context.close();
    visitors = [];
    contexts = [];
    expect(faults.splice(0)).toEqual([]);
  });

  const at = (path: string) => server.url + path;

  async function newPage(hash: string, storageState?: BrowserContextOptions['storageState']): Promise<Page> {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1280, height: 800 },
      storageState,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(at(`/console/${hash}`));
    return page;
  }

  async function arriving(name: string): Promise<VisitorClient> {
    const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name }).connected();
    visitors.push(visitor);
    return visitor;
  }

  return {
    at,
    open: (hash = '') => newPage(hash),
    async logIn(page, { email, password } = ADMIN) {
      await page.getByTestId('login-email').fill(email);
      await page.getByTestId('login-password').fill(password);
      await page.getByTestId('login-submit').click();
      await page.getByTestId('me-name').waitFor();
    },
    async inside(hash = '') {
      const page = await newPage(hash, loggedIn);
      await page.getByTestId('me-name').waitFor();
      return page;
    },
    arriving,
    async waiting(name, text = '转人工') {
      const visitor = await arriving(name);
      await visitor.send(text);
      await waitFor(() => visitor.holder === 'queue', `${name} waits`);
      return visitor;
    },
  };
}
