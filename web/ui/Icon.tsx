import type { LucideIcon } from 'lucide-react';

export type Glyph = LucideIcon;

/** A picture beside words, or inside a control that has a name: silent for assistive technology. */
export function Icon({ of: Picture, size = 20 }: { of: Glyph; size?: number }) {
  return (
    <Picture
      className="ly-icon"
      size={size}
      strokeWidth={size <= 18 ? 2 : 1.75}
      aria-hidden="true"
      focusable="false"
    />
  );
}
