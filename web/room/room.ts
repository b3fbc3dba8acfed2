import type { Recorded, Room, RoomEvent, RoomId, Seen } from '@lyceum/wire/room.ts';
import { chatAfter, chatWithout, emptyChat } from './chat.ts';
import { lessonAfter } from './lesson.ts';
import { emptyRoster, rosterAfter } from './roster.ts';
import { emptyStage, stageAfter } from './stage.ts';
import { wishesAfter } from './wishes.ts';

/** A room in which nothing has happened. */
export function emptyRoom(id: RoomId): Room {
  return {
    id,
    seq: 0,
    lesson: null,
    roster: emptyRoster,
    stage: emptyStage,
    chat: emptyChat,
    wishes: { tabs: {} },
  };
}

/** Folds one line of the log, whole or as one person was shown it. It cannot fail. */
export function after(room: Room, line: Recorded | Seen): Room {
  const part = line.event === null ? {} : changed(room, line.event, line.seq, line.at);
  const wishes = 'wish' in line ? wishesAfter(room.wishes, line.by, line.wish, line.seq) : null;
  return { ...room, ...part, seq: line.seq, wishes: wishes ?? room.wishes };
}

/** The part of the state that an event changes. One this version does not know changes nothing. */
function changed(room: Room, event: RoomEvent, seq: number, at: number): Partial<Room> {
  switch (event.type) {
    case 'RoomCreated':
    case 'SettingsChanged':
    case 'LessonStarted':
    case 'LessonEnded':
    case 'LessonExpired':
    case 'RoomDeleted':
    case 'SelfStartSet':
    case 'SupervisionAnnounced':
      return { lesson: lessonAfter(room.lesson, event, at) };
    case 'PersonNamed':
    case 'NameGone':
    case 'PersonRenamed':
    case 'RolesAssigned':
    case 'PersonJoined':
    case 'PersonLeft':
    case 'PersonDropped':
    case 'PersonKicked':
    case 'PersonUnblocked':
    case 'PersonWaited':
    case 'WaitEnded':
    case 'WaitingRoomSwitched':
    case 'ClassLocked':
    case 'SupervisorEntered':
    case 'SupervisorLeft':
      return { roster: rosterAfter(room.roster, event, at) };
    case 'PersonForgotten':
      return {
        roster: rosterAfter(room.roster, event, at),
        chat: chatWithout(room.chat, event.ref),
      };
    case 'HandRaised':
    case 'HandLowered':
    case 'HandsLowered':
    case 'StageInvited':
    case 'InvitationEnded':
    case 'StageEntered':
    case 'StageExited':
    case 'StageCleared':
    case 'MicSwitched':
    case 'CameraSwitched':
    case 'PersonMuted':
    case 'CameraStopped':
    case 'AllMuted':
    case 'MicAllowed':
    case 'CameraAllowed':
    case 'OnlyOneSpeaks':
    case 'OpeningAsked':
    case 'ShareAllowed':
    case 'ShareAsked':
    case 'ShareAskEnded':
    case 'ShareStarted':
    case 'ShareStopped':
    case 'LayoutChosen':
      return { stage: stageAfter(room.stage, event, at) };
    case 'MessageSent':
    case 'MessageGone':
    case 'MessageDeleted':
    case 'PersonSilenced':
    case 'SilenceLifted':
    case 'ChatOpened':
      return { chat: chatAfter(room.chat, event, seq, at) };
  }
}
