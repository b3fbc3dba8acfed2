import type { Words } from '@lyceum/ui/words.ts';
import type { Check, Checks, PathView } from './joinView.ts';

/** One line of the check, in words. */
export interface NetworkLine {
  readonly state: Check['state'];
  readonly label: string;
  readonly note: string;
}

function noteOf({ state, note }: Check, say: Words): string {
  if (state === 'checking') return say('join.net.checking');
  return state === 'later' ? say('join.net.later') : (note ?? '');
}

function used({ millis }: PathView, say: Words): string {
  return millis === undefined ? say('enter.net.used.any') : say('enter.net.used', { ms: millis });
}

/** A direct way needs no second line; of any other it is said what stands in the way. */
function mediaLines(media: Checks['media'], say: Words): readonly NetworkLine[] {
  const { found } = media;
  const label = say('join.net.media');
  if (!found) return [{ state: media.state, label, note: noteOf(media, say) }];
  const ports = found.udpPort;
  const direct: NetworkLine = {
    state: 'bad',
    label: ports === undefined ? say('enter.net.udp.any') : say('enter.net.udp', { ports }),
    note: say('enter.net.blocked'),
  };
  const other = { state: 'ok', note: used(found, say) } as const;
  switch (found.path) {
    case 'direct':
      return [{ state: 'ok', label, note: say('join.net.direct') }];
    case 'tcp':
      return [direct, { ...other, label: say('enter.net.tcp') }];
    case 'relay':
      return [
        direct,
        { ...other, label: say(found.tls ? 'enter.net.relay' : 'enter.net.relay.any') },
      ];
    case 'blocked':
      return [direct, { ...direct, label: say('enter.net.ways') }];
  }
}

/** What was found so far, line by line. */
export function networkLines(checks: Checks, say: Words): readonly NetworkLine[] {
  const line = (check: Check, label: string) => ({
    state: check.state,
    label,
    note: noteOf(check, say),
  });
  return [
    line(checks.class, say('join.net.class')),
    ...mediaLines(checks.media, say),
    line(checks.send, say('join.net.send')),
  ];
}

/** The same for whoever helps: which browser, when, and no word of who this is. */
export function networkReport(checks: Checks, say: Words, at: Date, browser: string): string {
  const lines = networkLines(checks, say).map(({ label, note }) => `${label}: ${note}`);
  return [...lines, browser, at.toISOString()].join('\n');
}
