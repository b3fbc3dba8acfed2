type Look = 'con-wide' | 'con-end' | 'con-wide con-end' | 'ly-hidden';

/** A word above a column, and how it looks: on wide screens only, at the end, or only read out. */
type Head = readonly [text: string, look?: Look];

/** The first row of a table. */
export function Heads({ of: heads }: { of: readonly Head[] }) {
  return (
    <thead>
      <tr>
        {heads.map(([text, look]) => (
          <th key={text} scope="col" className={look === 'ly-hidden' ? undefined : look}>
            {look === 'ly-hidden' ? <span className={look}>{text}</span> : text}
          </th>
        ))}
      </tr>
    </thead>
  );
}
