import { clockTime } from '@lyceum/ui/clock.ts';
import { TextField } from '@lyceum/ui/Field.tsx';
import { Calendar } from '@lyceum/ui/icons.ts';
import { currentLanguage, useWords } from '@lyceum/ui/words.ts';

/** "Mon 23 Nov", as the chosen language writes a day near by; empty for no day. */
function dayText(date: string): string {
  const at = new Date(`${date}T12:00`);
  if (Number.isNaN(at.getTime())) return '';
  const style = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(currentLanguage(), style).format(at);
}

function timeText(time: string): string {
  const at = new Date(`2000-01-01T${time}`).getTime();
  return Number.isNaN(at) ? '' : clockTime(at);
}

interface WhenProps {
  kind: 'date' | 'time';
  value: string;
  onText: (value: string) => void;
  wrong?: string | undefined;
}

/**
 * The browser's own date or time field. At rest it shows the value in the language of the page,
 * which need not be the browser's; while it has the focus it is the plain field.
 */
export function WhenField({ kind, value, onText, wrong }: WhenProps) {
  const say = useWords();
  const text = kind === 'date' ? dayText(value) : timeText(value);
  return (
    <div className="con-at" data-kind={kind} data-shown={text !== ''}>
      <TextField
        label={say(kind === 'date' ? 'console.f.date' : 'console.f.start')}
        type={kind}
        {...(kind === 'date' ? { icon: Calendar } : {})}
        value={value}
        onText={onText}
        wrong={wrong}
        required
      />
      <span className="con-at-text" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
