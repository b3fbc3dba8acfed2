const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ø',
  c: 'ç',
  n: 'ñ',
};
/** Translations run up to this much longer than English. */
const LONGER = 0.4;

/** English with accents and 40 per cent longer, its {{holes}} untouched. */
export function pseudo(text: string): string {
  const accented = text
    .split(/({{\w+}})/)
    .map((part) =>
      part.startsWith('{{') ? part : part.replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter),
    )
    .join('');
  const more = Math.ceil(text.replace(/{{\w+}}/g, '').length * LONGER);
  return more > 0 ? `${accented} ${'ñö'.repeat(more).slice(0, Math.max(1, more - 1))}` : accented;
}
