import { expect, test } from 'vitest';
import { hrefOf, type Route, readRoute } from './route.ts';

const routes: readonly Route[] = [
  { page: 'first', code: 'AbC-_9xyz012' },
  { page: 'overview' },
  { page: 'overview', app: 3581047 },
  { page: 'classes', app: 3581047 },
  { page: 'class', app: 3581047, room: 300418265 },
  { page: 'apps' },
  { page: 'operators' },
  { page: 'apps', app: 3581047 },
];

test.each(routes)('an address leads back to its place: %j', (route) => {
  expect(readRoute(hrefOf(route))).toEqual(route);
});

test.each(['', '#', '#/nowhere', '#/first/', '#/first/<b>', '#/12x/classes', '#/0'])(
  'anything else is the overview: %s',
  (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'overview' });
  },
);

test('a class number that is none is the list of classes', () => {
  expect(readRoute('#/3581047/classes/zero')).toEqual({ page: 'classes', app: 3581047 });
});
