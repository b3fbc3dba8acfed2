// What sealing costs, by the benchmark that lies beside the tests of the log.
import { java } from './java.mjs';

const SECONDS = '2';

export async function seal() {
  return `## Seal

A value is sealed under the keys of its application, room and person and of its day. Goals: at most
10 µs for each; the log at most 10 % slower than one that seals nothing, in turns in the same run.
The second goal is not reached. By a profile (JDK Flight Recorder) about a third of the difference
is the sealing itself, twice for each message: what is left without a name under the key of the
class, and what was said under that of its author. The rest is the second row that this makes, with
its index, and the JSON of both. One row less would mean that a person is erased by changing rows of
the log, which is never done.

${java('lyceum.log.SealBench', SECONDS)}`;
}
