/** What opens a class: a login token with its class, or the code of a join link. */
export type Ticket =
  | { readonly kind: 'token'; readonly token: string; readonly classId: number | null }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'none' };

/** What the address of the page says. */
export interface Address {
  readonly ticket: Ticket;
  readonly language: string | null;
  readonly supervisor: boolean;
  readonly micAutoOpen: boolean;
  readonly cameraAutoOpen: boolean;
  /** The vendor's name of a layout, or null. */
  readonly layout: string | null;
}

const CODE = /\/join\/([A-Za-z0-9_-]{8,64})\/?$/;

function ticketOf(url: URL): Ticket {
  const code = CODE.exec(url.pathname)?.[1];
  if (code !== undefined) return { kind: 'code', code };
  const token = url.searchParams.get('token');
  const classId = Number(url.searchParams.get('classid') ?? Number.NaN);
  if (!token) return { kind: 'none' };
  return { kind: 'token', token, classId: Number.isSafeInteger(classId) ? classId : null };
}

/** Reads `/class.html?schoolid&classid&userid&token&lng&role&…` and `/join/<code>`. */
export function readAddress(url: URL): Address {
  const of = (name: string) => url.searchParams.get(name);
  return {
    ticket: ticketOf(url),
    language: of('lng'),
    supervisor: of('role') === 'supervisor',
    micAutoOpen: of('micAutoOpen') === '1',
    cameraAutoOpen: of('cameraAutoOpen') === '1',
    layout: of('layout'),
  };
}

/** The address without what opens the class, for the address bar and the browser's history. */
export function withoutToken(url: URL): URL {
  const clean = new URL(url);
  clean.searchParams.delete('token');
  clean.searchParams.delete('userid');
  return clean;
}

/** Whether somebody came to the bare address of the server, without a way into a class. */
export function isFront(url: URL, ticket: Ticket, resume: string | null): boolean {
  const bare = url.pathname === '/' || url.pathname === '/index.html';
  return bare && ticket.kind === 'none' && resume === null;
}

/** Tells tickets apart; the same over reloads of a tab. */
export function nameOf(ticket: Ticket): string {
  switch (ticket.kind) {
    case 'token':
      return `token ${ticket.classId ?? ''} ${ticket.token}`;
    case 'code':
      return `code ${ticket.code}`;
    case 'none':
      return '';
  }
}

/** The ticket of a page: that of its address, or after a reload the one the tab keeps. */
export function ticketAt(
  given: Ticket,
  kept: { readonly token: string | null; readonly classId: number | null },
): Ticket {
  return given.kind === 'none' && kept.token !== null
    ? { kind: 'token', token: kept.token, classId: kept.classId }
    : given;
}
