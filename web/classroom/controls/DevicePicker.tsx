import './controls.css';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Check, Music } from '@lyceum/ui/icons.ts';
import { Meter } from '@lyceum/ui/Meter.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { ClassActs, Device, DeviceKind, DevicesView } from '../views.ts';

interface PickerProps {
  kind: DeviceKind;
  devices: DevicesView;
  acts: Pick<ClassActs, 'chooseDevice' | 'prefer'>;
}

function Choice({ device, kind, devices, acts }: PickerProps & { device: Device }) {
  const say = useWords();
  const chosen = devices.chosen[kind] === device.id;
  return (
    <button
      type="button"
      className={`ly-menu-item${chosen ? ' ly-chosen' : ''}`}
      aria-pressed={chosen}
      onClick={() => acts.chooseDevice(kind, device.id)}
    >
      <span className="ly-grow ly-clip">{device.label}</span>
      {chosen && kind === 'mic' && (
        <Meter source={devices.level} name={say('join.mic.level')} bars={8} />
      )}
      {chosen && <Icon of={Check} size={18} />}
    </button>
  );
}

/** The devices of one kind, the chosen one with its live level. Acts at once, stays open. */
export function DevicePicker(props: PickerProps) {
  const say = useWords();
  const { kind, devices, acts } = props;
  return (
    <div className="ly-menu ly-picker">
      {devices[kind].map((device) => (
        <Choice key={device.id} {...props} device={device} />
      ))}
      {devices[kind].length === 0 && <p className="ly-picker-none">{say('device.none')}</p>}
      {kind === 'mic' && (
        <>
          <hr className="ly-line" />
          <button
            type="button"
            className={`ly-menu-item${devices.music ? ' ly-chosen' : ''}`}
            aria-pressed={devices.music}
            onClick={() => acts.prefer({ music: !devices.music })}
          >
            <Icon of={Music} />
            <span>{say('device.music')}</span>
            <span className="ly-muted ly-grow">{say('device.music.sub')}</span>
            {devices.music && <Icon of={Check} size={18} />}
          </button>
        </>
      )}
    </div>
  );
}
