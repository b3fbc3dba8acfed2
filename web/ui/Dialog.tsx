import './floating.css';
import { AlertDialog, Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button, IconButton } from './Button.tsx';
import { X } from './icons.ts';
import { useWords } from './words.ts';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  size?: 'normal' | 'wide' | 'side' | 'card';
  /** Drawn over the title of a card. */
  above?: ReactNode;
  /** Drawn in the head beside the title. */
  beside?: ReactNode;
  /** What is under the window stays in use: the controls of a class under its settings. */
  openBelow?: boolean;
  children: ReactNode;
}

/** Pressing these closes no window: the controls of the class, Undo in a toast, another sheet. */
const STAYS_OPEN = '.ly-controls, .ly-toast-region, .ly-sheet';

function stayOpen(event: { target: EventTarget | null; preventDefault: () => void }): void {
  const on = event.target instanceof Element ? event.target : null;
  if (on?.closest(STAYS_OPEN)) event.preventDefault();
}

/** The window itself takes the focus, not its Close: a tooltip would open, and take the Esc. */
function focusItself(event: Event): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).focus();
}

/** A window over the page. Esc closes it and the focus goes back where it was. */
export function Dialog(props: DialogProps) {
  const { title, open, onClose, size = 'normal', above, beside, openBelow, children } = props;
  const say = useWords();
  const headed = size === 'wide' || size === 'side';
  return (
    <Radix.Root open={open} onOpenChange={(now) => now || onClose()} modal={!openBelow}>
      <Radix.Portal>
        {openBelow && open && <div className="ly-veil" aria-hidden="true" />}
        <Radix.Overlay className="ly-veil ly-veil-whole" />
        <Radix.Content
          className={`ly-dialog ly-dialog-${size}${openBelow ? ' ly-dialog-above' : ''}`}
          aria-describedby={undefined}
          tabIndex={-1}
          {...(openBelow ? {} : { 'data-modal': true })}
          onInteractOutside={stayOpen}
          onOpenAutoFocus={(event) => {
            if (headed) focusItself(event);
          }}
        >
          {above}
          <div className={headed ? 'ly-dialog-head' : undefined}>
            <Radix.Title className="ly-dialog-title ly-grow">{title}</Radix.Title>
            {beside}
            {headed && <IconButton icon={X} name={say('close')} onClick={onClose} />}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Takes the whole height it may take, so that a list in it does not jump. */
  tall?: boolean;
  /** The content brings its own head. */
  bare?: boolean;
  /** What is above it stays as bright as it was. */
  clear?: boolean;
  children: ReactNode;
}

/**
 * The phone's window: rises from the bottom, in landscape comes from the right. It ends at the
 * control bar and leaves it usable: the own microphone is never out of sight or reach.
 */
export function Sheet({ title, open, onClose, tall, bare, clear, children }: SheetProps) {
  const say = useWords();
  return (
    <Radix.Root open={open} onOpenChange={(now) => now || onClose()} modal={false}>
      <Radix.Portal>
        {open && !clear && <div className="ly-veil ly-veil-sheet" aria-hidden="true" />}
        <Radix.Content
          className={`ly-sheet${tall ? ' ly-sheet-tall' : ''}`}
          aria-describedby={undefined}
          tabIndex={-1}
          onInteractOutside={stayOpen}
          onOpenAutoFocus={focusItself}
        >
          <span className="ly-sheet-grip" />
          {bare ? (
            <Radix.Title className="ly-hidden">{title}</Radix.Title>
          ) : (
            <div className="ly-sheet-head">
              <Radix.Title className="ly-dialog-title ly-grow">{title}</Radix.Title>
              <IconButton icon={X} name={say('close')} onClick={onClose} />
            </div>
          )}
          <div className="ly-sheet-body">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ConfirmProps {
  open: boolean;
  title: string;
  text: string;
  go: string;
  onGo: () => void;
  onClose: () => void;
  /** A third way out, under the two buttons. */
  other?: { readonly label: string; readonly act: () => void };
  children?: ReactNode;
}

/** Asks before what cannot be undone. The focus is on Cancel. */
export function Confirm(props: ConfirmProps) {
  const say = useWords();
  const { open, title, text, go, onGo, onClose, other, children } = props;
  return (
    <AlertDialog.Root open={open} onOpenChange={(now) => now || onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="ly-veil ly-veil-whole" />
        <AlertDialog.Content className="ly-dialog ly-dialog-narrow">
          <AlertDialog.Title className="ly-dialog-title">{title}</AlertDialog.Title>
          <AlertDialog.Description className="ly-dialog-text">{text}</AlertDialog.Description>
          {children}
          <div className="ly-dialog-acts">
            <div className="ly-grow">
              <AlertDialog.Action asChild>
                <Button look="danger" wide onClick={onGo}>
                  {go}
                </Button>
              </AlertDialog.Action>
            </div>
            <AlertDialog.Cancel asChild>
              <Button>{say('cancel')}</Button>
            </AlertDialog.Cancel>
          </div>
          {other && (
            <div className="ly-dialog-acts">
              <Button look="link" wide onClick={other.act}>
                {other.label}
              </Button>
            </div>
          )}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
