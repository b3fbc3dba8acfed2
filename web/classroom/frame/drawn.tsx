import { TipProvider } from '@lyceum/ui/Tip.tsx';
import { startWords } from '@lyceum/ui/words.ts';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { acts as noActs } from '../../gallery/room.ts';
import type { ClassActs, ClassView } from '../views.ts';
import { Screen } from './Screen.tsx';

/** Makes ready, in a test file, what drawing a class in jsdom needs. */
export function beforeDrawing(): void {
  beforeAll(async () => {
    // Whether something is drawn is the business of the browser tests; here it only costs time.
    configure({ defaultHidden: true });
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    Element.prototype.scrollTo = () => undefined;
    await startWords('en-US');
  });
  beforeEach(() => sizeTo(1440, 900));
  afterEach(cleanup);
}

/** Draws a class; what is not given does nothing. */
export function draw(view: ClassView, more: Partial<ClassActs> = {}): void {
  const does: ClassActs = { ...noActs(view.own.leads), ...more };
  render(
    <TipProvider>
      <Screen view={view} acts={does} />
    </TipProvider>,
  );
}

export function sizeTo(width: number, height: number): void {
  Object.assign(window, { innerWidth: width, innerHeight: height });
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const bar = () => within(screen.getByRole('toolbar', { name: 'Class controls' }));
