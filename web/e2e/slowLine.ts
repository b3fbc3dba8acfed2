import { connect, createServer, type Server, type Socket } from 'node:net';

/** Passes everything on to `host` and `port`, each way so many milliseconds later. */
export function slowLine(
  port: number,
  to: { readonly host: string; readonly port: number; readonly delayMs: number },
): Promise<Server> {
  const later = (from: Socket, target: Socket) => {
    from.on('data', (bytes) =>
      setTimeout(() => target.writable && target.write(bytes), to.delayMs),
    );
    from.on('close', () => setTimeout(() => target.destroy(), to.delayMs));
    from.on('error', () => from.destroy());
  };
  const server = createServer((near) => {
    const far = connect(to.port, to.host);
    later(near, far);
    later(far, near);
  });
  return new Promise((ready) => server.listen(port, to.host, () => ready(server)));
}
