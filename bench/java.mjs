import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './house.mjs';

/** Runs a benchmark class of the server with the classpath of its tests. */
export function java(name, ...rest) {
  const path = readFileSync(join(ROOT, 'build/bench.classpath'), 'utf8').trim();
  const own = ['server/target/test-classes', 'server/target/classes', 'room/target/classes'];
  const classpath = [...own.map((folder) => join(ROOT, folder)), path].join(':');
  const java = join(process.env.JAVA_HOME ?? '', 'bin/java');
  const flags = ['--enable-native-access=ALL-UNNAMED', '-cp', classpath, name, ...rest];
  return execFileSync(java, flags, { cwd: ROOT, encoding: 'utf8' }).trim();
}
