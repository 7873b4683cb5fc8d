/** Working on the draft in the console: facts, hit tests before publishing, many articles at once, and nothing typed lost. */
import { describe, expect, test } from 'vitest';
import { isSkipped, skipNote } from './chromium.ts';
import { consoleWorld } from './console-world.ts';

describe.skipIf(isSkipped)(`The draft in the console${skipNote}`, () => {
  const { at, inside } = consoleWorld();

  test('takes facts about products, and hit-tests them in the draft before visitors get them', async () => {
    const page = await inside('#/articles/new?question=What%20is%20the%20Willow%20lamp%20X1');
    await page.getByTestId('article-category').locator('input').fill('Products');
    await page.getByTestId('article-category').locator('input').press('Enter');
    await page.getByTestId('article-answer').fill('A lamp for the desk.');
    await page.getByTestId('attribute-add').click();
    await page.getByTestId('attribute-product').fill('Willow lamp X1');
    await page.getByTestId('article-save').click();
    // Half a fact is not saved.
    await expect.poll(() => page.getByTestId('attribute-row').getByText('Needed').count()).toBe(2);
    await page.getByTestId('attribute-property').fill('colour');
    await page.getByTestId('attribute-value').fill('white or grey');
    await page.getByTestId('article-save').click();
    await page.getByTestId('article-search').waitFor();
    const found = await (await page.request.get(at('/v1/articles?q=Willow%20lamp'))).json();
    expect(found.items[0].attributes).toEqual([
      { product: 'Willow lamp X1', property: 'colour', value: 'white or grey' },
    ]);

    await page.goto(at('/console/#/articles/hit-test?of=draft&text=Willow%20lamp%20X1%20colour'));
    const fact = page.getByTestId('passage').filter({ hasText: 'white or grey' });
    await fact.waitFor({ timeout: 40_000 });
    await page.getByTestId('gate').filter({ hasText: 'from the facts about products' }).waitFor();
    await page.getByTestId('hit-test-of').getByText('Published').click();
    await page.getByTestId('passage').first().waitFor();
    expect(await fact.count()).toBe(0);

    // An edit after the first test is in the next one.
    const { id, version } = found.items[0];
    const attributes = [{ product: 'Willow lamp X1', property: 'colour', value: 'green' }];
    const headers = { 'If-Match': `"${version}"` };
    await page.request.patch(at(`/v1/articles/${id}`), { data: { attributes }, headers });
    await page.getByTestId('hit-test-of').getByText('Draft').click();
    await page.getByTestId('passage').filter({ hasText: 'green' }).waitFor({ timeout: 40_000 });
  }, 120_000);

  test('hit-tests as a visitor of an audience, in one language', async () => {
    const page = await inside();
    const data = { lang: 'en', question: 'Where is the vault for partners', answer: 'Below.', audience: 'partners' };
    await page.request.post(at('/v1/articles'), { data: { ...data, liveEdit: true } });
    await page.goto(at('/console/#/articles/hit-test?text=where%20is%20the%20vault%20for%20partners'));
    const vault = page.getByTestId('passage').filter({ hasText: 'vault' });
    await page.getByTestId('passage').first().waitFor();
    expect(await vault.count()).toBe(0);
    await page.getByTestId('hit-test-audience').fill('partners');
    await page.getByTestId('hit-test-audience').press('Enter');
    await vault.first().waitFor();
    expect(page.url()).toContain('audience=partners');
  });

  test('deletes what was picked, also on other pages, and says what is left to publish', async () => {
    const page = await inside();
    for (let i = 1; i <= 23; i++) {
      const data = { lang: 'en', question: `Pluggable adapter number ${i}`, answer: 'Yes.', category: 'adapters' };
      await page.request.post(at('/v1/articles'), { data });
    }
    await page.request.post(at('/v1/knowledge/publish'), { data: {} });
    await page.goto(at('/console/#/articles?q=pluggable'));
    const total = async () => (await (await page.request.get(at('/v1/articles?q=pluggable'))).json()).total;
    const confirm = () => page.locator('.ant-popconfirm .ant-btn-primary').filter({ visible: true }).click();
    const boxes = page.getByTestId('article-row').getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByTestId('articles-picked').getByText('2 picked').waitFor();
    await page.getByTestId('articles-delete').click();
    await confirm();
    await page.getByTestId('articles-picked').waitFor({ state: 'detached' });
    expect(await total()).toBe(21);
    await page.getByTestId('publish').filter({ hasText: '2 deleted' }).waitFor();
    await boxes.nth(0).check();
    await page.getByTestId('articles-pick-all').click();
    await page.getByTestId('articles-picked').getByText('21 picked').waitFor();
    await page.getByTestId('articles-delete').click();
    await confirm();
    await page.getByTestId('articles-picked').waitFor({ state: 'detached' });
    expect(await total()).toBe(0);
    // Those that the filter did not show are still there.
    expect((await (await page.request.get(at('/v1/articles'))).json()).total).toBeGreaterThan(200);
  }, 60_000);

  test('marks what is not published on every page of a large draft', async () => {
    const page = await inside();
    const rows = Array.from({ length: 210 }, (_, i) => `zebra-${1000 + i},Zebra crossing ${1000 + i}?,Look both ways.`);
    const file = {
      name: 'zebras.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['id,question,answer', ...rows].join('\n')),
    };
    const started = await (await page.request.post(at('/v1/knowledge/imports'), { multipart: { file } })).json();
    const status = async () =>
      (await (await page.request.get(at(`/v1/knowledge/imports/${started.id}`))).json()).status;
    await expect.poll(status, { timeout: 40_000 }).toBe('done');
    await page.goto(at('/console/#/articles?q=Zebra&page=11'));
    await page
      .getByTestId('article-row')
      .filter({ hasText: 'Zebra crossing 1209' })
      .getByTestId('unpublished')
      .waitFor();
  }, 90_000);

  test('keeps what was typed when the page becomes as narrow as a phone, and wide again', async () => {
    const page = await inside('#/articles/new');
    await page.getByTestId('article-answer').fill('Half a thought');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByTestId('nav-more').waitFor();
    expect(await page.getByTestId('article-answer').inputValue()).toBe('Half a thought');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByTestId('nav-more').waitFor({ state: 'detached' });
    expect(await page.getByTestId('article-answer').inputValue()).toBe('Half a thought');
  });

  test('says where the figures of a gate without given questions come from', async () => {
    const page = await inside('#/articles/gate');
    await page.getByTestId('gate-choice').first().waitFor();
    expect(await page.getByTestId('gate-made').count()).toBe(0);
    await page.goto(at('/console/#/articles'));
    await page.getByTestId('article-row').first().getByRole('checkbox').check();
    await page.getByTestId('articles-pick-all').click();
    await page.getByTestId('articles-delete').click();
    await page.locator('.ant-popconfirm .ant-btn-primary').filter({ visible: true }).click();
    await page.getByTestId('articles-picked').waitFor({ state: 'detached', timeout: 90_000 });
    const own = ['wifi', 'invoice', 'moving house', 'contract', 'modem'].map((topic) => ({
      lang: 'en',
      question: `How about the ${topic}`,
      variants: [`tell me of the ${topic}`, `${topic} please`, `what is with my ${topic}`],
      answer: `All about the ${topic}.`,
    }));
    for (const data of own) await page.request.post(at('/v1/articles'), { data });
    await page.request.post(at('/v1/knowledge/publish'), { data: {} });
    await page.goto(at('/console/#/articles/gate'));
    await page.getByTestId('gate-made').waitFor({ timeout: 120_000 });
    expect(await page.getByText('holds with').count()).toBe(0);
    const gate = await (await page.request.get(at('/v1/knowledge/gate'))).json();
    expect(gate.fitted.questions.given).toBe(0);
  }, 180_000);
});
