import './controls.css';
import { Ellipsis, MessageCircle } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { BarProps } from './ControlBar.tsx';
import { HandsButton, StepUp, waitingFor } from './ControlBar.tsx';
import { ControlButton } from './ControlButton.tsx';
import { HandBlock } from './HandBlock.tsx';
import { MutedHint, OwnDevices } from './OwnDevices.tsx';
import { useRoving } from './useRoving.ts';

/** Five targets in thumb reach; in landscape a rail on the right. The rest is in More. */
export function PhoneBar(props: BarProps) {
  const { view, acts, onMore } = props;
  const say = useWords();
  const { own } = view;
  const rove = useRoving();
  const unread = view.chat.unread;
  const waiting = waitingFor(view);
  return (
    <footer className="ly-controls">
      {own.mutedHint && <MutedHint onUnmute={acts.toggleMic} />}
      <div className="ly-controls-row" role="toolbar" aria-label={say('room.controls')} {...rove}>
        <OwnDevices
          view={view}
          acts={acts}
          pickers={false}
          {...(own.mayStepUp ? { instead: <StepUp {...props} /> } : {})}
        />
        {own.leads ? (
          <HandsButton {...props} />
        ) : (
          <HandBlock
            hand={own.hand}
            clock={view.clock}
            onToggle={acts.toggleHand}
            waits={own.waits.includes('hand')}
            small
          />
        )}
        <ControlButton
          icon={MessageCircle}
          word={say('chat.title')}
          state={view.panel === 'chat' ? 'active' : 'on'}
          badge={{ n: unread, tone: 'accent', spoken: say('chat.unread.spoken', { n: unread }) }}
          aria-expanded={view.panel === 'chat'}
          onClick={() => acts.choosePanel(view.panel === 'chat' ? undefined : 'chat')}
        />
        <ControlButton
          icon={Ellipsis}
          word={say('room.more')}
          onClick={onMore}
          aria-haspopup="dialog"
          badge={{
            n: waiting,
            tone: 'hand',
            spoken: say('lobby.waiting', { n: waiting }),
          }}
        />
      </div>
    </footer>
  );
}
