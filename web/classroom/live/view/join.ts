import { type Devices, rememberedDevice } from '@lyceum/media/devices.ts';
import { figure } from '@lyceum/ui/clock.ts';
import type { Check, JoinView } from '../../join/joinView.ts';
import type { Address } from '../address.ts';
import type { Preview as Look } from '../door.ts';
import type { Way, Ways } from '../networkCheck.ts';
import type { PreviewState } from '../preview.ts';
import { devicesView } from './class.ts';
import { roleView } from './person.ts';

export interface AtDoor {
  readonly look: Look;
  readonly preview: PreviewState;
  readonly ways: Ways;
  readonly devices: Devices;
  readonly address: Address;
  readonly joining: boolean;
  readonly clock: () => number;
}

function check({ state, millis, kbits }: Way): Check {
  if (millis !== undefined) return { state, note: `${millis} ms` };
  if (kbits === undefined) return { state };
  return { state, note: `${figure(kbits / 1000, kbits < 10_000 ? 1 : 0)} Mb/s` };
}

function browser(): 'chrome' | 'firefox' | 'safari' {
  const agent = navigator.userAgent;
  if (agent.includes('Firefox/')) return 'firefox';
  return agent.includes('Safari/') && !agent.includes('Chrome/') ? 'safari' : 'chrome';
}

/** Everything the join page draws. */
export function joinView(door: AtDoor): JoinView {
  const { look, preview, ways, devices, address } = door;
  const running = look.status === 'RUNNING';
  const remembered = rememberedDevice('videoinput');
  return {
    clock: door.clock,
    lesson: {
      title: look.className,
      teacher: look.teacher ?? '',
      state: running ? 'running' : look.status === 'SCHEDULED' ? 'scheduled' : 'ended',
      ...(look.startedAt === null ? {} : { startedAt: look.startedAt }),
      endsAt: look.end,
    },
    startsAt: look.start,
    ...(look.teacher === null
      ? {}
      : {
          teacher: {
            ref: 'teacher',
            name: look.teacher,
            hue: look.teacherHue ?? 0,
            role: 'teacher',
            you: look.role === 'TEACHER',
            typed: false,
          },
        }),
    already: look.people,
    you: {
      ref: 'you',
      name: look.name ?? '',
      hue: look.hue ?? 0,
      role: roleView(look.role),
      you: true,
      typed: false,
    },
    ...(preview.video ? { video: preview.video } : {}),
    mic: preview.mic,
    camera: preview.camera,
    ...(preview.fault === 'denied' ? { denied: { browser: browser() } } : {}),
    devices: {
      ...devicesView(devices, false),
      ...(preview.level ? { level: preview.level } : {}),
    },
    remembered: devices.videoinput.some((device) => device.id === remembered),
    checks: {
      class: check(ways.class),
      media: check(ways.media),
      send: check(ways.send),
    },
    opens: {
      mic: address.micAutoOpen || look.directControl,
      camera: address.cameraAutoOpen || look.directControl,
    },
    joining: door.joining,
  };
}
