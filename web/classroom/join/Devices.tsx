import { SelectField } from '@lyceum/ui/Field.tsx';
import { Mic, Video, Volume2 } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { Device } from '../views.ts';
import type { JoinActs, JoinView } from './joinView.ts';

const options = (devices: readonly Device[], none: string) =>
  devices.length > 0
    ? devices.map((device) => ({ value: device.id, label: device.label }))
    : [{ value: '', label: none }];

/** Which camera, microphone and speaker; the browser remembers them. */
export function Devices({ view, acts }: { view: JoinView; acts: JoinActs }) {
  const say = useWords();
  const { devices } = view;
  const none = say('device.none');
  return (
    <div className="ly-devices">
      <SelectField
        label={say('device.cam')}
        icon={Video}
        value={devices.chosen.camera}
        options={options(devices.camera, none)}
        onChange={(id) => acts.chooseDevice('camera', id)}
        beside={view.remembered ? <span>{say('device.remembered')}</span> : undefined}
      />
      <div className="ly-devices-two">
        <SelectField
          label={say('device.mic')}
          icon={Mic}
          value={devices.chosen.mic}
          options={options(devices.mic, none)}
          onChange={(id) => acts.chooseDevice('mic', id)}
        />
        {devices.speaker.length > 0 && (
          <SelectField
            label={say('device.speaker')}
            icon={Volume2}
            value={devices.chosen.speaker}
            options={options(devices.speaker, none)}
            onChange={(id) => acts.chooseDevice('speaker', id)}
          />
        )}
      </div>
    </div>
  );
}
