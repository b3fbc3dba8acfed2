import type { ClassView } from '../../views.ts';
import type { ClassState } from '../state.ts';
import { chatView } from './chat.ts';
import { devicesView } from './devices.ts';
import { invitationView, lessonView, ownView, trustView } from './own.ts';
import { peopleView } from './people.ts';
import { peopleHere, type Sight } from './person.ts';
import { stageView } from './stage.ts';

/** Everything the classroom draws; undefined until the class is known. */
export function classView(state: ClassState, clock: () => number): ClassView | undefined {
  const { room, me, desk, call } = state;
  if (!room || me === undefined) return undefined;
  const sight: Sight = { ...state, room, me };
  const invitation = invitationView(sight);
  return {
    clock,
    lesson: lessonView(sight),
    link: state.link,
    mediaCut: state.mediaCut,
    own: ownView(sight),
    stage: stageView(sight),
    people: peopleView(sight),
    count: peopleHere(sight).length,
    chat: chatView(sight),
    trust: trustView(sight),
    devices: {
      ...devicesView(state.devices, desk.preferences.music),
      ...(call.level ? { level: call.level } : {}),
    },
    preferences: desk.preferences,
    ...(state.figures ? { figures: state.figures } : {}),
    ...(desk.panel ? { panel: desk.panel } : {}),
    ...(invitation ? { invitation } : {}),
    ...(desk.toast ? { toast: desk.toast } : {}),
  };
}
