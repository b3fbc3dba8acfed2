import { goTo } from '../route.ts';
import { cell } from '../server/cell.ts';

/** Whom the Privacy page shows when it opens. Not in the address: an id is personal. */
export const wanted = cell<string | undefined>(undefined);

/** Opens what is kept of a person. */
export function showPerson(app: number, userId: string): void {
  wanted.set(userId);
  goTo({ page: 'privacy', app });
}
