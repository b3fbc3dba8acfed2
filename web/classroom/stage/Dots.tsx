import './stage.css';
import { useWords } from '@lyceum/ui/words.ts';
import type { Layout } from '../views.ts';

/** The phone's arrangements in the order of the swipe. */
export const SWIPE_ORDER: readonly Layout[] = ['teacher', 'gallery'];

interface DotsProps {
  layout: Layout;
  onChoose: (layout: Layout) => void;
}

/** Where one is between the arrangements; a touch goes there without a swipe. */
export function Dots({ layout, onChoose }: DotsProps) {
  const say = useWords();
  return (
    <div className="ly-dots" role="group" aria-label={say('stage.layout')}>
      {SWIPE_ORDER.map((one) => (
        <button
          key={one}
          type="button"
          className="ly-dot"
          aria-pressed={one === layout}
          aria-label={say(`layout.${one}`)}
          onClick={() => onChoose(one)}
        />
      ))}
    </div>
  );
}
