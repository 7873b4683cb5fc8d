/**
 * The console's models page in a real browser against the real server: versions are promoted, rolled back, split and
 * shadowed by clicking, and a visitor's trace shows which took part. `KEFU_SCREENSHOTS=<folder>` keeps pictures.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, type ServerProcess, startServer, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { VisitorClient } from '../integration/visitor-client.ts';
import { starterFolder } from '../starter-folder.ts';
import { isSkipped, launchChromium, skipNote } from './chromium.ts';

const screenshots = process.env.KEFU_SCREENSHOTS;
const HEAD = 'intents-ecommerce';
const shipped = join(import.meta.dirname, '../../models', HEAD, 'v1');

/** A data folder with a second version of the shipped head, and a third whose weights are damaged. */
async function withVersions(): Promise<string> {
  const dataDir = await starterFolder();
  for (const version of ['v2', 'v3']) {
    const folder = join(dataDir, 'models', HEAD, version);
    mkdirSync(join(dataDir, 'models', HEAD), { recursive: true });
    cpSync(shipped, folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'kefu.json'), 'utf8'));
    writeFileSync(join(folder, 'kefu.json'), JSON.stringify({ ...manifest, version }));
  }
  writeFileSync(join(dataDir, 'models', HEAD, 'v3', 'weights.bin'), 'not weights');
  return dataDir;
}

describe.skipIf(isSkipped)(`The models page${skipNote}`, () => {
  let server: ServerProcess;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    server = await startServer({ dataDir: await withVersions() });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop({ clean: true });
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    expect(faults.splice(0)).toEqual([]);
  });

  async function open(hash: string, who: { email: string; password: string } = ADMIN, locale = 'en-US'): Promise<Page> {
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
    contexts.push(context);
    await context.request.post(`${server.url}/v1/login`, { data: who });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.url}/console/${hash}`);
    await page.getByTestId('me-name').waitFor();
    return page;
  }
  const row = (page: Page, version: string) =>
    page.locator(`[data-testid=model][data-model="${HEAD}"] [data-testid=model-version][data-version="${version}"]`);
  const state = (page: Page, version: string) => row(page, version).getByTestId('model-state');
  const confirm = (page: Page) => page.locator('.ant-popconfirm .ant-btn-primary').filter({ visible: true }).click();
  const picture = async (page: Page, name: string) => {
    if (!screenshots) return;
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  };

  test('shows every version with its figures, and promotes and rolls back after asking', async () => {
    const page = await open('#/models');
    await state(page, 'v1').getByText('Serves', { exact: true }).waitFor();
    expect(await row(page, 'v1').innerText()).toMatch(/\d\d\.\d %/);
    await row(page, 'v2').getByTestId('model-promote').click();
    await picture(page, 'models-promote');
    await confirm(page);
    await state(page, 'v2').getByText('Serves', { exact: true }).waitFor();
    expect(await row(page, 'v2').getByTestId('model-promote').count()).toBe(0);
    await page.getByTestId('model-rollback').click();
    await confirm(page);
    await state(page, 'v1').getByText('Serves', { exact: true }).waitFor();
    expect(await page.getByTestId('model-rollback').count()).toBe(0);
  });

  test('splits visitors, shadows, and shows in a trace who took part', async () => {
    const page = await open('#/models');
    await row(page, 'v2').getByTestId('model-split').click();
    await page.getByTestId('split-percent').fill('100');
    await picture(page, 'models-split');
    await page.getByTestId('split-confirm').click();
    await state(page, 'v2').getByText('100 % of visitors').waitFor();
    const visitor = await new VisitorClient(server.url, WIDGET_KEY, { name: 'split' }).connected();
    await visitor.send('hello');
    await visitor.replies(1);

    await row(page, 'v2').getByTestId('model-split').click();
    await page.getByTestId('split-percent').fill('0');
    await page.getByTestId('split-confirm').click();
    await state(page, 'v2').getByText('Shadow').waitFor();
    await visitor.send('thank you');
    await visitor.replies(2);
    visitor.close();
    await picture(page, 'models-shadow');

    const trace = await open(`#/conversations/${visitor.conversationId}?list=all`);
    await trace.getByTestId('message-trace').first().click();
    await trace
      .getByTestId('trace-split')
      .filter({ hasText: 'v2, 100 % of visitors: this one is in the share' })
      .waitFor();
    await trace.keyboard.press('Escape');
    await trace.getByTestId('message-trace').nth(1).click();
    await trace.getByTestId('trace-shadow').filter({ hasText: 'Thanks' }).waitFor();
    await picture(trace, 'models-trace');

    await page.getByTestId('model-end').click();
    await confirm(page);
    await page.getByTestId('model-end').waitFor({ state: 'detached' });
    expect(await state(page, 'v2').innerText()).toBe('');
  });

  test('says why a damaged version is refused, and the good one stays', async () => {
    const page = await open('#/models');
    await row(page, 'v3').getByTestId('model-promote').click();
    await confirm(page);
    await page.getByText(/does not match its checksum.*\(model_refused\)/).waitFor();
    await state(page, 'v1').getByText('Serves', { exact: true }).waitFor();
  });

  test('is for the data team and administrators, and speaks Chinese', async () => {
    const admin = await open('#/models');
    const password = 'a password of their own';
    for (const [email, role] of [
      ['data@example.com', 'data'],
      ['desk@example.com', 'agent'],
    ]) {
      const made = await admin.request.post(`${server.url}/v1/staff`, {
        data: { email, name: role, role, password },
        headers: { origin: server.url },
      });
      expect(made.status()).toBe(201);
    }
    const page = await open('#/models', { email: 'data@example.com', password }, 'zh-CN');
    await state(page, 'v1').getByText('使用中').waitFor();
    await picture(page, 'models-zh');
    const other = await open('#/models', { email: 'desk@example.com', password });
    await other.getByText('Your role does not include this page.').waitFor();
    expect(await other.getByTestId('nav-models').count()).toBe(0);
  });
});
