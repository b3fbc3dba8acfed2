// @vitest-environment jsdom
import '../words.ts';
import { startWords, words } from '@lyceum/ui/words.ts';
import { beforeAll, expect, test } from 'vitest';
import { changes, publishedText, shortHash } from './agreements.ts';
import type { Choice } from './api.ts';

const usual: Choice = {
  agreement: '2025-04-25-default',
  publishedAt: Date.UTC(2025, 3, 25, 11, 15, 25),
  sha256: '477fa3d690e3547a7f334f17d5c225376f1b5b6d60bc5cc5211b2bca60bb0dcd',
  profile: 'default',
  bases: ['law'],
  terms: [
    { kind: 'log', most: 180, faults: true },
    { kind: 'chat', faults: false },
  ],
};

beforeAll(() => startWords('en-US'));

test('what another agreement changes is said, and nothing else', () => {
  expect(changes(usual, usual, words)).toEqual([]);
  const coppa: Choice = {
    ...usual,
    terms: [
      { kind: 'log', most: 180, faults: false },
      { kind: 'chat', most: 365, faults: false },
    ],
  };
  expect(changes(usual, coppa, words)).toEqual([
    'Logs: nobody may be shown them to look for a fault any more, not even with a ticket.',
    'Most for Chat: 365 days, so far until deleted.',
  ]);
  expect(changes(coppa, usual, words)).toEqual([
    'Logs: may be looked at to find a fault, with a ticket.',
    'Most for Chat: until deleted, so far 365 days.',
  ]);
  expect(changes(usual, { ...usual, bases: [] }, words)).toEqual([
    'Reasons to hold back an erasure from then on: none, everything can be erased at once',
  ]);
  expect(changes(usual, { ...usual, bases: ['dispute', 'law', 'terms'] }, words)).toEqual([
    'Reasons to hold back an erasure from then on: disputes, by law, and terms of use',
  ]);
});

test('a text is named by its own day and both ends of its hash', () => {
  expect(publishedText(usual)).toMatch(/25.*2025/);
  expect(shortHash(usual.sha256)).toBe('477fa3d6…60bb0dcd');
});
