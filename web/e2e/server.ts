import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort.ts';
import { type AppKey, call, OWN } from './signed.ts';
import { until } from './until.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const JAR = join(ROOT, 'server/target/lyceum-server.jar');
const KEPT_LINES = 200;

/** What `./lyceum up` has made of a start, so that the next ones take less. */
const REHEARSED = join(ROOT, 'build/lyceum.aot');

/** How long a start may take on a machine that is busy with other tests, in ms. */
const START_LIMIT = 100_000;

/** A whole server of its own: real store, real SFU, one application, a folder that goes away. */
export class Server {
  readonly key: AppKey = {
    sdkAppId: 3520371,
    secretId: `LYID${randomBytes(12).toString('hex')}`,
    secretKey: randomBytes(16).toString('hex'),
  };
  readonly #data = mkdtempSync(join(tmpdir(), 'lyceum-e2e-'));
  #child: ChildProcess | undefined;
  #said: string[] = [];

  private constructor(
    readonly port: number,
    readonly settings: readonly string[],
  ) {}

  /** Starts one with these settings beside the usual ones. */
  static async start(...settings: string[]): Promise<Server> {
    const server = new Server(await freePort(), settings);
    await server.run();
    return server;
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The operator's one-time link, as it was printed at the start. */
  get signInLink(): string {
    const link = /Quick start: (\S+)/.exec(this.#said.join('\n'))?.[1];
    if (link === undefined) throw new Error('the server printed no sign-in link');
    const { pathname, hash } = new URL(link);
    return `${this.base}${pathname}?lng=en-US${hash}`;
  }

  /** Starts the process on the same port and data, and waits until a class can be held. */
  async run(): Promise<void> {
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
    const { sdkAppId, secretId, secretKey } = this.key;
    const child = spawn(
      java,
      [
        '-Dlyceum.lifeline=stdin',
        '-XX:TieredStopAtLevel=1', // it lives for a minute: what is compiled for hours costs more
        ...(existsSync(REHEARSED) ? [`-XX:AOTCache=${REHEARSED}`] : []),
        '-jar',
        JAR,
        '--port',
        String(this.port),
        '--data',
        this.#data,
        '--no-demo',
        ...this.settings,
      ],
      {
        cwd: ROOT,
        env: { ...process.env, LYCEUM_APP: `${sdkAppId}:${secretId}:${secretKey}` },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    const keep = (said: Buffer) => {
      this.#said = [...this.#said, ...String(said).split('\n')].slice(-KEPT_LINES);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    this.#child = child;
    const said = () => `the server to be healthy; it said:\n${this.#said.join('\n')}`;
    // Who has ended will not be healthy.
    const isUp = async () => child.exitCode !== null || (await fetch(`${this.base}/healthz`)).ok;
    await until(said, isUp, START_LIMIT);
    if (child.exitCode !== null) throw new Error(`waited for: ${said()}`);
  }

  /** As `kill -9` does: no farewell. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.#data, { recursive: true, force: true });
  }

  call<T>(action: string, request: Readonly<Record<string, unknown>>): Promise<T> {
    return call<T>(this.base, this.key, action, request);
  }

  /** An action of our own, about the one application. */
  own<T>(action: string, request: Readonly<Record<string, unknown>>): Promise<T> {
    const asked = { SdkAppId: this.key.sdkAppId, ...request };
    return call<T>(this.base, this.key, action, asked, OWN);
  }
}
