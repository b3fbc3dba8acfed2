import { Chip } from '@lyceum/ui/Chip.tsx';
import { planned, span, useNow } from '@lyceum/ui/clock.ts';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Clock } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { LessonView } from '../views.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * What the clock of a class says at a moment: time taught, time to go, or overtime. Classes are
 * planned in minutes: one that began a second late is not a second shorter.
 */
export function lessonTimes(lesson: LessonView, now: number) {
  const started = lesson.startedAt;
  if (lesson.state !== 'running' || started === undefined) return undefined;
  const { startsAt = started, endsAt } = lesson;
  const left = endsAt === undefined ? undefined : endsAt - Math.max(startsAt, started);
  const total = left === undefined ? undefined : Math.ceil(left / MINUTE) * MINUTE;
  const over = lesson.endsAt !== undefined && now > lesson.endsAt ? now - lesson.endsAt : undefined;
  return { run: now - started, total, over };
}

interface ClockProps {
  lesson: LessonView;
  clock: () => number;
  /** Without a frame, for the phone's second line. */
  bare?: boolean;
}

/** How long the class has been going, of how much. */
export function ClassClock({ lesson, clock, bare }: ClockProps) {
  const say = useWords();
  const times = lessonTimes(lesson, useNow(clock));
  if (!times) return bare ? null : <Chip tone="warn">{say('room.notstarted')}</Chip>;
  const over = times.over !== undefined;
  // Two clocks beside each other count alike.
  const hours = Math.max(times.run, times.total ?? 0) >= HOUR;
  const inside = (
    <span className="ly-numbers">
      <span className={bare ? undefined : 'ly-strong'}>{span(times.run, hours)}</span>{' '}
      {over ? (
        <span>{say('room.overtime', { time: span(times.over ?? 0, hours) })}</span>
      ) : (
        times.total !== undefined && (
          <span className="ly-muted">{say('room.clock.of', { total: planned(times.total) })}</span>
        )
      )}
    </span>
  );
  if (bare) return inside;
  return (
    <span className={`ly-pill${over ? ' ly-pill-warn' : ''}`}>
      <Icon of={Clock} size={16} />
      {inside}
    </span>
  );
}
