import './parts.css';

/** A key of the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className="ly-kbd">{children}</kbd>;
}
