import './links.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import { Download, Eye, GraduationCap, User, Users } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { ClassDetail, LinkRole, PersonalLink } from '../api.ts';
import { CopyButton } from './CopyButton.tsx';
import { download, fileName } from './download.ts';
import { linkLines, linksFile, shortUrl } from './table.ts';

const ICONS: Readonly<Record<LinkRole, Glyph>> = {
  teacher: GraduationCap,
  student: User,
  guest: User,
  supervisor: Eye,
};

function One({ link }: { link: PersonalLink }) {
  const say = useWords();
  const role = say(`role.${link.role}`);
  return (
    <li className="con-link-row">
      <Icon of={ICONS[link.role]} size={18} />
      <span className="con-link-role">{role}</span>
      <span className="ly-muted ly-clip ly-grow" title={link.url}>
        {link.role === 'teacher' ? link.name : shortUrl(link.url)}
      </span>
      <CopyButton
        text={link.url}
        name={say('console.link.copy.for', { role: `${role} ${link.name}` })}
      />
    </li>
  );
}

function Students({ detail, links }: { detail: ClassDetail; links: readonly PersonalLink[] }) {
  const say = useWords();
  const role = say('role.students');
  const save = () => {
    const heads = [say('console.th.name'), say('console.links')] as const;
    download(`${fileName(detail.title)}.csv`, 'text/csv', linksFile(links, heads));
  };
  return (
    <li className="con-link-row">
      <Icon of={Users} size={18} />
      <span className="con-link-role">{role}</span>
      <span className="ly-muted ly-clip ly-grow">
        {say('console.link.students', { n: links.length })}
      </span>
      <span className="con-link-acts">
        <IconButton icon={Download} size={18} name={say('console.csv')} onClick={save} />
        <CopyButton bare text={linkLines(links)} name={say('console.link.copy.for', { role })} />
      </span>
    </li>
  );
}

/** The links that are for one person each, by role; many students are one row. */
export function PersonalLinks({ detail }: { detail: ClassDetail }) {
  const links = detail.links.filter((link) => link.withdrawnAt === undefined);
  const students = links.filter((link) => link.role === 'student');
  const others = links.filter((link) => link.role !== 'student');
  return (
    <ul className="con-links">
      {others.map((link) => (
        <One key={link.userId} link={link} />
      ))}
      {students.length > 0 && <Students detail={detail} links={students} />}
    </ul>
  );
}
