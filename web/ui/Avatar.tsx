import './parts.css';

const CHINESE = /^[\p{Script=Han}\s·]+$/u;

/**
 * The letters that stand for a name. Latin: first letters of the first and last word. Chinese: the
 * last two characters, one where there is little room.
 */
export function initials(name: string, small: boolean): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const whole = words.join('');
  if (whole && CHINESE.test(name)) return [...whole].slice(small ? -1 : -2).join('');
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

const SMALL_PX = 40;

interface AvatarProps {
  name: string;
  /** 0 to 7; anything else wraps around. */
  hue: number;
  size: number;
}

/** A face that needs no picture. The name stands beside it, so it is silent. */
export function Avatar({ name, hue, size }: AvatarProps) {
  return (
    <span
      className="ly-avatar"
      data-hue={((Math.trunc(hue) % 8) + 8) % 8}
      style={{ width: size, height: size, fontSize: Math.max(11, Math.round(size * 0.4)) }}
      aria-hidden="true"
    >
      {initials(name, size < SMALL_PX)}
    </span>
  );
}
