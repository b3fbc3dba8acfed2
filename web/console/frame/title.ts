import { useEffect } from 'react';

/** The document's title while this page is in sight. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - Lyceum`;
  }, [title]);
}
