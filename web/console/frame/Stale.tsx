import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { CloudOff } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';

/** Says that what stands here may be old, since the server did not answer the last question. */
export function Stale({ when, onAgain }: { when: boolean; onAgain: () => void }) {
  const say = useWords();
  return (
    <div role="status">
      {when && (
        <div className="con-stale">
          <Icon of={CloudOff} size={18} />
          <span className="ly-grow">{say('console.stale')}</span>
          <Button size="s" onClick={onAgain}>
            {say('link.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
