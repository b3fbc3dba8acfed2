import './petitions.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { Children, type ReactNode, useState } from 'react';

interface OpenProps {
  /** Of the title. */
  id: string;
  title: string;
  /** What the press says that opens the dialog. */
  note: string;
  dialog: (shut: () => void) => ReactNode;
  /** Of these how many there are; absent while nobody knows. */
  total: number | undefined;
  none: string;
  /** The rows; there may be more than are shown. */
  children: readonly ReactNode[] | undefined;
}

/** What is open and has to be answered in time, and a way to note more of it. */
export function OpenCard({ id, title, note, dialog, total = -1, none, children }: OpenProps) {
  const say = useWords();
  const [noting, setNoting] = useState(false);
  const more = total - Children.count(children);
  return (
    <section className="ly-card con-card" aria-labelledby={id}>
      <div className="con-card-head">
        <h2 id={id} className="ly-grow">
          {title}
        </h2>
        <Button look="link" onClick={() => setNoting(true)}>
          {note}
        </Button>
      </div>
      {total === 0 && <p className="con-empty">{none}</p>}
      <ul className="con-petitions">{children}</ul>
      {more > 0 && <p className="con-empty">{say('petition.more', { n: more })}</p>}
      {noting && dialog(() => setNoting(false))}
    </section>
  );
}
