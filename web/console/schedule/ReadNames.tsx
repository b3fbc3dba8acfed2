import { useWords, type Words } from '@lyceum/ui/words.ts';
import { useId } from 'react';
import type { Left } from './pasted.ts';

function leftText({ head, mails, cells }: Left, say: Words): string | undefined {
  const parts = [
    ...(head === undefined ? [] : [say('console.f.left.head', { text: head })]),
    ...(mails === 0 ? [] : [say('console.f.left.mails', { n: mails })]),
    ...(cells.length === 0 ? [] : [say('console.f.left.cells', { text: cells.join(', ') })]),
  ];
  return parts.length === 0 ? undefined : say('console.f.left', { what: parts.join('; ') });
}

/** Everybody who was read from a pasted list, counted, and what of it is no name. */
export function ReadNames({ names, left }: { names: readonly string[]; left: Left }) {
  const say = useWords();
  const id = useId();
  const out = leftText(left, say);
  if (names.length === 0 && out === undefined) return null;
  return (
    <div className="con-read">
      <span id={id} role="status">
        {say('console.f.students.n', { n: names.length })}
      </span>
      {names.length > 0 && (
        <ol aria-labelledby={id} tabIndex={0}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
      {out !== undefined && <p className="con-read-left">{out}</p>}
    </div>
  );
}
