/** What the person chose; `auto` follows the device, also while the page is open. */
export type Scheme = 'auto' | 'light' | 'dark' | 'contrast';

const KEY = 'lyceum.scheme';
const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
const contrast = () => window.matchMedia('(prefers-contrast: more)');

function isScheme(value: string | null): value is Scheme {
  return value === 'auto' || value === 'light' || value === 'dark' || value === 'contrast';
}

export function chosenScheme(): Scheme {
  const kept = localStorage.getItem(KEY);
  return isScheme(kept) ? kept : 'auto';
}

/** The scheme that is drawn now. */
export function drawnScheme(): Exclude<Scheme, 'auto'> {
  const chosen = chosenScheme();
  if (chosen !== 'auto') return chosen;
  if (contrast().matches) return 'contrast';
  return dark().matches ? 'dark' : 'light';
}

const draw = () => {
  document.documentElement.dataset.scheme = drawnScheme();
};

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(KEY, scheme);
  draw();
}

/** Draws the kept scheme and follows the device from now on. Call once per page. */
export function startScheme(): void {
  draw();
  dark().addEventListener('change', draw);
  contrast().addEventListener('change', draw);
}
