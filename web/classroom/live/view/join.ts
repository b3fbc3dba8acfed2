import type { DeviceFault } from '@lyceum/media/capture.ts';
import { type Devices, rememberedDevice } from '@lyceum/media/devices.ts';
import { figure } from '@lyceum/ui/clock.ts';
import { type WordKey, words } from '@lyceum/ui/words.ts';
import type { Check, CheckView, JoinView } from '../../join/joinView.ts';
import type { Address } from '../address.ts';
import type { Preview as Look } from '../door.ts';
import type { Way, Ways } from '../networkCheck.ts';
import type { Faults, PreviewState } from '../preview.ts';
import { devicesView } from './devices.ts';
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

const ADVICE: Readonly<Record<Exclude<DeviceFault, 'denied'>, WordKey>> = {
  missing: 'device.missing',
  busy: 'device.busy',
  insecure: 'device.insecure',
  broken: 'device.broken',
};

/** One line for each device that gives nothing; what the browser refused has its own picture. */
function advice({ mic, camera }: Faults): readonly string[] {
  const line = (fault: DeviceFault | undefined, key: 'device.mic.fault' | 'device.cam.fault') =>
    fault === undefined || fault === 'denied' ? [] : [words(key, { why: words(ADVICE[fault]) })];
  return [...line(camera, 'device.cam.fault'), ...line(mic, 'device.mic.fault')];
}

/** The check of the own devices, on the join page and outside the class. */
export function checkView(
  look: Look | undefined,
  preview: PreviewState,
  devices: Devices,
): CheckView {
  const { faults } = preview;
  return {
    you: {
      ref: 'you',
      name: look?.name ?? '',
      hue: look?.hue ?? 0,
      role: roleView(look?.role ?? 'STUDENT'),
      you: true,
      typed: false,
    },
    ...(preview.video ? { video: preview.video } : {}),
    mic: preview.mic,
    camera: preview.camera,
    ...(Object.values(faults).includes('denied') ? { denied: { browser: browser() } } : {}),
    advice: advice(faults),
    devices: {
      ...devicesView(devices, false),
      ...(preview.level ? { level: preview.level } : {}),
    },
  };
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
    ...checkView(look, preview, devices),
    remembered: devices.videoinput.some((device) => device.id === remembered),
    checks: {
      class: check(ways.class),
      media: {
        ...check(ways.media),
        ...(ways.media.found ? { found: ways.media.found } : {}),
      },
      send: check(ways.send),
    },
    opens: {
      mic: address.micAutoOpen || look.directControl,
      camera: address.cameraAutoOpen || look.directControl,
    },
    joining: door.joining,
  };
}
