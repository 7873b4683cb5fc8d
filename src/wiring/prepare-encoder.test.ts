import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HubServer, startHub } from '../../test/fakes/hub-server.ts';
import { encoderSetting } from '../domain/encoder-setting.ts';
import { ModelRegistry } from '../understanding/registry/model-registry.ts';
import { ModelRuns } from './model-runs.ts';
import { openEncoder } from './open-encoder.ts';
import { PATHS } from './paths.ts';
import { prepareEncoder } from './prepare-encoder.ts';

const tiny = join(PATHS.root, 'test/fixtures/tiny-encoder/model');
const ID = 'acme/tiny-encoder';
const MODEL = 'onnx/model.onnx';
const scratch = mkdtempSync(join(tmpdir(), 'kefu-prepare-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let hub: HubServer;
let dataDir: string;
let registry: ModelRegistry;
const at = (file: string) => join(dataDir, 'encoders', ID, file);
const asked = (file: string) => hub.requests.filter((request) => request === `GET /${ID}/resolve/main/${file}`).length;

beforeEach(async () => {
  hub = await startHub({ [ID]: tiny });
  dataDir = mkdtempSync(join(scratch, 'data-'));
  // Without heads, so that nothing is fitted here.
  registry = new ModelRegistry(join(dataDir, 'none'), join(dataDir, 'models'));
});
afterEach(() => hub.close());

const prepare = (setting = ID, progress: (doing: string, share: number) => void = () => {}) =>
  prepareEncoder({
    registry,
    setting,
    hubUrl: hub.url,
    starterPack: PATHS.starterPack,
    runs: new ModelRuns(),
    progress,
  });

describe('preparing a hub encoder', () => {
  it('downloads what the model needs, says how far it is, and never again', async () => {
    const said: string[] = [];
    const prepared = await prepare(ID, (doing) => said.push(doing));
    expect(prepared.version).toBe(`${ID}@${prepared.fingerprint.slice(0, 8)}`);
    expect(said).toContain(`downloading ${MODEL}`);
    // The quantised file is asked for first, and this model has none.
    expect(asked('onnx/model_quantized.onnx')).toBeGreaterThan(0);
    expect(asked(MODEL)).toBe(1);
    expect(hub.requests).toContain(`GET /${ID}/stored/main/${MODEL}`);
    expect(existsSync(at('1_Pooling/config.json'))).toBe(true);
    const before = hub.requests.length;
    expect(await prepare()).toEqual({ ...prepared, fitted: [] });
    expect(hub.requests.length).toBe(before);

    await hub.close();
    const encoder = await openEncoder(registry, ID);
    expect(encoder).toMatchObject({ fingerprint: prepared.fingerprint, dimensions: 48 });
    await encoder.close();
  });

  it('uses a local folder as it is, without asking anybody, and knows it as the same encoder', async () => {
    const local = await prepare(tiny);
    expect(hub.requests).toEqual([]);
    expect((await prepare()).fingerprint).toBe(local.fingerprint);
  });

  it('brings the prompts that the model comes with, and takes other ones for another encoder', async () => {
    const folder = join(dataDir, 'with-prompts');
    cpSync(tiny, folder, { recursive: true });
    writeFileSync(join(folder, 'config_sentence_transformers.json'), '{"prompts":{"query":"order ","passage":""}}');
    await hub.close();
    hub = await startHub({ [ID]: folder });
    const own = await prepare();
    const given = (query: string) => encoderSetting({ model: ID, prompts: { query, passage: '' } });
    const other = await prepare(given('invoice '));
    expect(new Set([own.fingerprint, other.fingerprint, (await prepare(tiny)).fingerprint]).size).toBe(3);
    expect(asked(MODEL)).toBe(1);
    const vectorOf = async (setting: string, text: string) => {
      const encoder = await openEncoder(registry, setting);
      const [vector] = await encoder.embed([text]);
      await encoder.close();
      return vector;
    };
    expect(await vectorOf(ID, 'late')).toEqual(await vectorOf(tiny, 'order late'));
    expect(await vectorOf(given('invoice '), 'late')).toEqual(await vectorOf(tiny, 'invoice late'));
  });

  it('says that a hub does not answer, and succeeds once it does', async () => {
    await hub.close();
    await expect(prepare()).rejects.toMatchObject({
      code: 'hub_unreachable',
      message: expect.stringMatching(
        /^The encoder acme\/tiny-encoder cannot be downloaded from 127\.0\.0\.1:\d+: .*ECONNREFUSED/,
      ),
    });
    await expect(openEncoder(registry, ID)).rejects.toMatchObject({ code: 'unavailable' });
    hub = await startHub({ [ID]: tiny });
    await expect(prepare()).resolves.toMatchObject({ refused: [] });
  });

  it('goes on where a download broke off, in the middle of a file as well', async () => {
    hub.faults.set(MODEL, 'cut');
    await expect(prepare()).rejects.toMatchObject({ code: 'hub_unreachable' });
    expect(existsSync(at(MODEL))).toBe(false);
    expect(existsSync(at('onnx')) ? readdirSync(at('onnx')) : []).toEqual([]);
    hub.faults.clear();
    const before = hub.requests.length;
    await prepare();
    expect(asked('tokenizer.json')).toBe(1);
    const half = statSync(join(tiny, MODEL)).size >> 1;
    expect(hub.requests.slice(before)).toContain(`GET /${ID}/stored/main/${MODEL} bytes=${half}-`);
    expect(readFileSync(at(MODEL)).equals(readFileSync(join(tiny, MODEL)))).toBe(true);
    expect(readdirSync(join(dataDir, 'encoders/.parts'))).toEqual([]);
  });

  it('begins anew when the file has changed since its download broke off', async () => {
    await hub.close();
    const changing = join(dataDir, 'changing');
    cpSync(tiny, changing, { recursive: true });
    hub = await startHub({ [ID]: changing });
    hub.faults.set(MODEL, 'cut');
    await expect(prepare()).rejects.toMatchObject({ code: 'hub_unreachable' });
    hub.faults.clear();
    // ONNX's field 6, a description: the same model in another file.
    appendFileSync(join(changing, MODEL), Uint8Array.from([0x32, 1, 0x78]));
    await prepare();
    expect(readFileSync(at(MODEL)).equals(readFileSync(join(changing, MODEL)))).toBe(true);
  });

  it('takes a server that is not well for one to try again', async () => {
    hub.faults.set('config.json', 'failing');
    await expect(prepare()).rejects.toMatchObject({ code: 'hub_unreachable' });
  });

  it.each(['tokenizer.json', MODEL])(
    'refuses a %s that is half of what it should be, and brings it again',
    async (file) => {
      hub.faults.set(file, 'short');
      await expect(prepare()).rejects.toMatchObject({ code: 'model_refused' });
      await expect(openEncoder(registry, ID)).rejects.toMatchObject({ code: 'unavailable' });
      hub.faults.clear();
      await expect(prepare()).resolves.toMatchObject({ refused: [] });
    },
  );

  it('refuses a model that is not the one the hub announces, though it runs', async () => {
    hub.announced.set(MODEL, 'f'.repeat(64));
    await expect(prepare()).rejects.toMatchObject({
      code: 'model_refused',
      message: expect.stringContaining('onnx/model.onnx is not the file that the hub announces'),
    });
    expect(existsSync(at(MODEL))).toBe(false);
  });

  it.each([
    ['a model that the hub has not', 'acme/nothing', /no usable encoder acme\/nothing.*Could not locate file/],
    ['what is neither folder nor model', 'no such thing', /there is no folder no such thing/],
  ])('refuses %s', async (_, setting, message) => {
    await expect(prepare(setting)).rejects.toMatchObject({ code: 'model_refused', message });
  });

  it('refuses a model without the file that runs', async () => {
    hub.faults.set(MODEL, 'missing');
    await expect(prepare()).rejects.toMatchObject({ code: 'model_refused', message: /onnx\/model\.onnx/ });
  });

  it.each([MODEL, 'tokenizer.json', 'kefu-lock.json'])(
    'refuses a %s damaged since, and brings it again',
    async (file) => {
      const { fingerprint } = await prepare();
      truncateSync(at(file), 20);
      await expect(openEncoder(registry, ID)).rejects.toMatchObject({ code: 'model_refused' });
      const others = asked('config.json');
      expect((await prepare()).fingerprint).toBe(fingerprint);
      expect(asked('config.json')).toBe(others);
    },
  );
});
