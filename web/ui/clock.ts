import { useEffect, useState } from 'react';
import { currentLanguage } from './words.ts';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * `m:ss` below one hour, then `h:mm:ss`; with hours at once where it stands beside one that has
 * them. Milliseconds in; below zero counts as zero.
 */
export function span(ms: number, hours = false): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / MINUTE);
  if (seconds < HOUR && !hours) return `${minutes}:${two(seconds % MINUTE)}`;
  return `${Math.floor(seconds / HOUR)}:${two(minutes % MINUTE)}:${two(seconds % MINUTE)}`;
}

/** What is open for so many hours is planned in hours: nobody counts its seconds. */
const LONG = 12 * HOUR * SECOND;

/** How long a class shall be: as `span`, in whole hours where it is open half a day: "24 hr". */
export function planned(ms: number): string {
  if (ms < LONG) return span(ms);
  const style = { style: 'unit', unit: 'hour', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(currentLanguage(), style).format(Math.round(ms / SECOND / HOUR));
}

/** How long it was, with units: "6 min 22 sec", "1 hr 5 min". Milliseconds in. */
export function lasted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const count = (n: number, unit: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, unitDisplay: 'short' }).format(
      n,
    );
  const minutes = Math.floor(seconds / MINUTE);
  if (minutes === 0) return count(seconds, 'second');
  if (seconds < HOUR) return `${count(minutes, 'minute')} ${count(seconds % MINUTE, 'second')}`;
  return `${count(Math.floor(seconds / HOUR), 'hour')} ${count(minutes % MINUTE, 'minute')}`;
}

/** Beyond so many days the hours say nothing any more. */
const WEEK = 7;

/** How long until then: as `span` within a day, in words beyond: "3 days, 4 hours", "9 days". */
export function untilThen(ms: number): string {
  const hours = Math.floor(ms / SECOND / HOUR);
  if (hours < 24) return span(ms);
  const language = currentLanguage();
  const count = (n: number, unit: 'day' | 'hour') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n);
  const days = Math.floor(hours / 24);
  const rest = days < WEEK ? hours % 24 : 0;
  const parts = [count(days, 'day'), ...(rest > 0 ? [count(rest, 'hour')] : [])];
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}

/** The time of day as the language writes it. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat(currentLanguage(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** A number with so many digits after the point, as the language of the page writes it. */
export function figure(value: number, digits: number): string {
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(currentLanguage(), shown).format(value);
}

const DAY = 24 * HOUR * SECOND;

/** From when to when, with the day: today and tomorrow by their names. */
export function period(from: number, to: number, now: number): string {
  if (to - from >= DAY / 2) return `${dayTime(from)} – ${dayTime(to)}`;
  const away = Math.round((midnight(from) - midnight(now)) / DAY);
  const start = away === 0 || away === 1 ? `${dayName(away)} ${clockTime(from)}` : dayTime(from);
  return `${start} – ${clockTime(to)}`;
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** "Today" or "Tomorrow", as a sentence begins with it. */
function dayName(away: 0 | 1): string {
  const language = currentLanguage();
  const name = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(away, 'day');
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Day and time, without the year. */
export function dayTime(at: number): string {
  return new Intl.DateTimeFormat(currentLanguage(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/**
 * Redraws at every full second of the given clock and gives its time in milliseconds. The clock of
 * a class is the server's; a page without one uses the browser's.
 */
export function useNow(clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = clock();
      setNow(at);
      timer = setTimeout(tick, SECOND - (at % SECOND));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock]);
  return now;
}
