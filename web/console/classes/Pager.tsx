import { IconButton } from '@lyceum/ui/Button.tsx';
import { ChevronLeft, ChevronRight } from '@lyceum/ui/icons.ts';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';

interface PagerProps {
  offset: number;
  limit: number;
  total: number;
  /** "1–12 of 25", with from, to and total filled in. */
  text: WordKey;
  onOffset: (offset: number) => void;
}

/** Turns pages of a list; says which rows are in sight. */
export function Pager({ offset, limit, total, text, onOffset }: PagerProps) {
  const say = useWords();
  const to = Math.min(total, offset + limit);
  const first = offset === 0;
  const last = to >= total;
  return (
    <div className="con-pager">
      <span className="ly-grow ly-numbers ly-muted" role="status">
        {total > 0 && say(text, { from: offset + 1, to, total })}
      </span>
      <IconButton
        icon={ChevronLeft}
        name={say('classes.page.prev')}
        aria-disabled={first}
        onClick={() => first || onOffset(Math.max(0, offset - limit))}
      />
      <IconButton
        icon={ChevronRight}
        name={say('classes.page.next')}
        aria-disabled={last}
        onClick={() => last || onOffset(offset + limit)}
      />
    </div>
  );
}
