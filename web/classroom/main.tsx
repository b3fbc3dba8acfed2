import { openPage } from '@lyceum/ui/page.tsx';
import { Front } from './cards/Front.tsx';
import { App } from './live/App.tsx';
import { isFront } from './live/address.ts';
import { startPage } from './live/start.ts';
import { Whole } from './live/Whole.tsx';

const url = new URL(location.href);
const page = startPage(url);
const front = isFront(url, page.address.ticket, page.memory.resume);
const content = <Whole>{front ? <Front /> : <App page={page} />}</Whole>;
await openPage(content, page.address.language);
