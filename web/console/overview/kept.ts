/** What this browser remembers of the quick start. */
const DEMO = 'lyceum.console.demo';
const DONE = 'lyceum.console.start.closed';

export const demoOpened = () => localStorage.getItem(DEMO) !== null;
export const keepDemoOpened = () => localStorage.setItem(DEMO, '1');
export const startClosed = () => localStorage.getItem(DONE) !== null;
export const keepStartClosed = () => localStorage.setItem(DONE, '1');
