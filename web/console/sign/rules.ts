import type { PasswordRule } from '../api.ts';
import { isKnown } from './known.ts';

/** Characters of a password: a phrase. */
export const SHORTEST_PASSWORD = 15;
/** Names shorter than this may stand in a password by chance. */
const SHORTEST_NAME = 3;

export const RULES: readonly PasswordRule[] = ['long', 'leak', 'name'];

function keeps(rule: PasswordRule, password: string, name: string): boolean {
  const low = password.toLowerCase();
  const own = name.trim().toLowerCase();
  switch (rule) {
    case 'long':
      return [...password].length >= SHORTEST_PASSWORD;
    case 'leak':
      return !isKnown(password);
    case 'name':
      return (
        password !== '' &&
        !low.includes('lyceum') &&
        !(own.length >= SHORTEST_NAME && low.includes(own))
      );
  }
}

/** The rules that a password keeps while it is typed. An empty one keeps none. */
export function keptRules(password: string, name: string): ReadonlySet<PasswordRule> {
  return new Set(RULES.filter((rule) => keeps(rule, password, name)));
}
