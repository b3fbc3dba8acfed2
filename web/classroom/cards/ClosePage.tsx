import { Button } from '@lyceum/ui/Button.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';

/** Closes the page; a browser that keeps it open leaves that to the person, and it is said. */
export function ClosePage() {
  const say = useWords();
  const [kept, setKept] = useState(false);
  const close = () => {
    window.close();
    setKept(!window.closed);
  };
  if (!kept) return <Button onClick={close}>{say('removed.close')}</Button>;
  return (
    <p className="ly-muted" role="status">
      {say('removed.close.self')}
    </p>
  );
}
