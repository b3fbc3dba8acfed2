import { openPage } from '@lyceum/ui/page.tsx';
import { App } from './live/App.tsx';
import { startPage } from './live/start.ts';

const page = startPage(new URL(location.href));
await openPage(<App page={page} />, page.address.language);
