import { openPage } from '@lyceum/ui/page.tsx';
import { App } from './live/App.tsx';
import { startPage } from './live/start.ts';
import { Whole } from './live/Whole.tsx';

const page = startPage(new URL(location.href));
const content = (
  <Whole>
    <App page={page} />
  </Whole>
);
await openPage(content, page.address.language);
