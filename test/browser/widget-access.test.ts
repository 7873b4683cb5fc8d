/** The widget for every visitor: in their language, by keyboard alone, by ear, on a phone, on another page. */
import { describe, expect, test } from 'vitest';
import { isSkipped, skipNote } from './chromium.ts';
import { ANSWER, launcher, open, unhurried, widgetWorld } from './widget-world.ts';

describe.skipIf(isSkipped)(`The widget, for everybody,${skipNote}`, () => {
  const world = widgetWorld();

  test('switches language, and remembers the choice', async () => {
    const server = world.host.reset();
    server.say(ANSWER);
    const page = await world.visit();
    await open(page);
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.getByText('智能助手为您服务').waitFor();
    await page.getByRole('button', { name: '来源：When is shipping free?' }).waitFor();
    await page.reload();
    await page.getByText('智能助手为您服务').waitFor();
  });

  test('speaks the language its script tag names', async () => {
    world.host.reset();
    const page = await world.visit({ path: '/host?lang=zh' });
    await launcher(page).click();
    await page.getByText('智能助手为您服务').waitFor();
  });

  test('works by keyboard alone: open, write, close, with the focus where one expects it', async () => {
    const server = world.host.reset();
    const page = await world.visit();
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
    const server = world.host.reset();
    server.say({ author: 'assistant', text: 'old' });
    const page = await world.visit();
    const log = page.getByRole('log', { name: 'Conversation' });
    await launcher(page).click();
    await page.getByText('old').waitFor();
    await expect.poll(() => log.getAttribute('aria-live'), unhurried).toBe('polite');
  });

  test('covers a phone’s screen and keeps the focus inside', async () => {
    world.host.reset();
    const page = await world.visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
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
    const server = world.host.reset();
    const page = await world.visit({ path: '/demo', locale: 'zh-CN' });
    await page.getByRole('button', { name: '满多少包邮？' }).click();
    await expect.poll(() => server.accepted, unhurried).toEqual(['满多少包邮？']);
    await page.getByText('智能助手为您服务').waitFor();
    await page.locator('label[for=lang-en]').click();
    await page.getByText('Assistant online').waitFor();
    await page.getByRole('heading', { name: 'Try the assistant' }).waitFor();
  });
});
