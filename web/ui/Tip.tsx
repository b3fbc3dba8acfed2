import './floating.css';
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';

const WAIT_MS = 400;

/** One for the whole page, so that tooltips follow each other without the wait. */
export function TipProvider({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={WAIT_MS} skipDelayDuration={WAIT_MS}>
      {children}
    </Tooltip.Provider>
  );
}

/** Says on hover and focus what a control without words does. The control has the name itself. */
export function Tip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="ly-tip" sideOffset={6} collisionPadding={8}>
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
