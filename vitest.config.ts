import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'pipelines/**/*.test.ts', 'eval/**/*.test.ts'],
    // A first start fits the gate: seconds on a free machine, many more on a busy one. No test asserts time.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // What is waited for may take long on a busy machine; a poll ends as soon as it is there.
    expect: { poll: { timeout: 20_000 } },
    // Native modules (SQLite, onnxruntime, hnswlib) want processes, not threads.
    pool: 'forks',
    // Two cores are what CI is sure to have.
    maxWorkers: 3,
  },
});
