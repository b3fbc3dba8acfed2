import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { goInstead } from '../route.ts';
import { LINK_COMMAND } from './linkCommand.ts';
import { Notice } from './Notice.tsx';

/** The link is used up or too old, or the server did not answer; says what next. */
export function DeadLink({ away, onAgain }: { away: boolean; onAgain: () => void }) {
  const say = useWords();
  if (away) {
    return (
      <div className="con-sign-form">
        <Notice>{say('console.stale')}</Notice>
        <Button look="primary" size="xl" wide onClick={onAgain}>
          {say('link.retry')}
        </Button>
      </div>
    );
  }
  return (
    <div className="con-sign-form">
      <Notice>{say('op.link.used')}</Notice>
      <p className="con-sign-note con-start">
        {say('op.link.new')}
        <code className="ly-mono">{LINK_COMMAND}</code>
      </p>
      <Button look="outline" size="xl" wide onClick={() => goInstead({ page: 'overview' })}>
        {say('op.signin')}
      </Button>
    </div>
  );
}
