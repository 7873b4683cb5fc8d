import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'pipelines/**/*.test.ts', 'eval/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Native modules (SQLite, onnxruntime, hnswlib) want processes, not threads.
    pool: 'forks',
    // Two cores are what CI is sure to have.
    maxWorkers: 3,
  },
});
