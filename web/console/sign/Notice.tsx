import './sign.css';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { CircleAlert } from '@lyceum/ui/icons.ts';
import type { ReactNode } from 'react';

/** Why it did not work. Read out at once; empty until there is something to say. */
export function Notice({ children }: { children?: ReactNode }) {
  return (
    <div role="alert">
      {children && (
        <div className="con-notice">
          <Icon of={CircleAlert} size={18} />
          <span>{children}</span>
        </div>
      )}
    </div>
  );
}
