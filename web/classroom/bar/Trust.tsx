import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Eye, Mic, MicOff, Video, VideoOff } from '@lyceum/ui/icons.ts';
import { Popover } from '@lyceum/ui/Popover.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { RoleChip } from '../roster/RoleChip.tsx';
import type { TrustView } from '../views.ts';

function Watcher({ person }: { person: TrustView['watchers'][number] }) {
  return (
    <li className="ly-row">
      <Avatar name={person.name} hue={person.hue} size={28} />
      <span className="ly-grow ly-clip">{person.name}</span>
      <RoleChip role={person.role} />
    </li>
  );
}

/** As easy as agreeing was: one press, and the class has nothing of the person any more. */
function TakeBack({ onTakeBack }: { onTakeBack: () => Promise<boolean> }) {
  const say = useWords();
  const [state, setState] = useState<'no' | 'asking' | 'failed'>('no');
  const take = async () => {
    setState('asking');
    if (!(await onTakeBack())) setState('failed');
  };
  return (
    <>
      <hr className="ly-line" />
      <p className="ly-muted">{say('trust.agreed')}</p>
      <Button onClick={() => void take()} aria-busy={state === 'asking'}>
        {say('trust.back')}
      </Button>
      {state === 'failed' && (
        <p className="ly-field-note ly-field-wrong" role="alert">
          {say('trust.back.failed')}
        </p>
      )}
    </>
  );
}

interface TrustProps {
  trust: TrustView;
  onTakeBack: () => Promise<boolean>;
}

/** True for this person at this moment: who hears and sees, and who may be watching. */
export function TrustCard({ trust, onTakeBack }: TrustProps) {
  const say = useWords();
  const { heardBy, seenBy } = trust;
  return (
    <div className="ly-trust">
      <h2 className="ly-dialog-title">{say('trust.who')}</h2>
      <Chip tone={heardBy > 0 ? 'accent' : 'danger'} icon={heardBy > 0 ? Mic : MicOff}>
        {heardBy > 0 ? say('trust.mic.on', { n: heardBy }) : say('trust.mic.off')}
      </Chip>
      <Chip tone={seenBy > 0 ? 'accent' : 'danger'} icon={seenBy > 0 ? Video : VideoOff}>
        {seenBy > 0 ? say('trust.cam.on', { n: seenBy }) : say('trust.cam.off')}
      </Chip>
      <hr className="ly-line" />
      <ul className="ly-trust-list">
        {trust.watchers.map((person) => (
          <Watcher key={person.ref} person={person} />
        ))}
        {trust.supervisor && (
          <li className="ly-row">
            <span className="ly-disc">
              <Icon of={Eye} size={16} />
            </span>
            {say('trust.supervisor')}
          </li>
        )}
      </ul>
      {trust.agreed && <TakeBack onTakeBack={onTakeBack} />}
    </div>
  );
}

export function TrustButton({ trust, onTakeBack }: TrustProps) {
  const say = useWords();
  const button = <IconButton icon={Eye} name={say('trust.who')} />;
  return (
    <Popover name={say('trust.who')} side="bottom" align="end" trigger={button}>
      <TrustCard trust={trust} onTakeBack={onTakeBack} />
    </Popover>
  );
}
