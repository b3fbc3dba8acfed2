import type { Hand, PersonRef, Seat, Stage, StageEvent } from '@lyceum/wire/room.ts';
import { nobody, withoutPerson, withPerson } from './people.ts';
import { change, drop, plusOne, put } from './table.ts';

/** Nobody to be seen or heard. */
export const emptyStage: Stage = {
  hands: [],
  seats: {},
  invited: {},
  onlyVoice: null,
  sharers: nobody,
  shareAsks: nobody,
  share: null,
  layout: 'TOP',
  handUps: {},
  stageTimes: {},
};

/** Folds one event. It cannot fail: what is in the log has happened. */
export function stageAfter(stage: Stage, event: StageEvent, at: number): Stage {
  switch (event.type) {
    case 'HandRaised':
      return {
        ...stage,
        hands: [...lowered(stage.hands, event.person), { person: event.person, at }],
        handUps: plusOne(stage.handUps, event.person),
      };
    case 'HandLowered':
      return { ...stage, hands: lowered(stage.hands, event.person) };
    case 'HandsLowered':
      return { ...stage, hands: [] };
    case 'StageInvited':
      return { ...stage, invited: put(stage.invited, event.person, event.until) };
    case 'InvitationEnded':
      return { ...stage, invited: drop(stage.invited, event.person) };
    case 'StageEntered':
      return {
        ...stage,
        hands: lowered(stage.hands, event.person),
        invited: drop(stage.invited, event.person),
        seats: put(stage.seats, event.person, taken(at)),
        stageTimes: plusOne(stage.stageTimes, event.person),
      };
    case 'StageExited':
      return exited(stage, event.person);
    case 'StageCleared':
      return event.people.refs.reduce(exited, stage);
    case 'MicSwitched':
      return mic(stage, event.person, event.on);
    case 'CameraSwitched':
      return seat(stage, event.person, { camera: event.on });
    case 'PersonMuted':
      return mic(stage, event.person, false);
    case 'CameraStopped':
      return seat(stage, event.person, { camera: false });
    case 'AllMuted':
      return event.people.refs.reduce((all, person) => mic(all, person, false), stage);
    case 'MicAllowed':
      return seat(stage, event.person, {
        micAllowed: event.allowed,
        ...(event.allowed ? {} : { mic: false }),
      });
    case 'CameraAllowed':
      return seat(stage, event.person, {
        cameraAllowed: event.allowed,
        ...(event.allowed ? {} : { camera: false }),
      });
    case 'OnlyOneSpeaks':
      return { ...stage, onlyVoice: event.person };
    case 'OpeningAsked':
      return stage;
    case 'ShareAllowed':
      return {
        ...asked(stage, event.person),
        sharers: (event.allowed ? withPerson : withoutPerson)(stage.sharers, event.person),
      };
    case 'ShareAsked':
      return { ...stage, shareAsks: withPerson(stage.shareAsks, event.person) };
    case 'ShareAskEnded':
      return asked(stage, event.person);
    case 'ShareStarted':
      return {
        ...asked(stage, event.person),
        share: { person: event.person, sound: event.sound, since: at },
      };
    case 'ShareStopped':
      return { ...stage, share: null };
    case 'LayoutChosen':
      return { ...stage, layout: event.layout };
  }
}

function taken(since: number): Seat {
  return { since, mic: false, camera: false, micAllowed: true, cameraAllowed: true };
}

function lowered(hands: readonly Hand[], person: PersonRef): readonly Hand[] {
  return hands.filter((hand) => hand.person !== person);
}

function exited(stage: Stage, person: PersonRef): Stage {
  const onlyVoice = stage.onlyVoice === person ? null : stage.onlyVoice;
  return { ...stage, seats: drop(stage.seats, person), onlyVoice };
}

function seat(stage: Stage, person: PersonRef, changed: Partial<Seat>): Stage {
  return { ...stage, seats: change(stage.seats, person, (it) => ({ ...it, ...changed })) };
}

function mic(stage: Stage, person: PersonRef, on: boolean): Stage {
  return seat(stage, person, { mic: on });
}

function asked(stage: Stage, person: PersonRef): Stage {
  return { ...stage, shareAsks: withoutPerson(stage.shareAsks, person) };
}
