import './links.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronDown, ChevronUp, Download, Users } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useId, useState } from 'react';
import type { Application, ClassDetail, PersonalLink } from '../api.ts';
import { CopyButton } from './CopyButton.tsx';
import { download, fileName } from './download.ts';
import { PersonalRow } from './PersonalRow.tsx';
import { linkLines, linksFile } from './table.ts';
import { type LinkActs, useLinkActs } from './useLinkActs.ts';

interface StudentsProps {
  detail: ClassDetail;
  links: readonly PersonalLink[];
  open: boolean;
  acts: LinkActs;
}

/** Many students are one row, which opens into one row each. */
function Students({ detail, links, open, acts }: StudentsProps) {
  const say = useWords();
  const list = useId();
  const [shown, setShown] = useState(false);
  const role = say('role.students');
  const working = links.filter((link) => link.withdrawnAt === undefined);
  const save = () => {
    const heads = [say('console.th.name'), say('console.links')] as const;
    download(`${fileName(detail.title)}.csv`, 'text/csv', linksFile(working, heads));
  };
  const copied = say('console.link.copy.for', { role });
  return (
    <>
      <li className="con-link-row">
        <Icon of={Users} size={18} />
        <span className="con-link-text ly-grow">
          <span className="ly-strong">{role}</span>
          <span className="ly-block ly-small ly-muted">
            {say('console.link.students', { n: working.length })}
          </span>
        </span>
        <span className="con-link-acts">
          <IconButton icon={Download} size={18} name={say('console.csv')} onClick={save} />
          <CopyButton bare text={linkLines(working)} name={copied} />
          <IconButton
            icon={shown ? ChevronUp : ChevronDown}
            size={18}
            name={say(shown ? 'console.link.hide' : 'console.link.show')}
            aria-expanded={shown}
            aria-controls={list}
            onClick={() => setShown(!shown)}
          />
        </span>
      </li>
      <li id={list} hidden={!shown}>
        {shown && (
          <ul className="con-link-each" aria-label={role} tabIndex={0}>
            {links.map((link) => (
              <PersonalRow key={link.code} link={link} open={open} acts={acts} />
            ))}
          </ul>
        )}
      </li>
    </>
  );
}

interface PersonalProps {
  app: Application;
  detail: ClassDetail;
  onChange: (detail: ClassDetail) => void;
}

/** The links that are for one person each, by role. */
export function PersonalLinks({ app, detail, onChange }: PersonalProps) {
  const acts = useLinkActs(app, detail, onChange);
  const open = detail.state === 'planned' || detail.state === 'live';
  const of = (...roles: readonly PersonalLink['role'][]) =>
    detail.links.filter((link) => roles.includes(link.role));
  const students = of('student');
  return (
    <ul className="con-links">
      {[...of('teacher'), ...of('assistant'), ...of('guest', 'supervisor')].map((link) => (
        <PersonalRow key={link.code} link={link} open={open} acts={acts} />
      ))}
      {students.length > 0 && <Students detail={detail} links={students} open={open} acts={acts} />}
    </ul>
  );
}
