// Events acknowledged per second, by the benchmark that lies beside the tests of the log.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './house.mjs';

const SECONDS = '5';

/** Runs a benchmark class of the server with the classpath of its tests. */
function java(name, ...rest) {
  const path = readFileSync(join(ROOT, 'build/bench.classpath'), 'utf8').trim();
  const own = ['server/target/test-classes', 'server/target/classes', 'room/target/classes'];
  const classpath = [...own.map((folder) => join(ROOT, folder)), path].join(':');
  const java = join(process.env.JAVA_HOME ?? '', 'bin/java');
  const flags = ['--enable-native-access=ALL-UNNAMED', '-cp', classpath, name, ...rest];
  return execFileSync(java, flags, { cwd: ROOT, encoding: 'utf8' }).trim();
}

export async function append() {
  return `## Append

Decided, folded, sealed, written and synced, then acknowledged. Goal: 20,000 per second.

${java('lyceum.log.AppendBench', SECONDS)}`;
}
