import { cell } from '../server/cell.ts';

/** Classes that are being deleted: out of sight already, still to be brought back by Undo. */
export const leaving = cell<ReadonlySet<number>>(new Set());

export function hideClass(room: number): void {
  leaving.set(new Set([...leaving.get(), room]));
}

export function showClass(room: number): void {
  leaving.set(new Set([...leaving.get()].filter((each) => each !== room)));
}
