import './invitation.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Mic, Video as VideoIcon } from '@lyceum/ui/icons.ts';
import { Switch } from '@lyceum/ui/Switch.tsx';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { useEffect, useRef, useState } from 'react';
import type { Invitation, OwnView } from '../views.ts';
import { Video } from './Video.tsx';

interface CardProps {
  invitation: Invitation;
  own: OwnView;
  /** The class clock: how long the invitation stands. */
  clock: () => number;
  /** Takes the focus: what lay over it was closed. */
  focused?: boolean;
  onAccept: (mic: boolean, camera: boolean) => void;
  onDecline: () => void;
}

/** What the class will get of this person with the switches as they stand. */
function whatComes(mic: boolean, camera: boolean): WordKey {
  if (mic) return camera ? 'stage.invited.sub' : 'stage.invited.hear';
  return camera ? 'stage.invited.see' : 'stage.invited.quiet';
}

/** How long there is left to answer. */
function Left({ until, clock }: { until: number; clock: () => number }) {
  const say = useWords();
  const n = Math.max(0, Math.ceil((until - useNow(clock)) / 1000));
  return (
    <p className="ly-muted ly-small ly-numbers" role="timer">
      {say('stage.invited.left', { n })}
    </p>
  );
}

/** The teacher asks one on stage. A card above the controls, not a window over the page. */
export function InvitationCard(props: CardProps) {
  const { invitation, own, clock, focused = false, onAccept, onDecline } = props;
  const say = useWords();
  const [mic, setMic] = useState(invitation.mic);
  const [camera, setCamera] = useState(invitation.camera);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // The card, not a button of it: who is typing shall not answer by it.
    if (focused) card.current?.focus();
  }, [focused]);
  return (
    <section
      ref={card}
      className="ly-invitation"
      role="alertdialog"
      aria-labelledby="ly-invited"
      tabIndex={-1}
    >
      <div className="ly-invitation-head">
        <div className="ly-invitation-face">
          {own.video && camera ? (
            <Video attach={own.video} mirrored />
          ) : (
            <Avatar name={own.person.name} hue={own.person.hue} size={40} />
          )}
        </div>
        <div className="ly-grow">
          <h2 id="ly-invited" className="ly-dialog-title">
            {say('stage.invited', { name: invitation.by })}
          </h2>
          <p className="ly-muted">{say(whatComes(mic, camera))}</p>
          <Left until={invitation.until} clock={clock} />
        </div>
      </div>
      <div className="ly-row">
        <div className="ly-invitation-switch">
          <Icon of={Mic} size={18} />
          <Switch label={say('stage.with.mic')} on={mic} onChange={setMic} />
        </div>
        <div className="ly-invitation-switch">
          <Icon of={VideoIcon} size={18} />
          <Switch label={say('stage.with.cam')} on={camera} onChange={setCamera} />
        </div>
      </div>
      <div className="ly-row">
        <div className="ly-grow">
          <Button look="primary" wide onClick={() => onAccept(mic, camera)}>
            {say('stage.accept')}
          </Button>
        </div>
        <Button onClick={onDecline}>{say('stage.decline')}</Button>
      </div>
    </section>
  );
}
