import { Avatar } from '@lyceum/ui/Avatar.tsx';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import {
  EyeOff,
  Mic,
  MicOff,
  SwitchCamera,
  Video as VideoIcon,
  VideoOff,
} from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { Video } from '../stage/Video.tsx';
import type { CheckActs, CheckView } from './joinView.ts';

interface PreviewProps {
  view: CheckView;
  acts: CheckActs;
  small: boolean;
}

function Toggle(props: {
  icon: Glyph;
  word: string;
  on: boolean;
  small: boolean;
  act: () => void;
}) {
  const { icon, word, on, small, act } = props;
  return (
    <button
      type="button"
      className={`ly-toggle${on ? '' : ' ly-toggle-off'}`}
      {...(small ? { 'aria-label': word } : {})}
      onClick={act}
    >
      <Icon of={icon} />
      {!small && word}
    </button>
  );
}

/** The own picture, as only this person sees it, with the toggles of the check on it. */
export function Preview({ view, acts, small }: PreviewProps) {
  const say = useWords();
  const mic = view.mic === 'on';
  const camera = view.camera === 'on';
  return (
    <div className="ly-preview">
      {view.video ? (
        <Video attach={view.video} mirrored />
      ) : (
        <Avatar name={view.you.name} hue={view.you.hue} size={small ? 88 : 120} />
      )}
      <span className="ly-preview-private">
        <Icon of={EyeOff} size={16} />
        {say('join.preview.private')}
      </span>
      <div className="ly-preview-toggles">
        <Toggle
          icon={mic ? Mic : MicOff}
          word={say(mic ? 'join.mic.on' : 'join.mic.off')}
          on={mic}
          small={small}
          act={acts.toggleMic}
        />
        <Toggle
          icon={camera ? VideoIcon : VideoOff}
          word={say(camera ? 'join.cam.on' : 'join.cam.off')}
          on={camera}
          small={small}
          act={acts.toggleCamera}
        />
        {small && acts.flip && (
          <Toggle icon={SwitchCamera} word={say('join.cam.flip')} on small act={acts.flip} />
        )}
      </div>
    </div>
  );
}
