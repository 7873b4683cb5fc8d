import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../test/fakes/manual-clock.ts';
import { understanding } from '../../test/fakes/understanding.ts';
import { KefuError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import type { SearchRequest } from '../ports/knowledge-search.ts';
import type { UnderstandRequest } from '../ports/understander.ts';
import { EncoderSwitch, type EncoderSwitchOptions } from './encoder-switch.ts';
import type { ClosableKnowledge, ModelWorkers } from './model-set.ts';
import type { Prepared } from './prepare-encoder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kefu-switch-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const tenantId = 'tnt_a' as TenantId;
let worlds = 0;

/**
 * Sets of models that say which encoder they are of, and refuse vectors of another: what must never happen is that an index
 * made by one encoder is searched with a vector of another.
 */
function world(wanted: string | undefined, change: Partial<EncoderSwitchOptions> = {}) {
  const clock = new ManualClock();
  const state = {
    /** Encoders that can be opened. */
    ready: new Set<string>(['shipped']),
    opened: [] as string[],
    closed: [] as string[],
    loaded: [] as string[],
    prepared: [] as string[],
    said: [] as string[],
    missing: '',
    prepare: async (): Promise<void> => {},
    load: async (): Promise<void> => {},
  };
  const vectorOf = (encoder: string) => Float32Array.from([encoder.length, encoder.charCodeAt(0)]);
  const options: EncoderSwitchOptions = {
    wanted,
    stateFile: join(scratch, `world-${++worlds}`, 'serving.json'),
    openWorkers: async (setting) => {
      const encoder = setting ?? 'shipped';
      if (!state.ready.has(encoder)) throw new KefuError('unavailable', `${encoder} is not ready`);
      state.opened.push(encoder);
      const workers: ModelWorkers = {
        understand: async ({ text }) => understanding(text, { embedding: vectorOf(encoder) }),
        embed: async (texts) => texts.map(() => vectorOf(encoder)),
        trainedOn: async (texts) => texts.map(() => false),
        servedVersions: async () => ({ encoder }),
        servedHeads: async () => [],
        versions: { encoder },
        encoderFingerprint: encoder,
        close: async () => void state.closed.push(encoder),
      };
      return workers;
    },
    openKnowledge: (workers) => {
      const encoder = workers.versions.encoder as string;
      const knowledge = {
        search: async ({ embedding }: SearchRequest) => {
          expect([...embedding]).toEqual([...vectorOf(encoder)]);
          return { knowledgeVersion: encoder };
        },
        published: async () => null,
        refresh: async () => {
          await state.load();
          state.loaded.push(encoder);
          return { knowledgeVersion: 1 };
        },
        servedVersions: () => ({ knowledge: '1' }),
        close: async () => {},
      };
      return knowledge as unknown as ClosableKnowledge;
    },
    prepare: async (setting): Promise<Prepared> => {
      const encoder = setting ?? 'shipped';
      state.prepared.push(encoder);
      await state.prepare();
      state.ready.add(encoder);
      return { version: encoder, fingerprint: encoder, fitted: [], refused: [] };
    },
    missingHeads: () => state.missing,
    tenants: async () => [tenantId],
    clock,
    log: { info: (_, message) => state.said.push(message), warn: (_, message) => state.said.push(`! ${message}`) },
    ...change,
  };
  return { clock, state, options };
}

const say = (text: string): UnderstandRequest => ({ tenantId, text, lang: 'zh', now: '', visitorId: '' });
const search = (encoders: EncoderSwitch, embedding: Float32Array) =>
  encoders.knowledge.search({ tenantId, normalized: '你好', embedding } as SearchRequest);
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the switch of encoders', () => {
  it('serves the old set until the new one is loaded, then the new one, each turn within one of them', async () => {
    const { clock, state, options } = world('acme/new');
    let release = () => {};
    state.load = () => new Promise((resolve) => (release = resolve));
    const encoders = await EncoderSwitch.open(options);
    encoders.follow();
    await settle();
    expect(state.opened).toEqual(['shipped', 'acme/new']);
    expect(encoders.understander.versions.encoder).toBe('shipped');
    const begun = await encoders.understander.understand(say('你好'));
    state.load = async () => {};
    release();
    await settle();
    expect(encoders.status()).toEqual({ encoder: 'acme/new', wanted: 'acme/new', fault: null });
    // Begun with the old encoder, and ended with the index that it made.
    expect(await search(encoders, begun.embedding)).toEqual({ knowledgeVersion: 'shipped' });
    const next = await encoders.understander.understand(say('你好'));
    expect(await search(encoders, next.embedding)).toEqual({ knowledgeVersion: 'acme/new' });
    expect(state.closed).toEqual([]);
    clock.advance(10_000);
    await settle();
    expect(state.closed).toEqual(['shipped']);
    // A turn that outlived its set is read once more by the present encoder.
    expect(await search(encoders, begun.embedding)).toEqual({ knowledgeVersion: 'acme/new' });
    await encoders.close();
    expect(state.closed).toEqual(['shipped', 'acme/new']);
  });

  it('ends what runs in the old set before it lets go of it', async () => {
    const { clock, state, options } = world('acme/new');
    let answer = () => {};
    const encoders = await EncoderSwitch.open({
      ...options,
      openWorkers: async (setting) => {
        const workers = await options.openWorkers(setting);
        const slow = (request: UnderstandRequest) =>
          new Promise<void>((resolve) => (answer = resolve)).then(() => workers.understand(request));
        return setting === undefined ? { ...workers, understand: slow } : workers;
      },
    });
    const running = encoders.understander.understand(say('慢'));
    encoders.follow();
    await settle();
    clock.advance(60_000);
    await settle();
    expect(state.closed).toEqual([]);
    answer();
    expect((await running).text).toBe('慢');
    await settle();
    expect(state.closed).toEqual(['shipped']);
    await encoders.close();
  });

  it('goes on serving when the new one cannot be prepared, says why once, and tries again later and later', async () => {
    const { clock, state, options } = world('acme/new');
    state.prepare = async () => {
      throw new KefuError('hub_unreachable', 'The hub does not answer.');
    };
    const encoders = await EncoderSwitch.open(options);
    encoders.follow();
    await settle();
    expect(state.said.filter((line) => line.startsWith('!'))).toEqual([
      '! the encoder is not ready: The hub does not answer.',
    ]);
    expect(encoders.status()).toEqual({ encoder: 'shipped', wanted: 'acme/new', fault: 'The hub does not answer.' });
    expect((await encoders.understander.understand(say('你好'))).text).toBe('你好');
    for (const [waitMs, tries] of [
      [59_000, 1],
      [1_000, 2],
      [119_000, 2],
      [1_000, 3],
    ] as const) {
      clock.advance(waitMs);
      await settle();
      expect(state.prepared.length).toBe(tries);
    }
    state.prepare = async () => {};
    clock.advance(240_000);
    await settle();
    expect(encoders.status().encoder).toBe('acme/new');
    await encoders.close();
  });

  it('leaves files that cannot be used until the next start', async () => {
    const { clock, state, options } = world('acme/new');
    state.prepare = () => Promise.reject(new KefuError('model_refused', 'It is no model.'));
    const encoders = await EncoderSwitch.open(options);
    encoders.follow();
    await settle();
    clock.advance(24 * 3_600_000);
    await settle();
    expect([state.prepared.length, state.said.filter((line) => line.startsWith('!'))]).toEqual([
      1,
      ['! the encoder is not ready: It is no model.'],
    ]);
    await encoders.close();
  });

  it('keeps the old set when the knowledge cannot be embedded, and lets go of the new one', async () => {
    const { state, options } = world('acme/new');
    state.load = () => Promise.reject(new Error('no vectors'));
    const encoders = await EncoderSwitch.open(options);
    encoders.follow();
    await settle();
    expect(encoders.status()).toMatchObject({ encoder: 'shipped', fault: 'no vectors' });
    expect(state.closed).toEqual(['acme/new']);
    expect(existsSync(options.stateFile)).toBe(false);
    await encoders.close();
  });

  it('opens the configured one at once when it is ready, without preparing anything', async () => {
    const { clock, state, options } = world('acme/new');
    state.ready.add('acme/new');
    const encoders = await EncoderSwitch.open(options);
    await encoders.beforeFirstStart();
    encoders.follow();
    clock.advance(60_000);
    await settle();
    expect([state.opened, state.prepared]).toEqual([['acme/new'], []]);
    await encoders.close();
  });

  it('opens the one that served last when the configured one is not ready', async () => {
    const before = world('acme/old');
    before.state.ready.add('acme/old');
    const first = await EncoderSwitch.open(before.options);
    first.follow();
    await first.close();
    expect(JSON.parse(readFileSync(before.options.stateFile, 'utf8'))).toEqual({ setting: 'acme/old' });

    const { state, options } = world('acme/new', { stateFile: before.options.stateFile });
    state.ready.add('acme/old');
    const encoders = await EncoderSwitch.open(options);
    expect(encoders.status()).toEqual({ encoder: 'acme/old', wanted: 'acme/new', fault: 'acme/new is not ready' });
    await encoders.close();
  });

  it('waits at the first start, and serves the shipped one when that fails', async () => {
    const good = world('acme/new');
    const waited = await EncoderSwitch.open(good.options);
    await waited.beforeFirstStart();
    expect(waited.status().encoder).toBe('acme/new');
    await waited.close();

    const bad = world('acme/new');
    bad.state.prepare = () => Promise.reject(new KefuError('hub_unreachable'));
    const encoders = await EncoderSwitch.open(bad.options);
    await encoders.beforeFirstStart();
    encoders.follow();
    await settle();
    expect([encoders.status().encoder, bad.state.prepared.length]).toEqual(['shipped', 1]);
    await encoders.close();
  });

  it('fits a head that was chosen since, once', async () => {
    const { clock, state, options } = world(undefined);
    const encoders = await EncoderSwitch.open(options);
    encoders.follow();
    clock.advance(3_000);
    await settle();
    expect(state.prepared).toEqual([]);
    state.missing = 'v7';
    for (let i = 0; i < 5; i++) {
      clock.advance(3_000);
      await settle();
    }
    expect(state.prepared).toEqual(['shipped']);
    expect(state.opened).toEqual(['shipped']);
    await encoders.close();
  });

  it('stops preparing when the server stops, even before it was ever ready', async () => {
    const { state, options } = world('acme/new');
    const encoders = await EncoderSwitch.open({
      ...options,
      prepare: (setting, progress, signal) =>
        new Promise((_, reject) => {
          void options.prepare(setting, progress, signal);
          signal.addEventListener('abort', () => reject(new KefuError('shutting_down')));
        }),
    });
    const first = encoders.beforeFirstStart();
    first.catch(() => {});
    await encoders.close();
    await expect(first).rejects.toMatchObject({ code: 'shutting_down' });
    expect(state.closed).toEqual(['shipped']);
    expect(state.said.filter((line) => line.startsWith('!'))).toEqual([]);
  });
});
