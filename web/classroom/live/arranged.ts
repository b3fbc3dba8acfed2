import type { Desk } from './state.ts';

type Arranged = Partial<Pick<Desk, 'layout' | 'strip' | 'panel'>>;

/** The layouts of the class address: where the small pictures stand beside the large one. */
const LAYOUTS: Readonly<Record<string, Arranged>> = {
  top: { strip: 'top' },
  right: { strip: 'right' },
  left: { strip: 'left' },
  three: { strip: 'left', panel: 'chat' },
  double: { layout: 'gallery' },
};

/** What a page begins with for a layout of its address; of an unknown one nothing. */
export function arranged(layout: string | null): Arranged {
  return layout !== null && Object.hasOwn(LAYOUTS, layout) ? (LAYOUTS[layout] ?? {}) : {};
}
