import { useEffect, useState } from 'react';

/** How long nothing may be typed before the server is asked. */
const SETTLE_MS = 250;

/** The text once it has rested for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return undefined;
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
