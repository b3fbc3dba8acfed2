import { useEffect } from 'react';
import { cell } from '../server/cell.ts';

/** The title of the form in which something is typed and not sent; empty if there is none. */
export const typedIn = cell('');

/** Says while the form is open that something stands in it. */
export function useTyped(form: string, dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    typedIn.set(form);
    return () => {
      if (typedIn.get() === form) typedIn.set('');
    };
  }, [form, dirty]);
}
