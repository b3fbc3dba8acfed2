import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests of the fold run without a DOM; a file that needs one says `@vitest-environment jsdom`. */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{wire,room,media,classroom,console,ui,tools}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['./vitest.words.ts'],
    restoreMocks: true,
    // A busy machine is slow, not wrong: nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
