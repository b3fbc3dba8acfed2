import { words } from '@lyceum/ui/words.ts';
import { prefer } from './preferences.ts';
import type { ClassState, ClassStore } from './state.ts';
import { toast } from './toasts.ts';

/** So many weak reports in a row, and using less data is offered. */
const WEAK_REPORTS = 2;

const isAway = ({ phase, link }: ClassState) => phase.at === 'room' && link.state !== 'fine';

/**
 * Says when the line is back, and offers once to use less data where it stays weak. Gives back
 * how to stop.
 */
export function sayHowTheLineIs(store: ClassStore): () => void {
  let weak = 0;
  let offered = false;
  const offer = () =>
    toast(store, words('link.low.offer'), undefined, {
      label: words('more.lowdata'),
      act: () => prefer(store, { lowData: true }),
    });
  return store.subscribe((now, before) => {
    if (isAway(before) && now.phase.at === 'room' && now.link.state === 'fine') {
      toast(store, words('link.back'));
    }
    if (now.figures === before.figures || now.me === undefined) return;
    weak = now.call.people[now.me]?.quality === 'poor' ? weak + 1 : 0;
    if (weak < WEAK_REPORTS || offered || now.desk.preferences.lowData) return;
    offered = true;
    offer();
  });
}
