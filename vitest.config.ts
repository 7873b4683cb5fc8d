import { defineConfig } from 'vitest/config';

/** Tests of code that keeps nothing between two of its files: these share a process, which saves each 0.4 s of CPU. */
const SHARING = [
  'text',
  'dialogue',
  'domain',
  'protocol',
  'retrieval',
  'answering',
  'tickets',
  'console',
  'widget',
].map((folder) => `src/${folder}/**/*.test.{ts,tsx}`);
const ALL = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'pipelines/**/*.test.ts', 'eval/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARING, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALL, exclude: SHARING } },
    ],
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
