import '@lyceum/ui/tokens.css';
import '@lyceum/ui/base.css';
import { startScheme } from '@lyceum/ui/scheme.ts';
import { nearestLanguage, startWords, useWords } from '@lyceum/ui/words.ts';
import { createRoot } from 'react-dom/client';

function WrongLink() {
  const say = useWords();
  return (
    <main>
      <h1>{say('enter.wrong')}</h1>
      <p>{say('enter.wrong.sub')}</p>
    </main>
  );
}

startScheme();
await startWords(nearestLanguage(new URLSearchParams(location.search).get('lng')));
const root = document.getElementById('root');
if (root) createRoot(root).render(<WrongLink />);
