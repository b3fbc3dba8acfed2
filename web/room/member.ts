import type { Device, Member, MemberPresence } from '@lyceum/wire/room.ts';

/** Comes in, for the first time or again. */
export function joined(before: Member | undefined, device: Device, at: number): Member {
  return {
    presence: 'HERE',
    device,
    joinedAt: before?.joinedAt ?? at,
    since: at,
    leftAt: before?.leftAt ?? null,
    presentMillis: before ? presentAt(before, at) : 0,
  };
}

export function gone(member: Member, presence: MemberPresence, at: number): Member {
  const leftAt = member.presence === 'HERE' ? at : member.leftAt;
  return { ...member, presence, since: at, leftAt, presentMillis: presentAt(member, at) };
}

/** Somebody removed before ever coming. */
export function never(at: number): Member {
  return {
    presence: 'ABSENT',
    device: 'UNKNOWN',
    joinedAt: null,
    since: at,
    leftAt: null,
    presentMillis: 0,
  };
}

/** A removed person whose ban was lifted has simply left, or was never here. */
export function unblocked(member: Member): Member | null {
  switch (member.presence) {
    case 'ABSENT':
    case 'HERE':
    case 'LEFT':
    case 'DROPPED':
      return member;
    case 'KICKED':
    case 'KICKED_FOR_GOOD':
      return member.joinedAt === null ? null : { ...member, presence: 'LEFT' };
  }
}

function presentAt(member: Member, at: number): number {
  return member.presence === 'HERE'
    ? member.presentMillis + at - member.since
    : member.presentMillis;
}
