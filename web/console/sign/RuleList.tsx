import { Icon } from '@lyceum/ui/Icon.tsx';
import { Circle, CircleAlert, CircleCheck } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { PasswordRule } from '../api.ts';
import { RULES } from './rules.ts';

interface RuleProps {
  id: string;
  kept: ReadonlySet<PasswordRule>;
  /** It was sent, so what is not kept failed. */
  tried: boolean;
}

/** What a password needs; each line ticks as soon as it is so. */
export function RuleList({ id, kept, tried }: RuleProps) {
  const say = useWords();
  return (
    <ul id={id} className="con-rules" aria-label={say('op.rules')}>
      {RULES.map((rule) => {
        const done = kept.has(rule);
        return (
          <li key={rule} data-kept={done} data-failed={tried && !done}>
            <Icon of={done ? CircleCheck : tried ? CircleAlert : Circle} size={18} />
            <span>{say(`op.rule.${rule}`)}</span>
            <span className="ly-hidden">
              {say(done ? 'op.rule.yes' : tried ? 'op.rule.failed' : 'op.rule.no')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
