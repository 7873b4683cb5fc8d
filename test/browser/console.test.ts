/** What all pages of the console share (the login, a phone, two languages), and those of the administrator. */
import { describe, expect, test } from 'vitest';
import { ADMIN, WIDGET_KEY } from '../../bench/support/server-process.ts';
import { waitFor } from '../integration/visitor-client.ts';
import { isSkipped, skipNote } from './chromium.ts';
import { consoleWorld, take } from './console-world.ts';

describe.skipIf(isSkipped)(`The console in a browser${skipNote}`, () => {
  const { arriving, at, inside, logIn, open, waiting } = consoleWorld();

  test('shows the code of a failed login, and after a good one the page that was asked for', async () => {
    const page = await open('#/staff');
    await page.getByTestId('login-email').fill(ADMIN.email);
    await page.getByTestId('login-password').fill('wrong password');
    await page.getByTestId('login-submit').click();
    await page.getByText('(invalid_credentials)').waitFor();
    await logIn(page);
    await page.getByTestId('staff-row').first().waitFor();
  });

  test('leads a session that ended to the login and back to where it was', async () => {
    const page = await inside('#/settings/inboxes');
    await page.context().clearCookies();
    await page.evaluate(() => {
      window.location.hash = '#/staff';
    });
    await page.getByTestId('login-email').waitFor();
    await logIn(page);
    await page.getByTestId('staff-row').first().waitFor();
  });

  test('adds a colleague, shows the password once, and shows the colleague only what the role includes', async () => {
    const page = await inside('#/staff');
    await page.getByTestId('staff-add').click();
    await page.getByTestId('staff-name').fill('Ann Park');
    await page.getByTestId('staff-email').fill('ann@example.com');
    await page.getByTestId('staff-add-submit').click();
    const password = (await page.getByTestId('staff-password').textContent()) ?? '';
    const colleague = await open('#/settings');
    await logIn(colleague, { email: 'ann@example.com', password });
    await colleague.getByText('Your role does not include this page.').waitFor();
    expect(await colleague.getByTestId('nav-staff').count()).toBe(0);
    expect(await colleague.getByTestId('nav-conversations').count()).toBe(1);
    // A reset ends what is open and gives another password.
    await page.getByText('I have copied it').click();
    await page.locator('[data-email="ann@example.com"]').getByTestId('staff-reset').click();
    await page.locator('.ant-popconfirm .ant-btn-primary').filter({ visible: true }).click();
    const next = (await page.getByTestId('staff-password').textContent()) ?? '';
    expect(next).not.toBe(password);
    await colleague.reload();
    await colleague.getByTestId('login-email').waitFor();
    await logIn(colleague, { email: 'ann@example.com', password: next });
  });

  test('keeps new texts and refuses an origin that is none', async () => {
    const page = await inside('#/settings/texts');
    await page.getByTestId('text-greeting-en').fill('Hello from the shop.');
    await page.getByTestId('texts-save').click();
    await page.getByText('Saved').waitFor();
    await page.goto(at('/console/#/settings/inboxes'));
    expect(await page.getByTestId('snippet').textContent()).toContain(`data-widget-key="${WIDGET_KEY}"`);
    await page.getByTestId('origins').fill('shop.example.com');
    await page.getByTestId('origins-save').click();
    await page.getByText('Not an origin: shop.example.com').waitFor();
    const texts = await page.request.get(at('/v1/settings/texts'));
    expect((await texts.json()).texts.greeting.en).toBe('Hello from the shop.');
  });

  test('counts what was answered and exports the conversations', async () => {
    await arriving('is counted');
    const page = await inside('#/counts');
    await expect
      .poll(async () =>
        Number(await page.getByTestId('count-conversations').locator('.ant-statistic-content').innerText()),
      )
      .toBeGreaterThan(0);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export').click()]);
    const lines = (await (await download.createReadStream()).toArray()).join('').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line)).length).toBeGreaterThan(0);
  });

  test('fits a phone: every page as wide as the screen, the menu below, the conversation workable', async () => {
    const visitor = await waiting('on a phone');
    await waitFor(() => visitor.ticketId !== undefined, 'the ticket is told');
    const page = await inside();
    await page.setViewportSize({ width: 390, height: 844 });
    const areas = ['conversations', 'tickets', 'articles', 'models', 'counts', 'staff', 'settings'];
    const knowledge = ['import', 'gaps', 'gaps?from=replies', 'hit-test?text=refund', 'gate', 'versions', 'new'];
    for (const hash of [...areas, ...knowledge.map((tab) => `articles/${tab}`), `tickets/${visitor.ticketId}`]) {
      await page.goto(at(`/console/#/${hash}`));
      await page.waitForLoadState('networkidle');
      const [wide, room] = await page.locator('#main').evaluate((main) => [main.scrollWidth, main.clientWidth]);
      expect([hash, wide]).toEqual([hash, room]);
      expect(room).toBe(390);
    }
    await page.getByTestId('nav-counts').click();
    await page.locator('.ant-picker').click();
    const months = page.locator('.ant-picker-dropdown').filter({ visible: true });
    await expect
      .poll(async () => {
        const box = await months.boundingBox();
        return box !== null && box.x >= 0 && box.x + box.width <= 390;
      })
      .toBe(true);
    await page.keyboard.press('Escape');
    await page.getByTestId('nav-conversations').click();
    await page.locator(`[data-conversation="${visitor.conversationId}"]`).click();
    const name = await page.locator('.conversation-who').boundingBox();
    expect(name?.width).toBeGreaterThan(200);
    await take(page);
    await page.getByTestId('reply-input').fill('您好');
    await page.getByTestId('reply-send').click();
    await waitFor(() => visitor.transcript.some(({ text }) => text === '您好'), 'the reply arrives');
    await page.getByTestId('nav-more').click();
    await page.getByTestId('logout').waitFor();
  }, 60_000);

  test('calls categories, queues, intents and slots by their names in both languages', async () => {
    const visitor = await arriving('returns');
    for (const [n, text] of ['我要退货', '转人工'].entries()) {
      await visitor.send(text);
      await visitor.replies(n + 1);
    }
    const page = await inside(`#/conversations/${visitor.conversationId}`);
    const side = page.getByTestId('conversation-side');
    await side.getByText('After-sales', { exact: true }).waitFor();
    await page.getByTestId('lang-switch').getByText('中').click();
    await side.getByText('售后', { exact: true }).waitFor();
    await side.getByText('退换货与退款', { exact: true }).waitFor();
    await page.getByTestId('message-trace').last().click();
    await page.getByTestId('trace').getByText('找人工客服').waitFor();
    await page.goto(at('/console/#/articles/versions'));
    await page.getByTestId('version-row').filter({ hasText: '自带的知识' }).waitFor();
    await page.evaluate(() => window.localStorage.removeItem('kefu.console.lang'));
  });

  test('speaks Chinese when asked to, and remembers', async () => {
    const page = await inside();
    await page.getByTestId('lang-switch').getByText('中').click();
    await page.getByTestId('nav-tickets').getByText('工单').waitFor();
    await page.reload();
    await page.getByTestId('nav-tickets').getByText('工单').waitFor();
  });
});
