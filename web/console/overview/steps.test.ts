import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleApps } from '../fake/sample.ts';
import { firstCall, SDK } from './firstCall.ts';
import { type Facts, nextStep, stepsOf } from './steps.ts';

const [used] = sampleApps(0);
const fresh: Facts = { app: undefined, unsaved: false, saved: false, demo: 'new', classes: 0 };
const done = (facts: Facts) =>
  stepsOf(facts)
    .filter((step) => step.done)
    .map((step) => step.name);

test('a new server: nothing is done, an application comes first', () => {
  expect(done(fresh)).toEqual([]);
  expect(nextStep(stepsOf(fresh), false)).toBe('app');
});

test('a secret on the page is the next thing, whatever else is open', () => {
  const facts: Facts = { ...fresh, app: used, unsaved: true };
  expect(done(facts)).not.toContain('key');
  expect(nextStep(stepsOf(facts), true)).toBe('key');
});

test('a key is saved once somebody said so or used it, not by being there', () => {
  const keys = used?.keys.map(({ lastUsedAt: _, ...key }) => key) ?? [];
  const app = used && { ...used, keys };
  expect(done({ ...fresh, app })).not.toContain('key');
  expect(done({ ...fresh, app, saved: true })).toContain('key');
  expect(done({ ...fresh, app: used })).toContain('key');
});

test('no demo class, no such step', () => {
  expect(stepsOf({ ...fresh, demo: 'none' }).map((step) => step.name)).not.toContain('demo');
});

test('a used key, an opened demo and a class: all done', () => {
  const facts: Facts = { app: used, unsaved: false, saved: false, demo: 'opened', classes: 1 };
  expect(done(facts)).toEqual(['app', 'demo', 'key', 'call', 'class']);
  expect(nextStep(stepsOf(facts), false)).toBeUndefined();
});

test('the SDK is named with the version that our own tests speak', () => {
  const pom = readFileSync(new URL('../../../server/pom.xml', import.meta.url), 'utf8');
  const spoken = /tencentcloud-sdk-java<\/artifactId>\s*<version>([^<]+)/.exec(pom)?.[1];
  expect(spoken).toBeDefined();
  expect(SDK).toContain(`sdk-java</artifactId>\n  <version>${spoken}</version>`);
});

test('the first call has 15 lines and names address, application and key', () => {
  const place = { sdkAppId: 3581047, secretId: 'AKID1' };
  const plain = firstCall({ ...place, publicUrl: 'http://localhost:8080' });
  const lines = plain.split('\n').filter((line) => line !== '');
  expect(lines).toHaveLength(15);
  expect(plain).toContain('http.setEndpoint("localhost:8080")');
  expect(plain).toContain('setProtocol("http://")');
  expect(plain).toContain('setSdkAppId(3581047L)');
  expect(firstCall({ ...place, publicUrl: 'https://x.example' })).not.toContain('setProtocol');
});
