import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type inside from './locales/class/en-US.json';
import type operator from './locales/console/en-US.json';
import type english from './locales/en-US.json';

/** The languages of the class address. A language without a file falls back to English. */
export const LANGUAGES = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  'en-US': 'English',
  ja: '日本語',
  ko: '한국어',
  ar: 'العربية',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
} as const;
export type Language = keyof typeof LANGUAGES;

type Stem<K> = K extends `${infer S}_ordinal_${string}`
  ? S
  : K extends `${infer S}_${'one' | 'other'}`
    ? S
    : K;
/** Every sentence of the product has one key; a key that does not exist fails the compiler. */
export type WordKey = Stem<keyof typeof english | keyof typeof inside | keyof typeof operator>;
export type Values = Readonly<Record<string, string | number>>;
/** `n` also chooses the plural form. */
export type Words = (key: WordKey, values?: Values) => string;

type Files = Readonly<Record<string, () => Promise<Record<string, string>>>>;
const files: Files = import.meta.glob<Record<string, string>>('./locales/*.json', {
  import: 'default',
});
let more: readonly Files[] = [];
let fetched = new Set<string>();
const fileOf = (language: Language) => files[`./locales/${language}.json`];

/** The languages that have a file of their own, in the order of LANGUAGES. */
export const AVAILABLE: readonly Language[] = (Object.keys(LANGUAGES) as Language[]).filter(fileOf);

/** Finds the nearest known language for a BCP 47 tag such as `zh-Hans-CN` or `en`. */
export function nearestLanguage(tag: string | null | undefined): Language {
  const asked = (tag ?? '').toLowerCase();
  const known = Object.keys(LANGUAGES) as Language[];
  const exact = known.find((language) => language.toLowerCase() === asked);
  if (exact) return exact;
  if (/^zh-(hant|tw|hk|mo)/.test(asked)) return 'zh-TW';
  const stem = asked.split('-')[0] ?? '';
  return known.find((language) => language.toLowerCase().split('-')[0] === stem) ?? 'en-US';
}

const KEY = 'lyceum.language';

/** What the person chose here before, else what the address asks for, else the browser's own. */
export function keptLanguage(asked?: string | null): Language {
  return nearestLanguage(localStorage.getItem(KEY) ?? asked ?? navigator.language);
}

/** A choice of the person; kept in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await changeLanguage(language);
}

/** Has every word by itself, so English need not be fetched beside it; a test keeps it true. */
export const COMPLETE: readonly Language[] = ['en-US', 'zh-CN'];

/**
 * Words that only some pages have, in files of the same names: they are fetched with the others
 * from now on. A visitor of a class need not load those of the operator.
 */
export function withWords(found: Files): void {
  more = [...more, found];
}

/** The same for a part of a page that comes later: fetches them now, in the language of now. */
export function fetchMore(found: Files): Promise<void> {
  withWords(found);
  return changeLanguage(currentLanguage());
}

let inventing: ((text: string) => string) | undefined;

/** Every text passes through this from now on: for pages that try how longer words look. */
export function invent(change: (text: string) => string): void {
  inventing = change;
}

async function fetchWords(language: Language): Promise<void> {
  if (!fileOf(language)) return;
  const missing = [files, ...more]
    .flatMap(Object.entries)
    .filter(([path]) => path.endsWith(`/${language}.json`) && !fetched.has(path));
  for (const [path, load] of missing) {
    const own: Readonly<Record<string, string>> = await load();
    const changed = inventing
      ? Object.fromEntries(Object.entries(own).map(([key, text]) => [key, inventing?.(text)]))
      : own;
    i18next.addResourceBundle(language, 'translation', changed, true, true);
    fetched.add(path);
  }
}

/** Prepares the words before the first draw. Call once per page. */
export async function startWords(language: Language): Promise<void> {
  fetched = new Set();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en-US',
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  await changeLanguage(language);
}

/** Fetches the language's file if there is one, then redraws everything in it. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([
    fetchWords(language),
    COMPLETE.includes(language) ? undefined : fetchWords('en-US'),
  ]);
  await i18next.changeLanguage(language);
  const own = fileOf(language) !== undefined;
  document.documentElement.lang = own ? language : 'en-US';
  document.documentElement.dir = own && language === 'ar' ? 'rtl' : 'ltr';
}

const say: Words = (key, values) => {
  const count = typeof values?.n === 'number' ? { count: values.n } : {};
  return i18next.t(key, { ...values, ...count });
};

/** The words outside React, for document titles and files. */
export const words: Words = say;

/** The words inside React; redraws when the language changes. */
export function useWords(): Words {
  useTranslation();
  return say;
}

/** "2nd in line": the place is an ordinal where the language has one. `n` starts at 1. */
export function placeInLine(key: 'stage.hand.place' | 'enter.full.place', n: number): string {
  return i18next.t(key, { n, count: n, ordinal: true });
}

export function currentLanguage(): Language {
  return nearestLanguage(i18next.language);
}
