/**
 * The holes in an endpoint's path: `app` and `room` in `GET /applications/{app}/classes/{room}`.
 */
export type Holes<E extends string> = E extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;
export type Filled<E extends string> = Readonly<Record<Holes<E>, string | number>>;
export type Query = Readonly<Record<string, string | number | undefined>>;

/** All endpoints lie under this path. */
export const ROOT = '/console/api';

/** Method and address of an endpoint with its holes filled and its query added. */
export function addressOf(
  endpoint: string,
  holes: Readonly<Record<string, string | number>>,
  query: Query = {},
): { readonly method: string; readonly url: string } {
  const [method = '', path = ''] = endpoint.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, hole: string) =>
    encodeURIComponent(String(holes[hole])),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  );
  const asked = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  return { method, url: ROOT + filled + asked };
}
