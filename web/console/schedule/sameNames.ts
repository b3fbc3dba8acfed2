/** Lines with one name, and what each is called now; a single one where the class had it before. */
export interface Same {
  readonly name: string;
  readonly become: readonly string[];
}

const keyOf = (name: string) => name.normalize('NFC').toLowerCase();

/**
 * Two people can share a name, and each has a link: from the second on they get a number, so that
 * nobody is sent the link of another. `taken` are names that the class has already.
 */
export function numbered(
  names: readonly string[],
  taken: readonly string[],
): { readonly names: readonly string[]; readonly same: readonly Same[] } {
  const there = new Set(taken.map(keyOf));
  const used = new Set([...there, ...names.map(keyOf)]); // a number somebody typed stays theirs
  const next = new Map<string, number>();
  const groups = new Map<string, string[]>();
  const all = names.map((name) => {
    const key = keyOf(name);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const own = group.length === 0 && !there.has(key) ? name : free(name, key);
    group.push(own);
    return own;
  });

  function free(name: string, key: string): string {
    let n = next.get(key) ?? 2;
    while (used.has(keyOf(`${name} ${n}`))) n += 1;
    next.set(key, n + 1);
    used.add(keyOf(`${name} ${n}`));
    return `${name} ${n}`;
  }

  const same = [...groups]
    .filter(([key, become]) => become.length > 1 || there.has(key))
    .map(([key, become]) => ({ name: names.find((name) => keyOf(name) === key) ?? key, become }));
  return { names: all, same };
}
