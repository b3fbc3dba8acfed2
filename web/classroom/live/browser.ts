import type { Obstacle } from '../cards/Entering.tsx';

/** Oldest versions that have all a class needs. */
const OLDEST = { Chrome: 120, Edge: 120, Firefox: 120, Safari: 17 } as const;

/** Apps that show pages in a window of their own, which has no camera. */
const IN_APP = [
  /MicroMessenger\//,
  /\bLine\//,
  /\bFBA[NV]\//,
  /\bInstagram\b/,
  /\bDingTalk\//,
  /\bWeibo\b/,
  /\bQQ\/\d/,
] as const;

/** Whether the page is shown inside an app that is no browser. */
export function isInApp(agent: string): boolean {
  return IN_APP.some((app) => app.test(agent));
}

type Maker = keyof typeof OLDEST;

function versionOf(agent: string): readonly [Maker, number] | undefined {
  const read = (maker: Maker, pattern: RegExp) => {
    const version = pattern.exec(agent)?.[1];
    return version === undefined ? undefined : ([maker, Number(version)] as const);
  };
  return (
    read('Edge', /\bEdg(?:A|iOS|e)?\/(\d+)/) ??
    read('Firefox', /\b(?:Firefox)\/(\d+)/) ??
    read('Chrome', /\bChrome\/(\d+)/) ??
    // Every browser of an iPhone draws with the Safari of its system.
    read('Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//)
  );
}

/** Name and version of a browser that is too old; undefined for a good or an unknown one. */
export function tooOld(agent: string): string | undefined {
  const found = versionOf(agent);
  if (!found || /iPhone|iPad/.test(agent)) return oldSystem(agent);
  const [maker, version] = found;
  return version < OLDEST[maker] ? `${maker} ${version}` : undefined;
}

function oldSystem(agent: string): string | undefined {
  const version = /(?:iPhone|CPU) OS (\d+)_/.exec(agent)?.[1];
  return version !== undefined && Number(version) < OLDEST.Safari ? `iOS ${version}` : undefined;
}

/** What is wrong with the browser a page was opened in; undefined: nothing. */
export function unfitAt(url: URL, agent: string): Obstacle | undefined {
  if (isInApp(agent)) return { kind: 'inapp', address: url.href };
  const browser = tooOld(agent);
  return browser === undefined ? undefined : { kind: 'old', browser };
}
