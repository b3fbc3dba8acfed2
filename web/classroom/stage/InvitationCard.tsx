import './invitation.css';
import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Mic, Video as VideoIcon } from '@lyceum/ui/icons.ts';
import { Switch } from '@lyceum/ui/Switch.tsx';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Invitation, OwnView } from '../views.ts';
import { Video } from './Video.tsx';

interface CardProps {
  invitation: Invitation;
  own: OwnView;
  onAccept: (mic: boolean, camera: boolean) => void;
  onDecline: () => void;
}

/** What the class will get of this person with the switches as they stand. */
function whatComes(mic: boolean, camera: boolean): WordKey {
  if (mic) return camera ? 'stage.invited.sub' : 'stage.invited.hear';
  return camera ? 'stage.invited.see' : 'stage.invited.quiet';
}

/** The teacher asks one on stage. A card above the controls, not a window over the page. */
export function InvitationCard({ invitation, own, onAccept, onDecline }: CardProps) {
  const say = useWords();
  const [mic, setMic] = useState(invitation.mic);
  const [camera, setCamera] = useState(invitation.camera);
  return (
    <section className="ly-invitation" role="alertdialog" aria-labelledby="ly-invited">
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
