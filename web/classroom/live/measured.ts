import type { Figures } from '@lyceum/media/figures.ts';
import type { Measured } from '@lyceum/wire/watch.ts';
import type { ClassState } from './state.ts';

/** How the machine is; null where the browser does not tell. */
export interface Machine {
  readonly cpuPercent: number | null;
  readonly memoryMb: number | null;
}

const whole = (value: number | undefined) => (value === undefined ? null : Math.round(value));
const kilobits = (bits: number | undefined) => whole(bits === undefined ? bits : bits / 1_000);

/** What is wished to be sent, by the log; not what the devices can. */
export function wished({ room, me }: ClassState) {
  const seat = me === undefined ? undefined : room?.stage.seats[me];
  return { videoOn: seat?.camera ?? false, audioOn: seat?.mic ?? false };
}

/** One measurement; what is not known is null. */
export function measuredOf(
  state: ClassState,
  figures: Figures | undefined,
  machine: Machine,
): Measured {
  const loss = figures?.loss;
  return {
    ...wished(state),
    cpuPercent: machine.cpuPercent,
    memoryMb: machine.memoryMb,
    rttMs: whole(figures?.delayMs),
    lossPercent: loss === undefined ? null : Math.round(loss * 10) / 10,
    width: figures?.width ?? null,
    height: figures?.height ?? null,
    kbpsUp: kilobits(figures?.sending),
    kbpsDown: kilobits(figures?.receiving),
    fps: whole(figures?.fps),
    audioLevel: figures?.level === undefined ? null : Math.round(figures.level * 100),
  };
}
