import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { ChevronUp, Mic, MicOff, Video, VideoOff } from '@lyceum/ui/icons.ts';
import { Kbd } from '@lyceum/ui/Kbd.tsx';
import { Popover } from '@lyceum/ui/Popover.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { ReactNode } from 'react';
import type { ClassActs, ClassView, OwnDevice } from '../views.ts';
import { ControlButton } from './ControlButton.tsx';
import { DevicePicker } from './DevicePicker.tsx';

interface OwnProps {
  view: ClassView;
  acts: ClassActs;
  /** Shows the chevrons of the device pickers. */
  pickers: boolean;
  /** Says beside the locked buttons why they are; the names say it in any case. */
  reason?: boolean;
  /** Stands where a camera that may not be opened would: the microphone stays in sight. */
  instead?: ReactNode;
}

const stateOf = (device: OwnDevice) =>
  device === 'locked' ? 'locked' : device === 'starting' ? 'asking' : device;

/** Says that one speaks while muted; beside the camera button, above the bar on a phone. */
export function MutedHint({ onUnmute }: { onUnmute: () => void }) {
  const say = useWords();
  return (
    <div className="ly-muted-hint" role="status">
      <Icon of={MicOff} />
      <span className="ly-strong">{say('stage.muted.hint')}</span>
      <Kbd>{say('stage.muted.hold')}</Kbd>
      <Button look="quiet" size="s" onClick={onUnmute}>
        {say('stage.mic.unmute')}
      </Button>
    </div>
  );
}

function Picker({ kind, view, acts }: OwnProps & { kind: 'mic' | 'camera' }) {
  const say = useWords();
  const name = say(kind === 'mic' ? 'device.mic.choose' : 'device.cam.choose');
  return (
    <Popover
      name={name}
      align="start"
      trigger={<IconButton icon={ChevronUp} size={16} name={name} />}
    >
      <DevicePicker kind={kind} devices={view.devices} acts={acts} />
    </Popover>
  );
}

/** The own microphone and camera: always in sight. */
export function OwnDevices(props: OwnProps) {
  const { view, acts, pickers, reason: seen, instead } = props;
  const say = useWords();
  const { mic, camera, level } = view.own;
  const locked = mic === 'locked';
  const micWord = say(
    locked ? 'stage.with.mic' : mic === 'on' ? 'stage.mic.mute' : 'stage.mic.unmute',
  );
  const cameraWord = say(
    camera === 'locked' ? 'stage.with.cam' : camera === 'on' ? 'stage.cam.stop' : 'stage.cam.start',
  );
  const reason = say(view.lesson.state === 'scheduled' ? 'stage.locked.before' : 'stage.locked');
  return (
    <>
      <span className="ly-control-pair">
        <ControlButton
          icon={mic === 'on' || locked ? Mic : MicOff}
          word={micWord}
          state={stateOf(mic)}
          level={mic === 'on' ? level : undefined}
          onClick={locked ? undefined : acts.toggleMic}
          aria-keyshortcuts="M"
          {...(locked ? { reason } : {})}
        />
        {pickers && !locked && <Picker {...props} kind="mic" />}
      </span>
      {instead ?? (
        <span className="ly-control-pair">
          <ControlButton
            icon={camera === 'on' || camera === 'locked' ? Video : VideoOff}
            word={cameraWord}
            state={stateOf(camera)}
            onClick={camera === 'locked' ? undefined : acts.toggleCamera}
            aria-keyshortcuts="V"
            {...(camera === 'locked' ? { reason } : {})}
          />
          {pickers && camera !== 'locked' && <Picker {...props} kind="camera" />}
        </span>
      )}
      {locked && seen && <p className="ly-control-reason">{reason}</p>}
    </>
  );
}
