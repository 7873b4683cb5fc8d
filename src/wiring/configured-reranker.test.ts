import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HubServer, startHub } from '../../test/fakes/hub-server.ts';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { ConfigError } from '../config.ts';
import { ConfiguredReranker } from './configured-reranker.ts';
import { ModelRuns } from './model-runs.ts';
import { PATHS } from './paths.ts';
import { prepareReranker } from './prepare-reranker.ts';

const tiny = join(PATHS.root, 'test/fixtures/tiny-reranker/model');
const ID = 'acme/tiny-reranker';
const MODEL = 'onnx/model.onnx';
const scratch = mkdtempSync(join(tmpdir(), 'kefu-configured-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let hub: HubServer;
let dataDir: string;
let clock: ManualClock;
let warnings: { readonly facts: object; readonly message: string }[];

beforeEach(async () => {
  hub = await startHub({ [ID]: tiny, 'acme/encoder': join(PATHS.root, 'test/fixtures/tiny-encoder/model') });
  dataDir = mkdtempSync(join(scratch, 'data-'));
  clock = new ManualClock();
  warnings = [];
});
afterEach(() => hub.close());

const open = (setting: string) =>
  ConfiguredReranker.open({
    setting,
    dataDir,
    prepare: (download, progress) =>
      prepareReranker({ setting, dataDir, hubUrl: hub.url, download, runs: new ModelRuns(), progress }),
    clock,
    log: { info: () => {}, warn: (facts, message) => warnings.push({ facts, message }) },
  });

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done()).toBe(true);
}

const asked = (file: string) => hub.requests.filter((line) => line === `GET /${ID}/resolve/main/${file}`).length;
const lying = (file: string) => join(dataDir, 'rerankers', ID, file);

describe('a local folder as the reranker', () => {
  it('is ready at once, and known by the checksum of its files', async () => {
    const reranker = await open(tiny);
    expect(reranker.ready).toEqual({ version: expect.stringMatching(/^model@[0-9a-f]{8}$/), folder: tiny });
    expect(reranker.status()).toMatchObject({ wanted: tiny, fault: null });
    const edited = join(dataDir, 'model');
    cpSync(tiny, edited, { recursive: true });
    expect((await open(edited)).ready?.version).toBe(reranker.ready?.version);
    cpSync(join(tiny, MODEL), join(edited, 'onnx/model_quantized.onnx'));
    expect((await open(edited)).ready?.version).not.toBe(reranker.ready?.version);
    expect(hub.requests).toEqual([]);
  });

  it.each<[string, () => string, RegExp]>([
    ['is not there', () => join(scratch, 'nowhere'), /there is no folder .*nowhere, nor is that <org>\/<name>\.$/],
    ['holds no model', () => join(PATHS.root, 'test/fixtures'), /config\.json is missing/],
    ['holds an encoder', () => join(PATHS.root, 'test/fixtures/tiny-encoder/model'), /BertModel, no sequence/],
    [
      'is damaged',
      () => {
        const folder = mkdtempSync(join(scratch, 'damaged-'));
        cpSync(tiny, folder, { recursive: true });
        truncateSync(join(folder, MODEL), 4000);
        return folder;
      },
      /cannot be used/,
    ],
  ])('stops the start, in one line that names the setting, when it %s', async (_, folder, message) => {
    const error: unknown = await open(folder()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toMatch(/^KEFU_RERANKER: [^\n]*$/);
  });
});

describe("a hub's model as the reranker", () => {
  it('is downloaded beside what serves, checked, and never asked for again', async () => {
    const reranker = await open(ID);
    expect(reranker.ready).toBeNull();
    expect(reranker.status().fault).toContain('not downloaded yet');
    expect(hub.requests).toEqual([]);
    reranker.follow();
    await until(() => reranker.ready !== null);
    expect(reranker.ready).toEqual({
      version: expect.stringMatching(/^acme\/tiny-reranker@[0-9a-f]{8}$/),
      folder: join(dataDir, 'rerankers', ID),
    });
    expect(asked(MODEL)).toBe(1);
    const before = hub.requests.length;
    const again = await open(ID);
    expect(again.ready).toEqual(reranker.ready);
    again.follow();
    expect(hub.requests.length).toBe(before);
    await Promise.all([reranker.close(), again.close()]);
  });

  it('is tried again after a minute, then after two, while the hub does not answer', async () => {
    const { url } = hub;
    await hub.close();
    const reranker = await open(ID);
    reranker.follow();
    await until(() => warnings.length === 1);
    expect(warnings[0]).toMatchObject({
      facts: { code: 'hub_unreachable', retryInS: 60 },
      message: expect.stringMatching(
        /^KEFU_RERANKER is not ready: The reranker acme\/tiny-reranker cannot be downloaded/,
      ),
    });
    clock.advance(59_000);
    expect(warnings).toHaveLength(1);
    clock.advance(1000);
    await until(() => warnings.length === 2);
    expect(warnings[1]).toMatchObject({ facts: { retryInS: 120 } });
    hub = await startHub({ [ID]: tiny });
    expect(hub.url).not.toBe(url);
    clock.advance(120_000);
    await until(() => reranker.ready !== null);
    expect(reranker.status().fault).toBeNull();
    await reranker.close();
  });

  it.each([MODEL, 'tokenizer.json', 'kefu-lock.json'])(
    'is not used with a damaged %s, which is brought again',
    async (file) => {
      const first = await open(ID);
      first.follow();
      await until(() => first.ready !== null);
      truncateSync(lying(file), 20);
      const reranker = await open(ID);
      expect(reranker.ready).toBeNull();
      expect(reranker.status().fault).toMatch(
        /does not match its checksum|no readable kefu-lock|is no JSON|cannot be used/,
      );
      const before = asked('config.json');
      reranker.follow();
      await until(() => reranker.ready !== null);
      expect(reranker.ready?.version).toBe(first.ready?.version);
      expect(asked('config.json')).toBe(before);
      await Promise.all([first.close(), reranker.close()]);
    },
  );

  it('is refused for good, until the next start, when it is not what a reranker is', async () => {
    const reranker = await open('acme/encoder');
    reranker.follow();
    await until(() => warnings.length === 1);
    expect(warnings[0]).toMatchObject({
      facts: { code: 'model_refused', retryInS: null },
      message: expect.stringContaining('no sequence classification'),
    });
    const before = hub.requests.length;
    clock.advance(3_600_000);
    expect(hub.requests.length).toBe(before);
    await reranker.close();
  });

  it('is refused when it is not the file that the hub announces', async () => {
    hub.announced.set(MODEL, 'f'.repeat(64));
    const reranker = await open(ID);
    reranker.follow();
    await until(() => warnings.length === 1);
    expect(warnings[0]?.message).toContain('is not the file that the hub announces');
    expect(reranker.ready).toBeNull();
    await reranker.close();
  });
});
