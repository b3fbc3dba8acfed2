import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../fake/answer.ts';
import { School } from '../fake/school.ts';
import { addressOf } from './address.ts';
import { call } from './call.ts';
import { codeOf } from './refused.ts';
import { presence, signedIn } from './session.ts';

const NOW = Date.UTC(2026, 10, 23);
let school: School;
let asked: { method: string; url: string; headers: Record<string, string> }[];

beforeEach(() => {
  school = new School({ now: NOW, signedIn: true, password: 'right' });
  asked = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const sent = new Headers(init.headers);
    const question = {
      method: init.method ?? 'GET',
      url,
      headers: Object.fromEntries(sent),
      body: (init.body as string | null) ?? null,
    };
    asked.push(question);
    const { status, body } = answer(school, question);
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  });
  signedIn(school.session());
});

afterEach(() => {
  presence.set({ kind: 'unknown' });
  vi.unstubAllGlobals();
});

test('holes of a path are filled and escaped, an empty query value is left out', () => {
  const { method, url } = addressOf(
    'GET /applications/{app}/classes/{room}',
    { app: 7, room: 'a/b' },
    { text: '', offset: 0, state: undefined },
  );
  expect(method).toBe('GET');
  expect(url).toBe('/console/api/applications/7/classes/a%2Fb?offset=0');
});

test('a change carries the session’s csrf value, a look does not', async () => {
  await call('POST /applications', { at: {}, body: { name: 'New' } });
  await call('GET /applications', { at: {}, body: undefined, idle: true });
  expect(asked[0]?.headers['x-lyceum-csrf']).toBe('csrf-1');
  expect(asked[0]?.headers['content-type']).toBe('application/json');
  expect(asked[1]?.headers['x-lyceum-csrf']).toBeUndefined();
  expect(asked[1]?.headers['accept-language']).toBe('en-US');
  expect(asked[1]?.headers['x-lyceum-idle']).toBe('1');
});

test('a press on a lost session waits for the next sign-in and is then done once', async () => {
  school.signedIn = false;
  const before = school.apps.length;
  const pressed = call('POST /applications', { at: {}, body: { name: 'Kept' } });
  await vi.waitFor(() => expect(presence.get().kind).toBe('lost'));
  expect(school.apps).toHaveLength(before);
  signedIn(await call('POST /sign-in', { at: {}, body: { name: 'anna', password: 'right' } }));
  const made = await pressed;
  expect(made.application.name).toBe('Kept');
  expect(school.apps).toHaveLength(before + 1);
});

test('a wrong password at a lost session is told and does not wait', async () => {
  presence.set({ kind: 'lost', session: school.session() });
  const tried = call('POST /sign-in', { at: {}, body: { name: 'anna', password: 'wrong' } });
  await expect(tried).rejects.toSatisfy((fault) => codeOf(fault) === 'wrong_sign_in');
});

test('nobody signed in: a 401 is an answer, not a lost session', async () => {
  presence.set({ kind: 'unknown' });
  school.signedIn = false;
  const looked = call('GET /applications', { at: {}, body: undefined });
  await expect(looked).rejects.toSatisfy((fault) => codeOf(fault) === 'no_session');
  expect(presence.get().kind).toBe('unknown');
});

test('a server that is away and a page of a proxy both count as inner faults', async () => {
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  const proxied = call('GET /applications', { at: {}, body: undefined });
  await expect(proxied).rejects.toSatisfy((fault) => codeOf(fault) === 'internal');
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  const lost = call('GET /applications', { at: {}, body: undefined });
  await expect(lost).rejects.toSatisfy((fault) => codeOf(fault) === 'internal');
});
