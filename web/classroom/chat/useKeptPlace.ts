import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Where the foot of the oldest entry stands in the list, in px from its top: its head may go when
 * it joins one above.
 */
function placeOf(box: HTMLElement, id: string): number | undefined {
  const entry = box.querySelector<HTMLElement>(`[data-entry="${id}"]`);
  return entry ? entry.offsetTop + entry.offsetHeight : undefined;
}

/** What is put above the oldest entry moves the list along, so that one reads on where one was. */
export function useKeptPlace(box: RefObject<HTMLElement | null>, oldest: string | undefined): void {
  const before = useRef<{ id: string; place: number }>(undefined);
  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    const known = before.current;
    if (known && known.id !== oldest) {
      const now = placeOf(list, known.id);
      if (now !== undefined) list.scrollTop += now - known.place;
    }
    const place = oldest === undefined ? undefined : placeOf(list, oldest);
    before.current =
      oldest === undefined || place === undefined ? undefined : { id: oldest, place };
  });
}
