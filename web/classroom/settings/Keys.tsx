import { Kbd } from '@lyceum/ui/Kbd.tsx';
import { Switch } from '@lyceum/ui/Switch.tsx';
import { useWords, type WordKey } from '@lyceum/ui/words.ts';
import type { Preferences } from '../views.ts';

const KEYS: readonly (readonly [WordKey, string])[] = [
  ['settings.k.mute', 'M'],
  ['chat.title', 'J'],
  ['settings.k.talk', 'Space'],
  ['roster.title', 'P'],
  ['device.cam', 'V'],
  ['stage.layout', 'L'],
  ['settings.k.hand', 'H'],
  ['room.fullscreen', 'F'],
  ['stage.share.start', 'S'],
  ['settings.k.region', 'F6'],
  ['settings.k.this', '?'],
];

interface KeysProps {
  preferences: Preferences;
  onPrefer: (change: Partial<Preferences>) => void;
}

/** What the keyboard does, and whether single keys do it. */
export function Keys({ preferences, onPrefer }: KeysProps) {
  const say = useWords();
  return (
    <div className="ly-settings-column">
      <Switch
        strong
        label={say('settings.single')}
        note={say('settings.single.sub')}
        on={preferences.singleKeys}
        onChange={(singleKeys) => onPrefer({ singleKeys })}
      />
      <hr className="ly-line" />
      <dl className="ly-keys">
        {KEYS.map(([word, key]) => (
          <div key={word} className="ly-row">
            <dt className="ly-grow">{say(word)}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
