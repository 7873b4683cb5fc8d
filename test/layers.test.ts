/** The import rules of docs/ARCHITECTURE.md, as a test: who may import whom, no cycles, process.env in config alone. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
const STAGES = ['understanding', 'dialogue', 'retrieval', 'answering', 'tickets', 'knowledge'];

/** Folder of src → folders it may import besides itself. `text` is the pure text code that stages share. */
const ALLOWED: Record<string, readonly string[]> = {
  lib: [],
  text: ['lib', 'domain'],
  domain: ['lib'],
  protocol: ['domain', 'lib'],
  ports: ['domain', 'lib'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['domain', 'ports', 'lib', 'text']])),
  turn: [...STAGES, 'ports', 'domain', 'lib', 'text'],
  gateway: ['turn', 'tickets', 'knowledge', 'protocol', 'ports', 'domain', 'lib'],
  adapters: ['ports', 'domain', 'lib', 'text'],
  widget: ['protocol', 'lib', 'domain'],
  console: ['protocol', 'lib', 'domain'],
  'config.ts': ['domain', 'lib'],
  wiring: ['*'],
  'main.ts': ['config.ts', 'wiring', 'domain', 'lib'],
  cli: ['*'],
};
/** wiring takes all of src but these. */
const NOT_FOR_WIRING = ['main.ts', 'cli', 'widget', 'console'];
const BROWSER = ['widget', 'console'];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const all = files(src);
const production = all.filter((file) => !/\.test\.tsx?$/.test(file));
const folderOf = (file: string) => relative(src, file).split('/')[0] as string;

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found: string[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )) {
    found.push((match[1] ?? match[2] ?? match[3]) as string);
  }
  return found;
}

function valueImportsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/(?:^|\n)\s*(?:import|export) type\s[^;]*;/g, '\n');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"](\.[^'"]+)['"]/g)].map(
    (match) => match[1] as string,
  );
}

describe('the layers', () => {
  it('let every folder import only what its row of the table allows', () => {
    const broken: string[] = [];
    for (const file of production) {
      const from = folderOf(file);
      const allowed = ALLOWED[from];
      if (allowed === undefined) {
        broken.push(`${relative(root, file)}: src/${from} has no row in the table`);
        continue;
      }
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith('.')) {
          if (BROWSER.includes(from) && specifier.startsWith('node:'))
            broken.push(`${relative(root, file)} imports ${specifier} in a browser`);
          continue;
        }
        const target = resolve(dirname(file), specifier);
        if (!target.startsWith(`${src}/`)) {
          if (from !== 'cli') broken.push(`${relative(root, file)} imports ${specifier} outside of src`);
          continue;
        }
        const to = folderOf(target);
        if (to === from) {
          if (
            from === 'adapters' &&
            relative(join(src, 'adapters'), file).split('/')[0] !==
              relative(join(src, 'adapters'), target).split('/')[0]
          ) {
            broken.push(`${relative(root, file)} imports another adapter: ${specifier}`);
          }
          continue;
        }
        if (allowed.includes('*')) {
          if (from === 'wiring' && NOT_FOR_WIRING.includes(to))
            broken.push(`${relative(root, file)} imports ${specifier}`);
          continue;
        }
        if (!allowed.includes(to)) broken.push(`${relative(root, file)} imports ${specifier}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('have wiring alone import adapters', () => {
    const broken = production.filter(
      (file) =>
        !['wiring', 'adapters'].includes(folderOf(file)) &&
        importsOf(file).some((specifier) => /^\.{1,2}\/.*adapters\//.test(specifier)),
    );
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });

  it('have no cycles among value imports', () => {
    const graph = new Map(
      production.map(
        (file) => [file, valueImportsOf(file).map((specifier) => resolve(dirname(file), specifier))] as const,
      ),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].map((entry) => relative(src, entry)).join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('read process.env in config.ts alone', () => {
    const broken = production.filter(
      (file) => relative(src, file) !== 'config.ts' && /process\.env\b/.test(readFileSync(file, 'utf8')),
    );
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });

  it('keep wall clock, timers and randomness out of the stages and the turn', () => {
    const pure = ['domain', 'turn', ...STAGES];
    const broken = production.filter(
      (file) =>
        pure.includes(folderOf(file)) &&
        /Date\.now\(|new Date\(\)|Math\.random\(|\bset(Timeout|Interval)\(/.test(readFileSync(file, 'utf8')),
    );
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });

  it('keep domain and dialogue free of async', () => {
    const broken = production.filter(
      (file) =>
        ['domain', 'dialogue'].includes(folderOf(file)) &&
        /\basync\b|\bPromise</.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });
});
