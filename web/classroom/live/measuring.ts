import type { Figures } from '@lyceum/media/figures.ts';
import type { LinkFigures } from '../views.ts';
import type { Follower } from './follower.ts';
import { MachineWatch } from './machine.ts';
import { measuredOf, wished } from './measured.ts';
import type { Session } from './session.ts';
import type { ClassStore } from './state.ts';

const EVERY_MILLIS = 5_000;
/** Delays of the last five minutes. */
const HISTORY = 60;

/**
 * Measures the own connection while the class is shown, and tells the server each time and whenever
 * a device is switched; gives back how to stop.
 */
export function measure(
  store: ClassStore,
  follower: Pick<Follower, 'figures'>,
  session: Pick<Session, 'measured'>,
): () => void {
  const machine = new MachineWatch();
  let last: Figures | undefined;
  const tell = () => session.measured(measuredOf(store.getState(), last, machine.now));
  const look = async () => {
    last = await follower.figures();
    tell();
    if (!last) return;
    const before = store.getState().figures?.history ?? [];
    const history = [...before, last.delayMs].slice(-HISTORY);
    const figures: LinkFigures = { ...last, history };
    store.setState({ figures });
  };
  const timer = setInterval(() => void look(), EVERY_MILLIS);
  const ended = store.subscribe((now, before) => {
    const [is, was] = [wished(now), wished(before)];
    if (is.videoOn !== was.videoOn || is.audioOn !== was.audioOn) tell();
  });
  return () => {
    clearInterval(timer);
    ended();
    machine.stop();
  };
}
