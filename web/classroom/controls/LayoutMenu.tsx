import './controls.css';
import { LayoutGrid } from '@lyceum/ui/icons.ts';
import { Popover } from '@lyceum/ui/Popover.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Layout } from '../views.ts';
import { ControlButton } from './ControlButton.tsx';

interface LayoutProps {
  layout: Layout;
  onChoose: (layout: Layout) => void;
}
const LAYOUTS: readonly Layout[] = ['teacher', 'gallery'];
const PIECES: Readonly<Record<Layout, number>> = { teacher: 4, gallery: 9 };

/** The arrangements as small pictures. */
export function LayoutChoices({ layout, onChoose }: LayoutProps) {
  const say = useWords();
  return (
    <div className="ly-layouts">
      {LAYOUTS.map((one) => (
        <button
          key={one}
          type="button"
          className="ly-layout"
          aria-pressed={one === layout}
          onClick={() => onChoose(one)}
        >
          <span className={`ly-layout-picture ly-layout-${one}`} aria-hidden="true">
            {Array.from({ length: PIECES[one] }, (_, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
              <i key={n} />
            ))}
          </span>
          {say(`layout.${one}`)}
        </button>
      ))}
    </div>
  );
}

export function LayoutMenu(props: LayoutProps) {
  const say = useWords();
  return (
    <Popover
      name={say('stage.layout')}
      trigger={<ControlButton icon={LayoutGrid} word={say('stage.layout')} aria-keyshortcuts="L" />}
    >
      <LayoutChoices {...props} />
    </Popover>
  );
}
