import { useEffect, useState } from 'react';

/** Whether something has been so for a while, in milliseconds. */
export function useLong(so: boolean, millis: number): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!so) return undefined;
    const timer = setTimeout(() => setLong(true), millis);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [so, millis]);
  return long;
}
