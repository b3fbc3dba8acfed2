import '@lyceum/ui/tokens.css';
import '@lyceum/ui/base.css';
import { startScheme } from '@lyceum/ui/scheme.ts';
import { nearestLanguage, startWords } from '@lyceum/ui/words.ts';
import { createRoot } from 'react-dom/client';
import { App } from './live/App.tsx';
import { startPage } from './live/start.ts';

startScheme();
const page = startPage(new URL(location.href));
await startWords(nearestLanguage(page.address.language ?? navigator.language));
const root = document.getElementById('root');
if (root) createRoot(root).render(<App page={page} />);
