import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Mic, Play, Volume2 } from '@lyceum/ui/icons.ts';
import { type LevelSource, Meter } from '@lyceum/ui/Meter.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { type ReactNode, useEffect, useState } from 'react';
import type { Device, DeviceKind } from '../views.ts';
import type { CheckActs, CheckView } from './joinView.ts';

interface SoundProps {
  view: CheckView;
  acts: CheckActs;
  small: boolean;
  /** One more line of the check. */
  children?: ReactNode;
}

/** So loud is somebody who speaks; a quiet room is not. */
const SPEECH = 0.15;

/** Whether anything was heard of this microphone yet. */
function useHeard(source: LevelSource | undefined): boolean {
  const [heard, setHeard] = useState<LevelSource>();
  useEffect(
    () =>
      source?.((level) => {
        if (level >= SPEECH) setHeard(() => source);
      }),
    [source],
  );
  return source !== undefined && heard === source;
}

function chosen(view: CheckView, kind: DeviceKind): string | undefined {
  const list: readonly Device[] = view.devices[kind];
  return list.find((device) => device.id === view.devices.chosen[kind])?.label;
}

/** Can they hear me, can I hear them. */
export function SoundChecks({ view, acts, small, children }: SoundProps) {
  const say = useWords();
  const on = view.mic === 'on';
  const heard = useHeard(on ? view.devices.level : undefined);
  return (
    <div className="ly-checks">
      <div className="ly-check">
        <Icon of={Mic} />
        <div className="ly-grow">
          <div>{say(!on ? 'join.mic.off' : heard ? 'join.mic.hear' : 'join.mic.speak')}</div>
          {small ? (
            <div className="ly-label ly-muted ly-clip">{chosen(view, 'mic')}</div>
          ) : (
            <Meter
              source={on ? view.devices.level : undefined}
              name={say('join.mic.level')}
              bars={34}
            />
          )}
        </div>
        {small && (
          <Meter
            source={on ? view.devices.level : undefined}
            name={say('join.mic.level')}
            bars={16}
          />
        )}
      </div>
      <div className="ly-check">
        <Icon of={Volume2} />
        <div className="ly-grow">
          <div>{say('join.speaker')}</div>
          <div className="ly-label ly-muted ly-clip">
            {small ? chosen(view, 'speaker') : say('join.speaker.hint')}
          </div>
        </div>
        <Button icon={Play} onClick={acts.testSpeaker}>
          {say('join.speaker.test')}
        </Button>
      </div>
      {children}
    </div>
  );
}
