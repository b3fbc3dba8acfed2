// Events acknowledged per second, by the benchmark that lies beside the tests of the log.
import { java } from './java.mjs';

const SECONDS = '5';

export async function append() {
  return `## Append

Decided, folded, sealed, written and synced, then acknowledged. Goal: 20,000 per second.

${java('lyceum.log.AppendBench', SECONDS)}`;
}
