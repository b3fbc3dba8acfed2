import { SelectField } from '@lyceum/ui/Field.tsx';
import { Segments } from '@lyceum/ui/Switch.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { NewClass } from '../api.ts';
import { minutesText } from '../frame/times.ts';
import { LENGTHS } from './draft.ts';

interface LengthProps {
  minutes: number;
  onChange: (minutes: number) => void;
}

/** How long the class is planned. */
export function LengthField({ minutes, onChange }: LengthProps) {
  const say = useWords();
  const known = LENGTHS.some((each) => each === minutes);
  const all = known ? LENGTHS : [...LENGTHS, minutes].sort((one, other) => one - other);
  return (
    <SelectField
      label={say('console.f.length')}
      value={String(minutes)}
      options={all.map((each) => ({ value: String(each), label: minutesText(each) }))}
      onChange={(value) => onChange(Number(value))}
    />
  );
}

type Lobby = NewClass['lobby'];
interface LobbyProps {
  lobby: Lobby;
  narrow: boolean;
  onChange: (lobby: Lobby) => void;
}

/** Who waits outside until the teacher lets them in. */
export function LobbyField({ lobby, narrow, onChange }: LobbyProps) {
  const say = useWords();
  const options = [
    { value: 'nobody', label: say('classes.lobby.off') },
    { value: 'unknown', label: say('classes.lobby.unknown') },
    { value: 'everybody', label: say('classes.lobby.all') },
  ] as const;
  const name = say('classes.lobby');
  if (narrow) {
    return <SelectField label={name} value={lobby} options={options} onChange={onChange} />;
  }
  return (
    <div className="ly-field">
      <span className="ly-field-top con-label">{name}</span>
      <Segments name={name} value={lobby} options={options} onChange={onChange} />
    </div>
  );
}
