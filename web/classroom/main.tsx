import { openPage } from '@lyceum/ui/page.tsx';
import { App } from './live/App.tsx';
import { startPage } from './live/start.ts';

// The page starts first: it takes the token out of the address before anything else runs.
const page = startPage(new URL(location.href));
await openPage(<App page={page} />, page.address.language);
