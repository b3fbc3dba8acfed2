import type { ReactNode } from 'react';

const ADDRESS = /https?:\/\/[^\s<>"'，。；、）】」]+/gu;
const TRAILING = /[.,;:!?)\]]+$/;

/** Text with its web addresses as plain links; nothing is fetched from them. */
export function linked(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    parts.push(text.slice(at, match.index));
    parts.push(
      <a key={match.index} href={address} target="_blank" rel="noopener noreferrer">
        {address}
      </a>,
    );
    at = match.index + address.length;
  }
  parts.push(text.slice(at));
  return parts;
}
