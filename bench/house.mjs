// A whole server of its own for measuring: real store, real media child, limits of calls lifted.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './signed.mjs';

export const ROOT = new URL('..', import.meta.url).pathname;
export const KEY = {
  sdkAppId: 3520371,
  secretId: 'bench-key',
  secretKey: 'a-key-for-benchmarks-only',
};
const JAVA = join(process.env.JAVA_HOME ?? '', 'bin/java');
const TIRED = 60_000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts a server; `cache` is whether it uses the start-up cache. */
export async function openHouse({ cache = true } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'lyceum-bench-'));
  const flags = cache ? ['-XX:AOTCache=build/lyceum.aot'] : [];
  const settings = ['--port', '0', '--data', data, '--no-demo', '--rate-limits', 'off'];
  const begun = performance.now();
  const child = spawn(
    JAVA,
    [...flags, '-Dlyceum.lifeline=stdin', '-jar', 'server/target/lyceum-server.jar', ...settings],
    {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LYCEUM_APP: `${KEY.sdkAppId}:${KEY.secretId}:${KEY.secretKey}`,
      },
    },
  );
  const base = await addressOf(child);
  await fetch(`${base}/healthz`);
  const firstAnswer = performance.now() - begun;
  while (!(await fetch(`${base}/healthz`)).ok) {
    if (performance.now() - begun > TIRED) throw new Error('the server does not become healthy');
    await pause(20);
  }
  return {
    base,
    pid: child.pid,
    firstAnswer,
    call: (action, request) => call(base, KEY, action, request),
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child) {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const address = /runs at (http:\S+) /.exec(said)?.[1];
      if (address) found(address);
    });
    child.once('exit', (code) => failed(new Error(`the server ended (${code}): ${said}`)));
  });
}

/** A class that runs, with so many people who can enter it: its number and their tokens. */
export async function runningClass(house, people) {
  const users = [];
  for (let first = 0; first < people; first += 500) {
    const batch = Array.from({ length: Math.min(500, people - first) }, (_, i) => ({
      SdkAppId: KEY.sdkAppId,
      Name: `Person ${first + i}`,
    }));
    const { Users } = await house.call('BatchRegister', { Users: batch });
    users.push(...Users.map((user) => user.UserId));
  }
  const now = Math.floor(Date.now() / 1000);
  const { RoomId } = await house.call('CreateRoom', {
    SdkAppId: KEY.sdkAppId,
    Name: 'Bench',
    StartTime: now + 60,
    EndTime: now + 7200,
    Resolution: 1,
    MaxMicNumber: 6,
    SubType: 'videodoc',
    TeacherId: users[0],
    DisableRecord: 1,
  });
  await house.call('StartRoom', { RoomId });
  const tokens = [];
  for (const UserId of users) tokens.push((await house.call('LoginUser', { UserId })).Token);
  return { room: RoomId, tokens, users };
}
