import { clockTime } from '@lyceum/ui/clock.ts';
import { currentLanguage } from '@lyceum/ui/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const two = (n: number) => String(n).padStart(2, '0');

/** The calendar day of a time here, as a date field writes it: "2026-11-23". */
export function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The time of day here, as a time field writes it: "10:24". */
export function hourOf(at: number): string {
  const day = new Date(at);
  return `${two(day.getHours())}:${two(day.getMinutes())}`;
}

function count(n: number, unit: 'minute' | 'hour' | 'day'): string {
  const style = { style: 'unit', unit, unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(currentLanguage(), style).format(n);
}

/** A span in its largest whole unit: "35 min", "3 hr", "2 days". Milliseconds in. */
export function inTime(ms: number): string {
  if (ms < HOUR) return count(Math.max(1, Math.ceil(ms / MINUTE)), 'minute');
  if (ms < DAY) return count(Math.floor(ms / HOUR), 'hour');
  return count(Math.floor(ms / DAY), 'day');
}

/** A span in whole hours, below one in minutes: "71 hr", "35 min". Milliseconds in. */
export function hoursText(ms: number): string {
  return ms < HOUR ? inTime(ms) : count(Math.floor(ms / HOUR), 'hour');
}

/** A time here as the browser's field for date and time has it: "2026-11-23T10:24". */
export const toLocal = (at: number) => `${dayOf(at)}T${hourOf(at)}`;

/** The time of such a field; absent: it is empty or half filled in. */
export function fromLocal(text: string): number | undefined {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** "45 min": how long a class shall be; in hours from two on: "24 hr", "2 hr 30 min". */
export function minutesText(minutes: number): string {
  if (minutes < 120) return count(minutes, 'minute');
  const rest = minutes % 60;
  const hours = count(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${count(rest, 'minute')}`;
}

/** "today 10:21", "Fri 10:00" within a week, else the date with its time. */
export function nearTime(at: number, now: number): string {
  const language = currentLanguage();
  if (dayOf(at) === dayOf(now)) {
    const today = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day');
    return `${today} ${clockTime(at)}`;
  }
  const near = Math.abs(at - now) < 7 * DAY - HOUR;
  const day = near
    ? new Intl.DateTimeFormat(language, { weekday: 'short' })
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day.format(at)} ${clockTime(at)}`;
}

/** The date alone: "3 Sep 2026", "today" for today. */
export function nearDay(at: number, now: number): string {
  const language = currentLanguage();
  if (dayOf(at) === dayOf(now)) return nearTime(at, now);
  const style = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language, style).format(at);
}

/** From a time of one day to a time of another: "23 Nov, 22:56 – 24 Nov, 22:56". */
export function daysRange(from: number, to: number): string {
  const style = new Intl.DateTimeFormat(currentLanguage(), { day: 'numeric', month: 'short' });
  return `${style.format(from)}, ${clockTime(from)} – ${style.format(to)}, ${clockTime(to)}`;
}
