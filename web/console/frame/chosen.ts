import type { Application } from '../api.ts';
import type { Route } from '../route.ts';

const KEY = 'lyceum.console.app';

/** The application the address names, else the last one looked at here, else the first. */
export function chosenApp(apps: readonly Application[], route: Route): Application | undefined {
  const named = 'app' in route ? route.app : undefined;
  const find = (id: number) => apps.find((app) => app.sdkAppId === id);
  if (named !== undefined && find(named)) {
    localStorage.setItem(KEY, String(named));
    return find(named);
  }
  return find(Number(localStorage.getItem(KEY))) ?? apps[0];
}
