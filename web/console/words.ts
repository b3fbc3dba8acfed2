import { withWords } from '@lyceum/ui/words.ts';

/** The operator's own words, beside those of every page. */
withWords(
  import.meta.glob<Record<string, string>>('../ui/locales/console/*.json', { import: 'default' }),
);
