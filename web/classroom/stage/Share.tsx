import './stage.css';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Maximize, Minimize, MonitorUp, Volume2 } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { ShareView } from '../views.ts';
import { Video } from './Video.tsx';

interface ShareProps {
  share: ShareView;
  /** Ends it; absent for who may not. */
  onStop: (() => void) | undefined;
}

function WithSound() {
  const say = useWords();
  return (
    <span className="ly-row ly-share-sound">
      <Icon of={Volume2} size={16} />
      <span>{say('stage.share.sound')}</span>
    </span>
  );
}

/** Somebody's screen, whole, in a dark frame. */
export function Share({ share, onStop }: ShareProps) {
  const say = useWords();
  const [full, setFull] = useState(false);
  return (
    <section className="ly-share" aria-label={say('stage.share.by', { name: share.by.name })}>
      <header className="ly-share-head">
        <Icon of={MonitorUp} size={18} />
        <span className="ly-grow ly-clip">{say('stage.share.by', { name: share.by.name })}</span>
        {share.sound && <WithSound />}
        {onStop && (
          <Button look="danger" size="s" onClick={onStop}>
            {say('person.share.stop')}
          </Button>
        )}
        <IconButton
          look="plate"
          size={18}
          icon={full ? Minimize : Maximize}
          name={say('stage.share.fit')}
          onClick={() => setFull(!full)}
        />
      </header>
      <div className={`ly-share-picture${full ? ' ly-share-full' : ''}`}>
        <Video attach={share.video} whole />
      </div>
    </section>
  );
}

interface StripProps {
  /** The class hears the sound of it. */
  sound?: boolean | undefined;
  onStop: () => void;
}

/** What the sharer sees instead of a mirror of the own screen. */
export function SharingStrip({ sound, onStop }: StripProps) {
  const say = useWords();
  return (
    <div className="ly-sharing" role="status">
      <Icon of={MonitorUp} />
      <span className="ly-grow ly-strong">{say('stage.share.you')}</span>
      {sound && <WithSound />}
      <Button look="danger" size="s" onClick={onStop}>
        {say('stage.share.stop')}
      </Button>
    </div>
  );
}
