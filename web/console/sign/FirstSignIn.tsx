import { Chip, Spinner } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Check, KeyRound, Unlink } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';
import { call } from '../server/call.ts';
import { codeOf } from '../server/refused.ts';
import { ChoosePassword } from './ChoosePassword.tsx';
import { DeadLink } from './DeadLink.tsx';
import { SignFrame } from './SignFrame.tsx';

type Link =
  | { readonly kind: 'looking' }
  | { readonly kind: 'good'; readonly name: string | undefined }
  | { readonly kind: 'dead' }
  | { readonly kind: 'away' };

function useLink(code: string): readonly [Link, (link: Link) => void] {
  const [link, setLink] = useState<Link>({ kind: 'looking' });
  useEffect(() => {
    if (link.kind !== 'looking') return;
    call('POST /sign-in/link', { at: {}, body: { code } })
      .then((found) => setLink({ kind: 'good', name: found.name }))
      .catch((fault: unknown) =>
        setLink({ kind: codeOf(fault) === 'link_used' ? 'dead' : 'away' }),
      );
  }, [code, link.kind]);
  return [link, setLink];
}

/** What the one-time link opens: a name and a password for the operator. */
export function FirstSignIn({ code }: { code: string }) {
  const say = useWords();
  const [link, setLink] = useLink(code);
  const mark = (
    <>
      <span className="con-mark con-mark-accent">
        <Icon of={link.kind === 'dead' || link.kind === 'away' ? Unlink : KeyRound} size={24} />
      </span>
      {link.kind === 'good' && (
        <Chip tone="accent" icon={Check}>
          {say('op.link.ok')}
        </Chip>
      )}
    </>
  );
  switch (link.kind) {
    case 'looking':
      return (
        <SignFrame mark={mark} title={say('op.first')} text={say('op.checking')}>
          <Spinner size={24} />
        </SignFrame>
      );
    case 'dead':
    case 'away':
      return (
        <SignFrame mark={mark} title={say('op.first')}>
          <DeadLink away={link.kind === 'away'} onAgain={() => setLink({ kind: 'looking' })} />
        </SignFrame>
      );
    case 'good':
      return (
        <SignFrame mark={mark} title={say('op.first')} text={say('op.first.sub')}>
          <ChoosePassword code={code} known={link.name} onDead={() => setLink({ kind: 'dead' })} />
        </SignFrame>
      );
  }
}
