import type { LinkFigures } from '../views.ts';
import type { Follower } from './follower.ts';
import type { ClassStore } from './state.ts';

const EVERY_MILLIS = 5_000;
/** Delays of the last five minutes. */
const HISTORY = 60;

/** Measures the own connection while the class is shown; gives back how to stop. */
export function measure(store: ClassStore, follower: Follower): () => void {
  const look = async () => {
    const now = await follower.figures();
    if (!now) return;
    const before = store.getState().figures?.history ?? [];
    const history = [...before, now.delayMs].slice(-HISTORY);
    const figures: LinkFigures = { ...now, history };
    store.setState({ figures });
  };
  const timer = setInterval(() => void look(), EVERY_MILLIS);
  return () => clearInterval(timer);
}
