import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests of the fold run without a DOM; a file that needs one says `@vitest-environment jsdom`. */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{wire,room,media,classroom,console,ui,tools}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    maxWorkers: 2,
  },
});
