import { Button } from '@lyceum/ui/Button.tsx';
import { SelectField } from '@lyceum/ui/Field.tsx';
import { Mic, Play, Video as VideoIcon, Volume2 } from '@lyceum/ui/icons.ts';
import { Meter } from '@lyceum/ui/Meter.tsx';
import { Switch } from '@lyceum/ui/Switch.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { Video } from '../stage/Video.tsx';
import type { ClassActs, ClassView, Device } from '../views.ts';

const options = (devices: readonly Device[]) =>
  devices.map((device) => ({ value: device.id, label: device.label }));

/** Camera, microphone, speaker and what the browser does to the sound. */
export function Sound({ view, acts }: { view: ClassView; acts: ClassActs }) {
  const say = useWords();
  const { devices, preferences, own } = view;
  return (
    <div className="ly-settings-columns">
      <div className="ly-settings-column">
        {own.video && (
          <div className="ly-settings-preview">
            <Video attach={own.video} mirrored={preferences.mirror} />
          </div>
        )}
        <SelectField
          label={say('device.cam')}
          icon={VideoIcon}
          value={devices.chosen.camera}
          options={options(devices.camera)}
          onChange={(id) => acts.chooseDevice('camera', id)}
        />
        <Switch
          label={say('settings.mirror')}
          on={preferences.mirror}
          onChange={(mirror) => acts.prefer({ mirror })}
        />
        <Switch
          label={say('settings.hd')}
          on={preferences.hd}
          onChange={(hd) => acts.prefer({ hd })}
        />
      </div>
      <div className="ly-settings-column">
        <SelectField
          label={say('device.mic')}
          icon={Mic}
          value={devices.chosen.mic}
          options={options(devices.mic)}
          onChange={(id) => acts.chooseDevice('mic', id)}
        />
        <Meter source={devices.level} name={say('join.mic.level')} />
        <div className="ly-settings-speaker">
          <SelectField
            label={say('device.speaker')}
            icon={Volume2}
            value={devices.chosen.speaker}
            options={options(devices.speaker)}
            onChange={(id) => acts.chooseDevice('speaker', id)}
          />
          <Button icon={Play} onClick={acts.testSpeaker}>
            {say('join.speaker.test')}
          </Button>
        </div>
        <hr className="ly-line" />
        <Switch
          label={say('settings.noise')}
          note={say('settings.noise.sub')}
          on={preferences.noise && !preferences.music}
          onChange={(noise) => acts.prefer({ noise, music: false })}
        />
        <Switch
          label={say('device.music')}
          note={say('device.music.sub')}
          on={preferences.music}
          onChange={(music) => acts.prefer({ music })}
        />
        <Switch
          label={say('settings.agc')}
          on={preferences.gain && !preferences.music}
          onChange={(gain) => acts.prefer({ gain, music: false })}
        />
      </div>
    </div>
  );
}
