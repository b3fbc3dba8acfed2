import './floating.css';
import { Toast as Radix } from 'radix-ui';
import type { CSSProperties } from 'react';
import { Icon } from './Icon.tsx';
import { X } from './icons.ts';
import { useWords } from './words.ts';

/** How long a toast stays unless hovered or focused. */
export const TOAST_MS = 6000;

export interface ToastView {
  /** A new id is a new toast; the one before it goes. */
  readonly id: string;
  readonly text: string;
  readonly undo?: () => void;
  /** Interrupts what a screen reader says; all else waits for its end. */
  readonly urgent?: true;
  /** What one may answer with one press. */
  readonly answers?: readonly { readonly label: string; readonly act: () => void }[];
  /** Waits for an answer, or to be closed; all else goes by itself. */
  readonly stays?: true;
}

interface ToastProps {
  toast: ToastView | undefined;
  onGone: (id: string) => void;
  /** What the messages are about, for assistive technology; the class unless told. */
  about?: string;
}

/** One sentence at a time above the controls, with Undo where it can be undone. */
export function Toast({ toast, onGone, about }: ToastProps) {
  const say = useWords();
  const region = about ?? say('toast.region');
  return (
    // A toast that goes from under the pointer or the focus never tells Radix that these left, and
    // all time would stand still after it: each toast has a time of its own.
    <Radix.Provider key={toast?.id} duration={TOAST_MS} swipeDirection="down" label={region}>
      {toast && (
        <Radix.Root
          key={toast.id}
          {...(toast.stays ? { duration: Number.POSITIVE_INFINITY } : {})}
          type={toast.urgent ? 'foreground' : 'background'}
          className="ly-toast"
          style={{ '--ly-toast-life': `${TOAST_MS}ms` } as CSSProperties}
          onOpenChange={(open) => open || onGone(toast.id)}
        >
          <Radix.Description>{toast.text}</Radix.Description>
          {toast.undo && (
            <>
              <Radix.Action altText={say('undo')} onClick={toast.undo}>
                {say('undo')}
              </Radix.Action>
              <span className="ly-toast-time" />
            </>
          )}
          {toast.answers?.map(({ label, act }) => (
            <Radix.Action key={label} altText={label} onClick={act}>
              {label}
            </Radix.Action>
          ))}
          <Radix.Close className="ly-toast-close" aria-label={say('close')}>
            <Icon of={X} size={16} />
          </Radix.Close>
        </Radix.Root>
      )}
      <Radix.Viewport className="ly-toast-region" label={`${region} ({hotkey})`} />
    </Radix.Provider>
  );
}
