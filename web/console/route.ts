import { useSyncExternalStore } from 'react';

/** Where in the console one is. Stands behind the # of the address. */
export type Route =
  | { readonly page: 'first'; readonly code: string }
  | { readonly page: 'overview'; readonly app?: number }
  | { readonly page: 'classes'; readonly app: number }
  | { readonly page: 'class'; readonly app: number; readonly room: number }
  | { readonly page: 'privacy'; readonly app: number }
  | { readonly page: 'operators' }
  | { readonly page: 'apps'; readonly app?: number };

const NUMBER = /^[1-9]\d{0,14}$/;
const CODE = /^[\w-]{8,128}$/;

/** Reads what stands behind the #; anything unknown is the overview. */
export function readRoute(hash: string): Route {
  const [first = '', second = '', third = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (first === 'first' && CODE.test(second)) return { page: 'first', code: second };
  if (first === 'apps') return { page: 'apps' };
  if (first === 'operators') return { page: 'operators' };
  if (!NUMBER.test(first)) return { page: 'overview' };
  const app = Number(first);
  if (second === 'apps') return { page: 'apps', app };
  if (second === 'privacy') return { page: 'privacy', app };
  if (second !== 'classes') return { page: 'overview', app };
  return NUMBER.test(third)
    ? { page: 'class', app, room: Number(third) }
    : { page: 'classes', app };
}

/** The address of a place, for links. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'first':
      return `#/first/${route.code}`;
    case 'overview':
      return route.app === undefined ? '#/' : `#/${route.app}`;
    case 'classes':
      return `#/${route.app}/classes`;
    case 'class':
      return `#/${route.app}/classes/${route.room}`;
    case 'privacy':
      return `#/${route.app}/privacy`;
    case 'operators':
      return '#/operators';
    case 'apps':
      return route.app === undefined ? '#/apps' : `#/${route.app}/apps`;
  }
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}

/** Goes there in place of here, so that Back does not lead to it: a used link, for one. */
export function goInstead(route: Route): void {
  location.replace(hrefOf(route));
}

const listen = (heard: () => void) => {
  window.addEventListener('hashchange', heard);
  return () => window.removeEventListener('hashchange', heard);
};

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(listen, () => location.hash));
}
