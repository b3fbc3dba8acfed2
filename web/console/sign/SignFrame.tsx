import './sign.css';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Lock } from '@lyceum/ui/icons.ts';
import { PageHead } from '@lyceum/ui/PageHead.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useTitle } from '../frame/title.ts';
import { call } from '../server/call.ts';

interface SignFrameProps {
  mark: ReactNode;
  title: string;
  text?: string;
  children: ReactNode;
}

/** Who runs the server, said at the foot as soon as it is known. */
function RunBy() {
  const say = useWords();
  const [name, setName] = useState('');
  useEffect(() => {
    call('GET /sign-in/server', { at: {}, body: undefined })
      .then((server) => setName(server.runBy))
      .catch(() => setName(''));
  }, []);
  // A server that only knows its address is not named: the address bar says that already.
  if (name === '' || name === location.host) return null;
  return (
    <>
      <Icon of={Lock} size={16} />
      {say('op.runby', { name })}
    </>
  );
}

/** The page before the console: a head, one card, one line at the foot. */
export function SignFrame({ mark, title, text, children }: SignFrameProps) {
  const say = useWords();
  useTitle(title);
  return (
    <div className="con-door">
      <PageHead part={say('console.nav')} />
      <main className="con-door-main">
        <div className="con-sign-card">
          <div className="con-sign-marks">{mark}</div>
          <h1 className="con-sign-title">{title}</h1>
          {text && <p className="con-sign-text">{text}</p>}
          {children}
        </div>
      </main>
      <footer className="con-door-foot ly-small ly-muted">
        <RunBy />
      </footer>
    </div>
  );
}
