import type { Words } from '@lyceum/ui/words.ts';
import type { PasswordRule } from '../api.ts';
import { RULES } from './rules.ts';

/** Why a password is not taken: the first rule that it breaks; absent: it keeps them all. */
export function weakText(
  password: string,
  kept: ReadonlySet<PasswordRule>,
  say: Words,
): string | undefined {
  if (password === '') return say('form.missing');
  const broken = RULES.find((rule) => !kept.has(rule));
  return broken && say(`op.weak.${broken}`);
}
