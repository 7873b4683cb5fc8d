import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PATHS, workerFile } from './paths.ts';
import { runPreparation } from './preparation-line.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kefu-preparation-'));
// The shipped encoder as anybody's: its runs take long enough to be met in the middle.
const encoder = join(dataDir, 'encoder');
const { encoder: active } = JSON.parse(readFileSync(join(PATHS.models, 'active.json'), 'utf8')) as { encoder: string };
cpSync(join(PATHS.models, 'encoder', active), encoder, { recursive: true });
rmSync(join(encoder, 'kefu.json'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a preparation in a thread of its own', () => {
  // A thread that is cut off while a model runs in it takes the process with it: this one.
  it.each([0, 60, 150, 400])(
    'ends when it is told to, %i ms into the fitting of heads',
    async (afterMs) => {
      const abort = new AbortController();
      const doing: string[] = [];
      const preparing = runPreparation(
        workerFile('preparation-worker'),
        {
          what: 'encoder',
          modelsRoot: PATHS.models,
          dataDir,
          setting: encoder,
          hubUrl: undefined,
          starterPack: PATHS.starterPack,
        },
        (step) => {
          if (step.startsWith('fitting') && doing.length === 0) setTimeout(() => abort.abort(), afterMs);
          doing.push(step);
        },
        abort.signal,
      );
      await expect(preparing).rejects.toMatchObject({ code: 'shutting_down' });
      expect(doing.some((step) => step.startsWith('fitting'))).toBe(true);
    },
    30_000,
  );
});
