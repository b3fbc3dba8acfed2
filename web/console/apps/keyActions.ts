import type { Application, Key } from '../api.ts';

export type KeyAction = 'rotate' | 'disable' | 'end' | 'enable';

/** What can be done with a key: the last active one can be replaced, but not switched off. */
export function keyActions(key: Key): readonly KeyAction[] {
  switch (key.state) {
    case 'active':
      return ['rotate', 'disable'];
    case 'ending':
      return ['end'];
    case 'disabled':
      return ['enable'];
  }
}

/** Whether this is the only active key; without it the application could not be called. */
export function isLastKey(app: Application, key: Key): boolean {
  return key.state === 'active' && app.keys.filter((each) => each.state === 'active').length === 1;
}

/** The newest keys first; those that work before those that do not. */
export function sortedKeys(app: Application): readonly Key[] {
  const rank = { active: 0, ending: 1, disabled: 2 } as const;
  return [...app.keys].sort(
    (one, other) => rank[one.state] - rank[other.state] || other.createdAt - one.createdAt,
  );
}

/** "AKIDq7Zk…3Gd6F": enough to tell keys apart. */
export function shortId(secretId: string): string {
  return secretId.length <= 16 ? secretId : `${secretId.slice(0, 8)}…${secretId.slice(-5)}`;
}
