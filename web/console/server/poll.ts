import { useCallback, useEffect, useRef, useState } from 'react';

export interface Polling {
  /** Asks at once; the next turn follows after the usual time. */
  readonly again: () => void;
  readonly stop: () => void;
}

/**
 * Asks now and then every so many milliseconds, while the page is in sight. The next question
 * waits for the answer to the one before, so that a slow server is never asked twice at once.
 */
export function poll(ask: () => Promise<void>, everyMs: number): Polling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let stopped = false;
  let due = false;
  const turn = async () => {
    clearTimeout(timer);
    if (stopped) return;
    if (asking || document.hidden) {
      due = true;
      return;
    }
    asking = true;
    due = false;
    await ask();
    asking = false;
    if (stopped) return;
    if (due) void turn();
    else timer = setTimeout(turn, everyMs);
  };
  const seen = () => {
    if (!document.hidden) void turn();
  };
  document.addEventListener('visibilitychange', seen);
  void turn();
  return {
    again: () => void turn(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}

export interface Live<T> {
  /** The newest answer; stays while the server does not answer. */
  readonly value: T | undefined;
  /** What the last question threw, if it did. */
  readonly fault: unknown;
  readonly again: () => void;
  /** An answer that came by another way, such as a press. */
  readonly put: (value: T) => void;
}

/** The answer to a question, asked again and again; another key is another question. */
export function useLive<T>(key: string, ask: () => Promise<T>, everyMs: number): Live<T> {
  const [held, setHeld] = useState<{ key: string; value?: T; fault?: unknown }>({ key });
  const question = useRef(ask);
  question.current = ask;
  const polling = useRef<Polling>(undefined);
  useEffect(() => {
    let mine = true;
    const now = poll(async () => {
      try {
        const value = await question.current();
        if (mine) setHeld({ key, value });
      } catch (fault) {
        if (mine) setHeld((old) => (old.key === key ? { ...old, fault } : { key, fault }));
      }
    }, everyMs);
    polling.current = now;
    return () => {
      mine = false;
      now.stop();
    };
  }, [key, everyMs]);
  const again = useCallback(() => polling.current?.again(), []);
  const put = useCallback((value: T) => setHeld({ key, value }), [key]);
  const fits = held.key === key;
  return {
    value: fits ? held.value : undefined,
    fault: fits ? held.fault : undefined,
    again,
    put,
  };
}
