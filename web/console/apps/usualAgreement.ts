/** The agreement that making an application accepts; the server binds it. */
export const USUAL_AGREEMENT = '2025-04-25-default';
