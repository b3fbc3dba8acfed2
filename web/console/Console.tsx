import { useEffect } from 'react';
import { Home } from './frame/Home.tsx';
import { goInstead, useRoute } from './route.ts';
import { call } from './server/call.ts';
import { useCell } from './server/cell.ts';
import { presence, signedIn } from './server/session.ts';
import { Expired } from './sign/Expired.tsx';
import { FirstSignIn } from './sign/FirstSignIn.tsx';
import { SignIn } from './sign/SignIn.tsx';

async function lookWhoIsIn(): Promise<void> {
  const session = await call('GET /session', { at: {}, body: undefined }).catch(() => undefined);
  if (session) signedIn(session);
  else presence.set({ kind: 'out' });
}

/** The whole console: the door while nobody is signed in, the pages afterwards. */
export function Console() {
  const now = useCell(presence);
  const route = useRoute();
  const first = route.page === 'first';
  const inside = now.kind === 'in';
  useEffect(() => void lookWhoIsIn(), []);
  useEffect(() => {
    if (inside && first) goInstead({ page: 'overview' });
  }, [inside, first]);
  switch (now.kind) {
    case 'unknown':
      return null;
    case 'out':
      return route.page === 'first' ? (
        <FirstSignIn key={route.code} code={route.code} />
      ) : (
        <SignIn />
      );
    case 'in':
    case 'lost':
      return (
        <>
          <Home session={now.session} />
          {now.kind === 'lost' && <Expired session={now.session} />}
        </>
      );
  }
}
