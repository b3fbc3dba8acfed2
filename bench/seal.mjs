// What sealing costs, by the benchmark that lies beside the tests of the log.
import { java } from './java.mjs';

const SECONDS = '2';

export async function seal() {
  return `## Seal

A value is sealed under the keys of its application, room and person and of its day. Goals: at most
10 µs for each; the log at most 10 % slower than one that seals nothing, in turns in the same run.
The second goal is not reached. What is left of the events of an append without names is sealed
once, in one row; what was said is sealed for each message under its author, in a row of its own,
since erasing deletes that row. The difference is that sealing, the JSON of both, and the row's
indexes by person and by age, which the log beside it has not. By the clocks of the threads an event
in an append of 256 costs 1.6 µs to seal and 4.1 µs to write, in the log beside it 0.3 µs (its JSON)
and 2.6 µs; before the events of an append shared a row and a cipher it was 4.0 and 7.3 µs, and 0.3
and 3.5 µs. The tables were measured before.

${java('lyceum.log.SealBench', SECONDS)}`;
}
