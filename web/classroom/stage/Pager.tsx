import './stage.css';
import { IconButton } from '@lyceum/ui/Button.tsx';
import { ChevronLeft, ChevronRight } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';

interface PagerProps {
  at: number;
  pages: number;
  from: number;
  shown: number;
  total: number;
  /** Beside a strip: the sentence is spoken, the figures are drawn. */
  small?: boolean;
  onPage: (page: number) => void;
}

/** Turns pages of people; keeps its height when there is nothing to turn. */
export function Pager({ at, pages, from, shown, total, small, onPage }: PagerProps) {
  const say = useWords();
  if (pages < 2) return null;
  const sentence = say('stage.page', { from: from + 1, to: from + shown, total });
  const figures = `${from + 1}–${from + shown} / ${total}`;
  return (
    <div className={`ly-pager${small ? ' ly-pager-small' : ''}`}>
      <IconButton
        icon={ChevronLeft}
        size={18}
        name={say('stage.page.prev')}
        disabled={at === 0}
        onClick={() => onPage(at - 1)}
      />
      {!small && (
        <span className="ly-numbers" aria-live="polite">
          {sentence}
        </span>
      )}
      <IconButton
        icon={ChevronRight}
        size={18}
        name={say('stage.page.next')}
        disabled={at === pages - 1}
        onClick={() => onPage(at + 1)}
      />
      {small && (
        <>
          <span className="ly-numbers" aria-hidden="true">
            {figures}
          </span>
          <span className="ly-hidden" aria-live="polite">
            {sentence}
          </span>
        </>
      )}
    </div>
  );
}
