import type { ClassRow } from '../api.ts';
import { dayOf } from '../frame/times.ts';

const HOUR = 3_600_000;

/** Classes of this day, and the hours that were taught in them until now, to a tenth. */
export function taught(rows: readonly ClassRow[], now: number) {
  const today = rows.filter((row) => row.state !== 'expired' && dayOf(row.startsAt) === dayOf(now));
  const spent = today.map(({ startedAt, endedAt = now }) =>
    startedAt === undefined ? 0 : Math.max(0, endedAt - startedAt),
  );
  const hours = spent.reduce((sum, one) => sum + one, 0) / HOUR;
  return { n: today.length, hours: Math.round(hours * 10) / 10 };
}
