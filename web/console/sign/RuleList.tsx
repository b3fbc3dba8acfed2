import { Icon } from '@lyceum/ui/Icon.tsx';
import { Circle, CircleCheck } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { PasswordRule } from '../api.ts';
import { RULES } from './rules.ts';

/** What a password needs; each line ticks as soon as it is so. */
export function RuleList({ id, kept }: { id: string; kept: ReadonlySet<PasswordRule> }) {
  const say = useWords();
  return (
    <ul id={id} className="con-rules" aria-label={say('op.rules')}>
      {RULES.map((rule) => {
        const done = kept.has(rule);
        return (
          <li key={rule} data-kept={done}>
            <Icon of={done ? CircleCheck : Circle} size={18} />
            <span>{say(`op.rule.${rule}`)}</span>
            <span className="ly-hidden">{say(done ? 'op.rule.yes' : 'op.rule.no')}</span>
          </li>
        );
      })}
    </ul>
  );
}
