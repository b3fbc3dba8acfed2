import type { ClassView } from '../views.ts';

/** "Vertex form - Lyceum": what the page is about, in the title of the tab. */
export function titled(about?: string): string {
  return about ? `${about} - Lyceum` : 'Lyceum';
}

/** The class, and how much in it is unread: "(3) Vertex form - Lyceum". */
export function titleOf(view: ClassView | undefined): string {
  if (!view) return titled();
  const unread = view.chat.unread > 0 ? `(${view.chat.unread}) ` : '';
  return titled(`${unread}${view.lesson.title}`);
}

/** Keeps the screen on while the class goes on; gives back how to let it sleep. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const take = async () => {
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) await lock.release();
    } catch {
      lock = undefined; // a battery saver may refuse; the class goes on
    }
  };
  document.addEventListener('visibilitychange', take);
  void take();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}

const LIVE = '/icon-live.svg';
const IDLE = '/icon.svg';

/** A red dot in the tab's icon while the own microphone is live. */
export function markTab(live: boolean): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  const wanted = live ? LIVE : IDLE;
  if (icon && icon.getAttribute('href') !== wanted) icon.setAttribute('href', wanted);
}

/** What this browser runs on, in the words of the class. */
export function deviceOf(agent: string, touch: boolean) {
  if (/Android/.test(agent)) return 'ANDROID' as const;
  if (/iPhone|iPad/.test(agent) || (touch && /Macintosh/.test(agent))) return 'IOS' as const;
  return touch && /Mobile/.test(agent) ? ('MOBILE_WEB' as const) : ('WEB' as const);
}
