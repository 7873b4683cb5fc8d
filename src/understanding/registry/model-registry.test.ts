import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest, sha256, verifyFiles } from './manifest.ts';
import { ModelRegistry } from './model-registry.ts';

let root: string;
let registry: ModelRegistry;

function make(where: 'shipped' | 'data', name: string, version: string, content = version): string {
  const folder = join(root, where, name, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'weights.bin'), content);
  const files = { 'weights.bin': sha256(Buffer.from(content)) };
  writeFileSync(join(folder, 'kefu.json'), JSON.stringify({ name, version, files }));
  return folder;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-registry-'));
  registry = new ModelRegistry(join(root, 'shipped'), join(root, 'data'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the model registry', () => {
  it('serves the newest shipped version until something else is promoted', () => {
    for (const version of ['v2', 'v10', 'v9']) make('shipped', 'intents-x', version);
    make('data', 'intents-x', 'v11');
    expect(registry.versions('intents-x').map((v) => v.version)).toEqual(['v2', 'v9', 'v10', 'v11']);
    expect(registry.pointer('intents-x').active).toBe('v10');
    const folder = (version: string) => join(root, 'data', 'intents-x', version);
    expect(registry.nextVersion('intents-x')).toEqual({ version: 'v12', folder: folder('v12') });
  });

  it('reserves each number once, and does not take a reserved one for a version', () => {
    make('shipped', 'm', 'v3');
    expect([1, 2, 3].map(() => registry.reserveVersion('m').version)).toEqual(['v4', 'v5', 'v6']);
    expect(registry.versions('m').map((v) => v.version)).toEqual(['v3']);
  });

  it('keeps to the versions that ship as active together', () => {
    make('shipped', 'encoder', 'v1');
    make('shipped', 'encoder', 'v2');
    writeFileSync(join(root, 'shipped', 'active.json'), JSON.stringify({ encoder: 'v1' }));
    expect(registry.pointer('encoder').active).toBe('v1');
  });

  it('promotes and rolls back, one step at a time', () => {
    for (const version of ['v1', 'v2', 'v3']) make('data', 'm', version);
    writeFileSync(join(root, 'data', 'm', 'active.json'), JSON.stringify({ active: 'v1' }));
    registry.promote('m', 'v2');
    registry.promote('m', 'v3');
    expect(registry.pointer('m')).toMatchObject({ active: 'v3', previous: ['v2', 'v1'] });
    expect(registry.rollback('m').active).toBe('v2');
    expect(registry.rollback('m').active).toBe('v1');
    expect(() => registry.rollback('m')).toThrow(/no earlier/);
  });

  it('changes its stamp with every change and leaves no temporary file', () => {
    make('data', 'm', 'v1');
    make('data', 'm', 'v2');
    const before = registry.pointerStamp('m');
    registry.promote('m', 'v1');
    registry.split('m', 'v2', 30);
    expect(registry.pointerStamp('m')).not.toBe(before);
    expect(readdirSync(join(root, 'data', 'm')).sort()).toEqual(['active.json', 'v1', 'v2']);
    expect(registry.pointer('m')).toMatchObject({ active: 'v1', split: { version: 'v2', percent: 30 } });
  });

  it('shadows at zero percent, and a promotion ends split and shadow', () => {
    make('data', 'm', 'v1');
    make('data', 'm', 'v2');
    registry.promote('m', 'v1');
    expect(registry.split('m', 'v2', 0)).toMatchObject({ active: 'v1', split: null, shadow: 'v2' });
    expect(registry.promote('m', 'v1')).toMatchObject({ split: null, shadow: null });
    expect(() => registry.split('m', 'v2', 101)).toThrow(/0 to 100/);
    expect(() => registry.split('m', 'v1', 20)).toThrow(/serves already/);
  });

  it('refuses to promote a damaged version', () => {
    make('data', 'm', 'v1');
    const folder = make('data', 'm', 'v2');
    writeFileSync(join(folder, 'weights.bin'), 'broken');
    expect(() => registry.promote('m', 'v2')).toThrow(/checksum/);
    rmSync(join(folder, 'weights.bin'));
    expect(() => registry.promote('m', 'v2')).toThrow(/cannot be read/);
    expect(() => registry.promote('m', 'v9')).toThrow(/no version v9/);
  });

  it('opens the last good version where the active one is damaged, and says why', async () => {
    make('shipped', 'm', 'v1');
    make('data', 'm', 'v2');
    registry.promote('m', 'v2');
    writeFileSync(join(root, 'data', 'm', 'v2', 'weights.bin'), 'broken');
    const opened = await registry.openActive('m', (version) => version.folder);
    expect(opened.version).toBe('v1');
    expect(opened.refused).toEqual([{ version: 'v2', reason: expect.stringContaining('checksum') }]);
  });

  it('rejects when no version is good', async () => {
    writeFileSync(join(make('shipped', 'm', 'v1'), 'weights.bin'), 'broken');
    await expect(registry.openActive('m', () => 1)).rejects.toMatchObject({ code: 'unavailable' });
    expect(() => registry.pointer('absent')).toThrow(/no model absent/);
  });

  it('adds a folder once, whole, and not a damaged one', () => {
    const folder = make('data', '../elsewhere/m', 'v1').replace(/$/, '');
    writeFileSync(
      join(folder, 'kefu.json'),
      JSON.stringify({ name: 'm', version: 'v1', files: { 'weights.bin': sha256(Buffer.from('v1')) } }),
    );
    expect(registry.add(folder)).toMatchObject({ name: 'm', version: 'v1', shipped: false });
    expect(() => registry.add(folder)).toThrow(/already/);
    writeFileSync(join(folder, 'kefu.json'), JSON.stringify({ name: '../../m', version: 'v2', files: {} }));
    expect(() => registry.add(folder)).toThrow(/letters, digits/);
  });

  it('takes no name that leads out of its folders', () => {
    expect(registry.versions('../data')).toEqual([]);
    expect(registry.has('..')).toBe(false);
  });
});

describe('what ships', () => {
  const models = join(import.meta.dirname, '../../../models');

  it('matches its checksums, and has no other files than those and its card', () => {
    const shipped = new ModelRegistry(models, join(root, 'data'));
    for (const name of shipped.names()) {
      for (const { folder } of shipped.versions(name)) {
        const manifest = readManifest(folder);
        verifyFiles(folder, manifest);
        const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        const paths = there.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
        expect(new Set(paths)).toEqual(new Set([...Object.keys(manifest.files), 'kefu.json', 'CARD.md']));
      }
    }
    expect(shipped.names()).toContain('encoder');
  });
});
