import { type ClassStore, onDesk } from './state.ts';

const seen = ({ desk }: ReturnType<ClassStore['getState']>) =>
  desk.panel === 'chat' && document.visibilityState === 'visible';

/** Somebody looks at the chat again: what came meanwhile stays marked as new while they look. */
function look(store: ClassStore): void {
  const { room, desk } = store.getState();
  if (!room) return;
  const { readUpTo: after } = desk;
  const news = after < room.seq ? { after, upTo: room.seq } : undefined;
  onDesk(store, { news, readUpTo: room.seq });
}

/** What stands in an open panel of a visible page is read. Gives back how to stop. */
export function readAlong(store: ClassStore): () => void {
  const stop = store.subscribe((now, before) => {
    if (now.desk.panel !== before.desk.panel) {
      if (seen(now)) look(store);
      else onDesk(store, { news: undefined });
    } else if (now.room && now.room.chat !== before.room?.chat && seen(now)) {
      onDesk(store, { readUpTo: now.room.seq });
    }
  });
  const turned = () => {
    if (seen(store.getState())) look(store);
  };
  document.addEventListener('visibilitychange', turned);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', turned);
  };
}
