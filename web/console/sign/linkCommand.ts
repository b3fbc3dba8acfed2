/** The word on the server that makes a new one-time link; where its data is, no page tells. */
export const LINK_COMMAND = './lyceum operator-link';
