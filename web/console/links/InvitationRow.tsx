import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { clockTime } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Ban, Users } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Invitation } from '../api.ts';
import { CopyButton } from './CopyButton.tsx';
import { shortUrl } from './table.ts';

interface RowProps {
  invitation: Invitation;
  /** The class is not over, so the link can be used and withdrawn. */
  open: boolean;
  onWithdraw: () => void;
  onRestore: () => void;
}

/** One link for whoever has it. */
export function InvitationRow({ invitation, open, onWithdraw, onRestore }: RowProps) {
  const say = useWords();
  const { joined, withdrawnAt } = invitation;
  const role = say(invitation.role === 'student' ? 'role.students' : 'role.guests');
  const gone = withdrawnAt !== undefined;
  return (
    <li className="con-link-row">
      <Icon of={Users} size={18} />
      <span className="con-link-text ly-grow">
        <span className="con-link-name">
          <span className={gone ? 'con-struck' : 'ly-strong'}>{role}</span>
          {gone && (
            <Chip tone="danger" icon={Ban} small>
              {say('classes.link.gone', { time: clockTime(withdrawnAt) })}
            </Chip>
          )}
        </span>
        <span className="ly-block ly-small ly-muted ly-clip" title={gone ? '' : invitation.url}>
          {gone
            ? say('classes.link.joined1', { n: joined })
            : `${say('classes.link.n', { n: joined })} · ${shortUrl(invitation.url)}`}
        </span>
        {gone && <span className="ly-block ly-small ly-muted">{say('classes.link.out.sub')}</span>}
      </span>
      {open && !gone && (
        <span className="con-link-acts">
          <CopyButton
            bare
            text={invitation.url}
            name={say('console.link.copy.for', { role: `${role} ${shortUrl(invitation.url)}` })}
          />
          <Button size="s" look="danger-outline" onClick={onWithdraw}>
            {say('classes.link.withdraw')}
          </Button>
        </span>
      )}
      {open && gone && (
        <Button size="s" look="link" onClick={onRestore}>
          {say('undo')}
        </Button>
      )}
    </li>
  );
}
