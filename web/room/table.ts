/**
 * Copying operations on the tables of the state. What went in first stays first, so that Java and
 * TypeScript write the same JSON: a key that is there keeps its place.
 */

type Table<V> = Readonly<Record<string, V>>;

export function put<V>(table: Table<V>, key: string, value: V): Table<V> {
  return { ...table, [key]: value };
}

export function drop<V>(table: Table<V>, key: string): Table<V> {
  if (!(key in table)) return table;
  const { [key]: _, ...others } = table;
  return others;
}

/** The value changed where the key is there; otherwise the same table. */
export function change<V>(table: Table<V>, key: string, to: (value: V) => V): Table<V> {
  const value = table[key];
  return value === undefined ? table : put(table, key, to(value));
}

/** Every value changed. */
export function each<V>(table: Table<V>, to: (value: V) => V): Table<V> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, to(value)]));
}

export function plusOne(counts: Table<number>, key: string): Table<number> {
  return put(counts, key, (counts[key] ?? 0) + 1);
}
