import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They wait longer than all others, so that they begin first. */
const LONG = ['screens', 'measured', 'console', 'turn', 'operators', 'door'];

/** They tell how fast something came back, so that nothing else may run meanwhile. */
const ALONE = ['e2e/comeback.test.ts'];

const usual = {
  environment: 'node',
  testTimeout: 300_000,
  hookTimeout: 120_000,
} as const;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? LONG.length : place;
    };
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Whole classes in real browsers against a real server; see e2e/. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...usual,
          name: 'alone',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...usual,
          name: 'beside',
          include: ['e2e/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
