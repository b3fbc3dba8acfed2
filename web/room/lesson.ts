import type { Lesson, LessonEvent } from '@lyceum/wire/room.ts';

/** Folds one event. It cannot fail: what is in the log has happened. */
export function lessonAfter(lesson: Lesson | null, event: LessonEvent, at: number): Lesson | null {
  if (event.type === 'RoomCreated') {
    return {
      app: event.app,
      settings: event.settings,
      status: 'SCHEDULED',
      startedAt: null,
      endedAt: null,
      selfStart: false,
      supervised: false,
    };
  }
  return lesson === null ? null : changed(lesson, event, at);
}

type Change = Exclude<LessonEvent, { type: 'RoomCreated' }>;

function changed(lesson: Lesson, event: Change, at: number): Lesson {
  switch (event.type) {
    case 'SettingsChanged':
      return { ...lesson, settings: event.settings };
    case 'LessonStarted':
      return { ...lesson, status: 'RUNNING', startedAt: at, endedAt: null };
    case 'LessonEnded':
      return { ...lesson, status: 'ENDED', endedAt: at };
    case 'LessonExpired':
      return { ...lesson, status: 'EXPIRED', endedAt: at };
    case 'RoomDeleted':
      return { ...lesson, status: 'DELETED' };
    case 'SelfStartSet':
      return { ...lesson, selfStart: event.on };
    case 'SupervisionAnnounced':
      return { ...lesson, supervised: event.on };
  }
}
