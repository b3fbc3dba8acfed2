import './apps.css';
import { Button, IconButton } from '@lyceum/ui/Button.tsx';
import { Download, Eye, EyeOff } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { CopyButton } from '../links/CopyButton.tsx';
import { download } from '../links/download.ts';
import { type FreshKey, keyFile, secretSaved } from './secret.ts';

/** As many dots whatever the length. */
const DOTS = '•'.repeat(24);

/** The new key, in sight only now; "I have saved it" forgets it. */
export function SecretOnce({ fresh }: { fresh: FreshKey }) {
  const say = useWords();
  const [seen, setSeen] = useState(true);
  const { secretId, secretKey } = fresh.key;
  const save = () => download(`lyceum-${fresh.app}-key.txt`, 'text/plain', keyFile(fresh));
  return (
    <>
      <ul className="con-secret">
        <li>
          <span className="con-secret-name">SecretId</span>
          <span className="con-secret-value ly-mono">{secretId}</span>
          <CopyButton text={secretId} name={`${say('console.copy')} SecretId`} />
        </li>
        <li>
          <span className="con-secret-name">SecretKey</span>
          <span className="con-secret-value ly-mono">{seen ? secretKey : DOTS}</span>
          <IconButton
            icon={seen ? EyeOff : Eye}
            size={18}
            name={say(seen ? 'console.key.hide' : 'console.key.show')}
            onClick={() => setSeen(!seen)}
          />
          <CopyButton text={secretKey} name={`${say('console.copy')} SecretKey`} />
        </li>
      </ul>
      <div className="con-row-wrap">
        <Button look="primary" onClick={secretSaved}>
          {say('console.key.saved')}
        </Button>
        <Button look="link" icon={Download} onClick={save}>
          {say('console.key.file')}
        </Button>
      </div>
    </>
  );
}
