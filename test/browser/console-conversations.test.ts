/** What a human agent sees and does in the console: who waits, the thread, the reply, the ticket behind it. */
import { describe, expect, test } from 'vitest';
import { type VisitorClient, waitFor } from '../integration/visitor-client.ts';
import { isSkipped, skipNote } from './chromium.ts';
import { consoleWorld, take } from './console-world.ts';

describe.skipIf(isSkipped)(`The console of a human agent${skipNote}`, () => {
  const { arriving, at, inside, waiting } = consoleWorld();

  test('counts who waits in the title, takes, replies, notes, releases', async () => {
    const page = await inside();
    const visitor = await waiting('waits');
    const row = page.locator(`[data-testid=queue-item][data-conversation="${visitor.conversationId}"]`);
    await row.waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(1\)/);
    await row.click();
    await take(page);
    await expect.poll(() => page.title()).toBe('Kefu');
    const reply = page.getByTestId('reply-input');
    await reply.fill('Hello, how can I help?');
    await reply.press('Enter');
    await waitFor(() => visitor.transcript.some(({ text }) => text === 'Hello, how can I help?'), 'the reply arrives');
    await page.getByTestId('reply-mode').getByText('Internal note').click();
    await reply.fill('Asked for an invoice twice.');
    await reply.press('Enter');
    await page.locator('[data-testid=message][data-internal]', { hasText: 'invoice twice' }).waitFor();
    expect(visitor.transcript.some(({ text }) => text.includes('invoice twice'))).toBe(false);
    await page.getByTestId('conversation-release').click();
    await page.locator('[data-testid=holder][data-holder=queue]').first().waitFor();
  });

  test('is worked by keyboard alone, from the list to the reply and the close, with new messages read out', async () => {
    const visitor = await waiting('is served by keyboard');
    const page = await inside('#/conversations');
    await page.locator(`[data-conversation="${visitor.conversationId}"]`).waitFor();
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? '');
    const focusedRow = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.conversation);
    const press = async (key: string, until: () => Promise<boolean>, most = 40) => {
      for (let n = 0; n < most && !(await until()); n++) await page.keyboard.press(key);
      expect([key, await until()]).toEqual([key, true]);
    };
    await press('Tab', async () => (await focused()) === 'queue-item');
    await press('ArrowDown', async () => (await focusedRow()) === visitor.conversationId);
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(ring).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.getByTestId('conversation-take').waitFor();
    await press('Tab', async () => (await focused()) === 'conversation-take', 4);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('reply-input');
    await page.keyboard.type('Typed without a mouse');
    await page.keyboard.press('Enter');
    await waitFor(() => visitor.transcript.some(({ text }) => text === 'Typed without a mouse'), 'the reply arrives');
    await visitor.send('Heard without a screen');
    await page.getByTestId('message-announcer').filter({ hasText: 'Heard without a screen' }).waitFor();
    expect(await page.getByTestId('message-announcer').textContent()).not.toContain('Typed without a mouse');
    await page.keyboard.press('Escape');
    await press('Tab', async () => (await focused()) === 'conversation-close', 4);
    await page.keyboard.press('Enter');
    await page.getByTestId('conversation-close-confirm').waitFor();
    // The way out has the focus first; the yes is the next one.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await press('Tab', async () => (await focused()) === 'conversation-close-confirm', 2);
    await page.keyboard.press('Enter');
    await waitFor(() => visitor.holder === 'closed', 'it is closed');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('conversation-heading');
  });

  test('sounds when somebody begins to wait, once the page was touched and unless it is muted', async () => {
    const page = await inside();
    await page.evaluate(() => {
      const audible = window as unknown as { notes: number };
      audible.notes = 0;
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (...at) {
        audible.notes++;
        return start.apply(this, at);
      };
    });
    const notes = () => page.evaluate(() => (window as unknown as { notes: number }).notes);
    const row = (visitor: VisitorClient) => page.locator(`[data-conversation="${visitor.conversationId}"]`);
    await row(await waiting('before anything was touched')).waitFor();
    expect(await notes()).toBe(0);
    await page.getByTestId('conversation-tabs').getByText('Queue').click();
    await row(await waiting('rings')).waitFor();
    await expect.poll(notes).toBe(2);
    await page.getByTestId('queue-announcer').filter({ hasText: 'Visitors waiting' }).waitFor();
    await page.getByTestId('mute').click();
    await row(await waiting('is not heard')).waitFor();
    expect(await notes()).toBe(2);
    // Sound on again is heard at once.
    await page.getByTestId('mute').click();
    expect(await notes()).toBe(4);
  });

  test('does not send while an input method is composing', async () => {
    const visitor = await waiting('composes');
    const page = await inside(`#/conversations/${visitor.conversationId}`);
    await take(page);
    const reply = page.getByTestId('reply-input');
    await reply.fill('ni hao');
    await reply.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    expect(await reply.inputValue()).toBe('ni hao');
    expect(visitor.transcript.some(({ text }) => text === 'ni hao')).toBe(false);
  });

  test('shows a second agent that the first was quicker', async () => {
    const visitor = await waiting('wanted by two');
    const [first, second] = [await inside(), await inside()];
    for (const page of [first, second]) {
      await page.goto(at(`/console/#/conversations/${visitor.conversationId}`));
      await page.getByTestId('conversation-take').waitFor();
    }
    await first.getByTestId('conversation-take').click();
    // Live: the other page learns without asking.
    await second.getByTestId('conversation-take').waitFor({ state: 'detached' });
  });

  test('says why the assistant answered as it did', async () => {
    const visitor = await arriving('asks');
    await visitor.send('退货的运费谁承担？');
    await visitor.replies(1);
    const page = await inside(`#/conversations/${visitor.conversationId}?list=all`);
    await page.getByTestId('message-trace').first().click();
    await page.getByTestId('gate').waitFor();
    await page.getByTestId('passage').first().waitFor();
  });

  test('has what was said while it was offline', async () => {
    const visitor = await waiting('goes on');
    const page = await inside(`#/conversations/${visitor.conversationId}`);
    await page.getByTestId('message').first().waitFor();
    await page.context().setOffline(true);
    await page.getByTestId('offline').waitFor();
    await visitor.send('still there?');
    await page.context().setOffline(false);
    await page.getByTestId('message').filter({ hasText: 'still there?' }).waitFor();
    expect(await page.getByTestId('message').filter({ hasText: 'still there?' }).count()).toBe(1);
  });

  test('shows both sides when a ticket was changed by somebody else, and saves mine over it', async () => {
    const visitor = await waiting('has a ticket');
    await waitFor(() => visitor.ticketId !== undefined, 'the ticket is told');
    const page = await inside(`#/tickets/${visitor.ticketId}`);
    const subject = page.getByTestId('ticket-subject');
    await subject.fill('Mine');
    // Somebody else's change lands while this one is on its way.
    let isFirst = true;
    await page.route('**/v1/tickets/*', async (route) => {
      if (route.request().method() !== 'PATCH' || !isFirst) return route.continue();
      isFirst = false;
      const headers = { 'if-match': route.request().headers()['if-match'] ?? '' };
      await page.request.patch(route.request().url(), { headers, data: { subject: 'Theirs' } });
      return route.continue();
    });
    await page.getByTestId('ticket-save').click();
    await page.getByTestId('conflict').filter({ hasText: 'Theirs' }).waitFor();
    await page.getByTestId('conflict-apply').click();
    await page.getByTestId('conflict').waitFor({ state: 'detached' });
    expect(await subject.inputValue()).toBe('Mine');
    await page.getByTestId('log-entry').filter({ hasText: 'Mine' }).waitFor();
  });
});
