/** The version of this page, as it is built; a test compares it with the server's. */
export const VERSION = '0.1.0';
