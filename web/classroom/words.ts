/** The words of the class itself; whoever stands before its door need not load them. */
export const classWords = import.meta.glob<Record<string, string>>('../ui/locales/class/*.json', {
  import: 'default',
});
