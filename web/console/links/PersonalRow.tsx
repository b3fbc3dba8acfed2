import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { clockTime } from '@lyceum/ui/clock.ts';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import {
  Ban,
  Ellipsis,
  Eye,
  GraduationCap,
  HandHelping,
  ShieldCheck,
  User,
} from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { LinkRole, PersonalLink } from '../api.ts';
import { CopyButton } from './CopyButton.tsx';
import type { LinkActs } from './useLinkActs.ts';

const ICONS: Readonly<Record<LinkRole, Glyph>> = {
  teacher: GraduationCap,
  assistant: HandHelping,
  student: User,
  guest: User,
  supervisor: Eye,
};

interface RowProps {
  link: PersonalLink;
  /** The class is not over, so the link can be used and withdrawn. */
  open: boolean;
  acts: LinkActs;
}

/** What is rarely wanted is behind the dots. */
function More({ link, open, acts }: RowProps) {
  const say = useWords();
  const more = say('console.link.more', { role: `${say(`role.${link.role}`)} ${link.name}` });
  const withdraw = {
    icon: Ban,
    label: say('classes.link.withdraw'),
    danger: true,
    act: () => acts.withdraw(link.code),
  };
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} size={18} name={more} />}
      name={more}
      side="bottom"
      entries={[
        { icon: ShieldCheck, label: say('privacy.data'), act: () => acts.data(link.userId) },
        ...(open && link.withdrawnAt === undefined ? [withdraw] : []),
      ]}
    />
  );
}

/** One person and the link that is theirs alone; among students the role is not said again. */
export function PersonalRow({ link, open, acts }: RowProps) {
  const say = useWords();
  const { withdrawnAt } = link;
  const gone = withdrawnAt !== undefined;
  const role = say(`role.${link.role}`);
  return (
    <li className="con-link-row" data-role={link.role}>
      <Icon of={ICONS[link.role]} size={18} />
      <span className="con-link-text ly-grow">
        <span className="con-link-name">
          <span className={`ly-clip ${gone ? 'con-struck' : 'ly-strong'}`} title={link.name}>
            {link.name}
          </span>
          {gone && (
            <Chip tone="danger" icon={Ban} small>
              {say('classes.link.gone', { time: clockTime(withdrawnAt) })}
            </Chip>
          )}
        </span>
        {link.role !== 'student' && <span className="ly-block ly-small ly-muted">{role}</span>}
      </span>
      {!gone && (
        <CopyButton
          bare={link.role === 'student'}
          text={link.url}
          name={say('console.link.copy.for', { role: `${role} ${link.name}` })}
        />
      )}
      {gone && open && (
        <Button
          size="s"
          look="link"
          aria-label={say('console.link.undo', { role: `${role} ${link.name}` })}
          onClick={() => acts.restore(link.code)}
        >
          {say('undo')}
        </Button>
      )}
      <More link={link} open={open} acts={acts} />
    </li>
  );
}
