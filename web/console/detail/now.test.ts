import { expect, test } from 'vitest';
import { sampleClasses } from '../fake/sample.ts';
import { figures, inOrder, named } from './now.ts';

const live = sampleClasses(Date.UTC(2026, 10, 23))[1]?.now;
const people = live?.people ?? [];

test('who teaches comes first, then hands in line, then as they came', () => {
  const order = inOrder(people).map((one) => one.name);
  expect(order.slice(0, 5)).toEqual([
    'Elena Marchetti',
    'David Okoye',
    'Ravi Patel',
    'Chloé Dubois',
    'Amara Okafor',
  ]);
  expect(order).toHaveLength(people.length);
});

test('a person is found by a part of the name in any case', () => {
  expect(named(people, ' kenJI ').map((one) => one.name)).toEqual(['Kenji Sato']);
  expect(named(people, '')).toHaveLength(people.length);
});

test('the teacher takes no seat', () => {
  if (!live) throw new Error('no live class in the sample');
  const onStage = people.map((one) => (one.role === 'teacher' ? { ...one, onStage: true } : one));
  expect(figures({ ...live, people: onStage })).toEqual({ inside: 14, onStage: 3, hands: 2 });
});
