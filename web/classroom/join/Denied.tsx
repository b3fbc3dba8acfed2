import './join.css';
import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronLeft, Lock, SlidersHorizontal, Video } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';

interface DeniedProps {
  browser: 'chrome' | 'firefox' | 'safari';
  onRetry: () => void;
  onJoin: () => void;
}
/** The sign to click is another one in each browser. */
const SIGN = { chrome: SlidersHorizontal, firefox: Video, safari: Lock };

/** The browser refused: a picture of where to click, for this browser. */
export function Denied({ browser, onRetry, onJoin }: DeniedProps) {
  const say = useWords();
  return (
    <section className="ly-denied ly-card" role="alert">
      <h2 className="ly-dialog-title">{say('device.denied')}</h2>
      <p className="ly-muted">{say('device.denied.how')}</p>
      <div className="ly-denied-picture" aria-hidden="true">
        <div className="ly-denied-bar">
          <i />
          <i />
          <i />
        </div>
        <div className="ly-denied-address">
          <Icon of={ChevronLeft} size={16} />
          <span className="ly-denied-field">
            <span className="ly-denied-sign">
              <Icon of={SIGN[browser]} size={14} />
            </span>
            <b>1</b>
            {location.host}
          </span>
        </div>
        <div className="ly-denied-switches">
          <div>
            {say('device.cam')} <span className="ly-switch" data-state="checked" />
          </div>
          <div>
            {say('device.mic')} <span className="ly-switch" data-state="checked" />
          </div>
          <b>2</b>
        </div>
      </div>
      <div className="ly-row">
        <Button look="primary" onClick={onRetry}>
          {say('device.retry')}
        </Button>
        <Button look="link" onClick={onJoin}>
          {say('device.without')}
        </Button>
      </div>
    </section>
  );
}
