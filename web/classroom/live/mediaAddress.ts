/** Where the signalling is, for LiveKit: the server names its own by a path or not at all. */
export function mediaAddress(named: string): string {
  const url = new URL(named || '/', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href.replace(/\/$/, '');
}
