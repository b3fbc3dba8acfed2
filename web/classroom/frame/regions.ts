const REGIONS = '.ly-top, #ly-stage, #ly-panel, .ly-controls';
const FIRST = 'button:not(:disabled), a[href], input, textarea, [tabindex="0"]';

/** Moves the focus to the first control of the next region, round and round. */
export function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)];
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  (next?.querySelector<HTMLElement>(FIRST) ?? next)?.focus();
}

/** Where a skip link leads. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
