// What sealing costs, by the benchmark that lies beside the tests of the log.
import { java } from './java.mjs';

const SECONDS = '2';

export async function seal() {
  return `## Seal

A value is sealed under the keys of its application, room and person and of its day. Goals: at most
10 µs for each; the log at most 10 % slower than one that seals nothing, in turns in the same run.

${java('lyceum.log.SealBench', SECONDS)}`;
}
