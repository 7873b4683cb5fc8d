/** Everything `npm test` stands for: types, lint, then every test. Arguments go to vitest. Ends with one line of counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules', '.bin', name);

function step(title, command, args) {
  process.stdout.write(`\n== ${title}\n`);
  const started = Date.now();
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  process.stdout.write(
    `== ${title}: ${run.status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
  return run.status === 0;
}

const rest = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'kefu-test-'));
const report = join(scratch, 'vitest.json');
let ok = true;
if (rest.length === 0) {
  ok = step('types', bin('tsc'), ['--noEmit']) && ok;
  ok = step('lint', bin('biome'), ['check', '.']) && ok;
}
ok =
  step('tests', bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...rest,
  ]) && ok;
try {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  process.stdout.write(
    `\n${numPassedTests} passed, ${numFailedTests + brokenFiles} failed, ${numPendingTests} skipped\n`,
  );
} catch {
  ok = false;
}
rmSync(scratch, { recursive: true, force: true });
process.exit(ok ? 0 : 1);
