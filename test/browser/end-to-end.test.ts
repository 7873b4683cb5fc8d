/**
 * The whole product in a real browser against the real server: a visitor asks, is answered with a citation, asks for a
 * person; a human agent in a second page takes the conversation and replies. With `KEFU_SCREENSHOTS=<folder>` it also keeps
 * pictures (the README's come from here).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, type ServerProcess, startServer } from '../../bench/support/server-process.ts';
import { starterFolder } from '../starter-folder.ts';
import { isSkipped, launchChromium, skipNote } from './chromium.ts';
import { take } from './console-world.ts';

const screenshots = process.env.KEFU_SCREENSHOTS;

describe.skipIf(isSkipped)(`a visitor and a human agent${skipNote}`, () => {
  let server: ServerProcess;
  let browser: Browser;
  const faults: string[] = [];

  beforeAll(async () => {
    server = await startServer({ dataDir: await starterFolder() });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop({ clean: true });
  });

  async function open(path: string, options: { locale: string; width?: number }): Promise<Page> {
    const context = await browser.newContext({
      locale: options.locale,
      viewport: { width: options.width ?? 1280, height: 800 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(error.message));
    // Pages must load nothing from elsewhere.
    page.on('request', (request) => {
      if (
        !request.url().startsWith(server.url) &&
        /^(https?|wss?):/.test(request.url()) &&
        !request.url().startsWith(server.url.replace('http', 'ws'))
      ) {
        faults.push(`loads ${request.url()}`);
      }
    });
    await page.goto(`${server.url}${path}`);
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (screenshots === undefined) return;
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  async function ask(page: Page, text: string): Promise<void> {
    await page.locator('.composer textarea').fill(text);
    await page.keyboard.press('Enter');
  }

  test('meet: question, cited answer, handoff, take, reply, close', async () => {
    const visitor = await open('/', { locale: 'zh-CN' });
    await visitor.locator('.launcher').click();
    await ask(visitor, '退货的运费谁承担？');
    const answer = visitor.locator('.row.assistant', { hasText: '运费' }).last();
    await answer.locator('.source').first().click();
    await answer.locator('.passage').first().waitFor();
    expect(await answer.locator('.passage').first().textContent()).toContain('运费');
    await answer.locator('.verdict .thumb').first().click();
    await picture(visitor, 'widget');

    const agent = await open('/console/', { locale: 'zh-CN' });
    await agent.getByTestId('login-email').fill(ADMIN.email);
    await agent.getByTestId('login-password').fill(ADMIN.password);
    await agent.getByTestId('login-submit').click();
    await agent.getByTestId('me-name').waitFor();

    await ask(visitor, '转人工');
    // Which of the two depends on whether the console's socket is through yet.
    await visitor.locator('.row.assistant', { hasText: /转接人工|登记人工/ }).waitFor();
    await agent.getByTestId('queue-item').first().waitFor();
    expect(await agent.title()).toMatch(/^\(1\)/);
    await agent.getByTestId('queue-item').first().click();
    await agent.getByTestId('message').filter({ hasText: '退货的运费谁承担？' }).first().waitFor();
    await take(agent);
    await agent.getByTestId('reply-input').fill('您好，我是小云，这就帮您看。');
    await agent.getByTestId('reply-send').click();
    await visitor.locator('.row.human', { hasText: '我是小云' }).waitFor();
    expect(await visitor.locator('.row.human .who').first().textContent()).toContain('Administrator');
    await ask(visitor, '好的，谢谢');
    await agent.getByTestId('message').filter({ hasText: '好的，谢谢' }).first().waitFor();
    await picture(agent, 'console');
    await picture(visitor, 'widget-person');

    await agent.getByTestId('conversation-close').click();
    await agent.getByTestId('conversation-close-confirm').click();
    // Closed, the visitor may start anew, and is answered by the assistant again.
    await visitor.locator('.strip button').first().click();
    await ask(visitor, '满多少包邮？');
    await visitor.locator('.row.assistant', { hasText: '99' }).last().waitFor();
    expect(faults).toEqual([]);
  }, 120_000);

  test('talk in English on a telephone, and lose nothing when the server restarts', async () => {
    const visitor = await open('/', { locale: 'en-US', width: 390 });
    await visitor.locator('.launcher').click();
    await ask(visitor, 'Who pays for return shipping?');
    await visitor.locator('.row.assistant .source').first().waitFor();
    const port = Number(new URL(server.url).port);
    const { dataDir } = server;
    await server.stop({ signal: 'SIGKILL' });
    await ask(visitor, 'Do gift cards expire?');
    server = await startServer({ dataDir, port });
    await visitor.locator('.row.assistant', { hasText: /3 years|three years/ }).waitFor();
    expect(await visitor.locator('.row.visitor').count()).toBe(2);
    await picture(visitor, 'widget-phone');
    expect(faults).toEqual([]);
  }, 120_000);
});
