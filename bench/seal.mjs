// What sealing costs, by the benchmark that lies beside the tests of the log.
import { java } from './java.mjs';

const SECONDS = '2';

export async function seal() {
  return `## Seal

A value is sealed under the keys of its application, room and person and of its day. Goals: at most
10 µs for each; the log at most 10 % slower than one that seals nothing, in turns in the same run.
The log beside it keeps each event once, as it is, its header and its payload in two tables. The
second goal is reached to a per cent or so where many classes speak, and not in one class of 500 who
all do: there the events wait for one thread after another, and what is sealed, about a microsecond
for each, adds to that wait, though an append of 128 or more is sealed on all processors. Writing
costs what it costs there: what is left of an append is one row, what was said one row for each
message, which is what erasing deletes. By a profile of both, of what sealing adds half is AES-GCM
and its beginning, the rest the address that each value is bound to, its key, and who is frozen.

${java('lyceum.log.SealBench', SECONDS)}`;
}
