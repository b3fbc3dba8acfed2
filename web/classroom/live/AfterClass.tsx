import { leads, roleOf } from '@lyceum/room/rights.ts';
import type { PersonRef, Room } from '@lyceum/wire/room.ts';
import { CardPage } from '../cards/Card.tsx';
import { Ended } from '../cards/Ended.tsx';
import type { Page } from './start.ts';

/** How many were in the class at some time, those who led it not counted. */
function cameTo(room: Room): number {
  return Object.entries(room.roster.members).filter(
    ([ref, { joinedAt }]) => joinedAt !== null && !leads(roleOf(room, ref)),
  ).length;
}

/** What somebody is told of the class: who led of everybody, the others of themselves. */
function figures(room: Room, me: PersonRef): { came?: number; hands: number } {
  const { handUps } = room.stage;
  if (!leads(roleOf(room, me))) return { hands: handUps[me] ?? 0 };
  return { came: cameTo(room), hands: Object.values(handUps).reduce((sum, n) => sum + n, 0) };
}

/** The class is over, and this person was in it. */
export function AfterClass({ page }: { page: Page }) {
  const { room, me } = page.store.getState();
  if (!room) return null;
  const { lesson, roster } = room;
  const end = lesson?.endedAt ?? page.clock();
  return (
    <CardPage>
      <Ended
        title={lesson?.settings.name ?? ''}
        teacher={roster.people[roster.teacher ?? '']?.name ?? ''}
        duration={end - (lesson?.startedAt ?? end)}
        {...figures(room, me ?? '')}
      />
    </CardPage>
  );
}
