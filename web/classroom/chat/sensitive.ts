/** What a text may hold that has no place in a class. */
export type Sensitive = 'card' | 'account' | 'identity';

/** Digits in groups, as cards are written; no digit before or behind. */
const CARD = /(?<!\d)(?:\d[ -]?){13,18}\d(?!\d)/g;
/** How numbers of cards begin: Visa, Mastercard, American Express, Discover, UnionPay, JCB. */
const ISSUED = /^(?:4|5[1-5]|2[2-7]|3[47]|6|35)/;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
/** Resident identity number of China: region, birth date, order, check character. */
const RESIDENT = /(?<![\dA-Za-z])\d{6}(?:19|20)\d{9}[\dXx](?![\dA-Za-z])/g;
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Identity number of Spain: eight digits and the letter that follows from them. */
const SPANISH = /\b\d{8}-?[A-Z]\b/g;
const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

const found = (text: string, shape: RegExp, holds: (match: string) => boolean) =>
  (text.match(shape) ?? []).some(holds);

/** The check digit of cards (ISO/IEC 7812). */
function isCard(match: string): boolean {
  const digits = match.replace(/\D/g, '');
  if (!ISSUED.test(digits)) return false;
  let sum = 0;
  for (let n = 0; n < digits.length; n++) {
    const digit = Number(digits[digits.length - 1 - n]);
    const twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += n % 2 === 1 ? twice : digit;
  }
  return sum % 10 === 0;
}

/** The check digits of accounts (ISO 13616). */
function isAccount(match: string): boolean {
  const plain = match.replaceAll(' ', '');
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function isResident(match: string): boolean {
  const sum = RESIDENT_WEIGHTS.reduce((all, weight, n) => all + weight * Number(match[n]), 0);
  return '10X98765432'[sum % 11] === match.slice(-1).toUpperCase();
}

function isSpanish(match: string): boolean {
  return SPANISH_LETTERS[Number(match.slice(0, 8)) % 23] === match.slice(-1);
}

/**
 * What of that kind a text seems to hold, by check digits only, on this machine only. It is a help
 * for whoever writes and no proof: what it does not know passes.
 */
export function sensitiveIn(text: string): Sensitive | undefined {
  if (found(text, RESIDENT, isResident) || found(text, SPANISH, isSpanish)) return 'identity';
  if (found(text, IBAN, isAccount)) return 'account';
  return found(text, CARD, isCard) ? 'card' : undefined;
}
