import { defineConfig } from 'vitest/config';

/** Whole classes in real browsers against a real server; see e2e/. One file at a time. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
