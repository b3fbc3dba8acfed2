import { networkInterfaces } from 'node:os';

/** An address of this machine in a network, if it is in one. */
export const address = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
