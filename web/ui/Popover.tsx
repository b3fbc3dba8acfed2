import './floating.css';
import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface PopoverProps {
  /** The control that opens it; gets aria-expanded. */
  trigger: ReactNode;
  name: string;
  side?: 'top' | 'bottom';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A card that hangs on its control and leaves the rest of the page usable. */
export function Popover(props: PopoverProps) {
  const { trigger, name, side = 'top', align = 'center', children, open, onOpenChange } = props;
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ly-float"
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={12}
          aria-label={name}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
