import type { ClassDetail, ClassPlan, NewClass } from '../api.ts';
import { dayOf, hourOf } from '../frame/times.ts';
import { LONGEST_NAME, MOST, readNames, type WrongWhy, wrongNames } from './names.ts';

/** A class as it is being typed. */
export interface Draft {
  readonly title: string;
  readonly teacher: string;
  readonly assistants: string;
  /** As a date field writes it: 2026-11-23. */
  readonly date: string;
  /** As a time field writes it: 10:00. */
  readonly start: string;
  readonly minutes: number;
  readonly seats: number;
  readonly lobby: NewClass['lobby'];
  readonly autoStart: boolean;
  readonly students: string;
}

/** Lengths on offer, minutes. */
export const LENGTHS = [15, 30, 45, 60, 75, 90, 120, 180, 240] as const;
export const MOST_SEATS = 16;
const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
/** How far back a start may lie, for clocks that differ. */
const GRACE_MS = 5 * MINUTE;

/** An empty form: the next quarter of an hour, 45 minutes, six seats. */
export function freshDraft(now: number): Draft {
  const next = Math.ceil((now + MINUTE) / QUARTER) * QUARTER;
  return {
    title: '',
    teacher: '',
    assistants: '',
    date: dayOf(next),
    start: hourOf(next),
    minutes: 45,
    seats: 6,
    lobby: 'unknown',
    autoStart: false,
    students: '',
  };
}

/** The form of a class that was planned. */
export function draftOf(detail: ClassDetail): Draft {
  return {
    ...freshDraft(detail.startsAt),
    title: detail.title,
    teacher: detail.teacher,
    date: dayOf(detail.startsAt),
    start: hourOf(detail.startsAt),
    minutes: Math.round((detail.endsAt - detail.startsAt) / MINUTE),
    seats: detail.seats,
    lobby: detail.lobby,
    autoStart: detail.autoStart,
  };
}

/** Whether somebody typed something that would be missed. */
export function isTyped(draft: Draft): boolean {
  const { title, teacher, assistants, students } = draft;
  return (title + teacher + assistants + students).trim() !== '';
}

type Field = 'title' | 'teacher' | 'assistants' | 'start' | 'students';
export type Wrong = Partial<Record<Field, WrongWhy>>;

function wrongName(name: string): WrongWhy | undefined {
  if (name.trim() === '') return 'missing';
  return [...name.trim()].length > LONGEST_NAME ? 'long' : undefined;
}

/** When the drafted class starts, in milliseconds of the browser's own time zone. */
export function startOf(draft: Draft): number {
  return new Date(`${draft.date}T${draft.start}`).getTime();
}

function wrongStart(at: number, now: number): WrongWhy | undefined {
  if (Number.isNaN(at)) return 'missing';
  return at < now - GRACE_MS ? 'past' : undefined;
}

/** The names a list of this draft must not repeat: who leads is named first. */
export function takenIn(draft: Draft, as: 'assistants' | 'students'): readonly string[] {
  const teacher = draft.teacher.trim() === '' ? [] : [draft.teacher.trim()];
  if (as === 'assistants') return teacher;
  return [...teacher, ...readNames(draft.assistants, MOST.assistants, teacher).names];
}

/** What must be changed before the class can be made, by field; nothing if it can. */
export function wrongIn(draft: Draft, now: number): Wrong {
  const found: Record<keyof Wrong, WrongWhy | undefined> = {
    title: wrongName(draft.title),
    teacher: wrongName(draft.teacher),
    start: wrongStart(startOf(draft), now),
    assistants: wrongNames(draft.assistants, MOST.assistants, takenIn(draft, 'assistants')),
    students: wrongNames(draft.students, MOST.students, takenIn(draft, 'students')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, why]) => why !== undefined)) as Wrong;
}

/** The same for a class that was planned: only its title and a new start can be wrong. */
export function wrongInChange(draft: Draft, detail: ClassDetail, now: number): Wrong {
  const { title, start } = wrongIn(draft, now);
  const moved = startOf(draft) !== startOf(draftOf(detail));
  return { ...(title && { title }), ...(start && moved && { start }) };
}

/** What to ask for instead of what was planned. */
export function changedPlan(draft: Draft, detail: ClassDetail): ClassPlan {
  const { title, startsAt, endsAt, seats, lobby, autoStart } = newClass(draft);
  // A field of a form knows no seconds: an untouched time stays what it was.
  const moved = startOf(draft) !== startOf(draftOf(detail));
  const from = moved ? startsAt : detail.startsAt;
  const same = !moved && draft.minutes === draftOf(detail).minutes;
  const until = same ? detail.endsAt : from + endsAt - startsAt;
  return { title, startsAt: from, endsAt: until, seats, lobby, autoStart };
}

/** The class to ask for. Only for a draft in which nothing is wrong. */
export function newClass(draft: Draft): NewClass {
  const startsAt = startOf(draft);
  return {
    title: draft.title.trim(),
    teacher: draft.teacher.trim(),
    assistants: readNames(draft.assistants, MOST.assistants, takenIn(draft, 'assistants')).names,
    startsAt,
    endsAt: startsAt + draft.minutes * MINUTE,
    seats: draft.seats,
    lobby: draft.lobby,
    autoStart: draft.autoStart,
    students: readNames(draft.students, MOST.students, takenIn(draft, 'students')).names,
  };
}
