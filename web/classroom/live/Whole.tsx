import { Button } from '@lyceum/ui/Button.tsx';
import { TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { Component, type ReactNode } from 'react';
import { Card, CardPage } from '../cards/Card.tsx';

interface WholeProps {
  readonly children: ReactNode;
  /** What loads the page again; the browser's own way unless told. */
  readonly reload?: () => void;
}

function Failed({ reload }: { reload: () => void }) {
  const say = useWords();
  return (
    <CardPage>
      <Card
        icon={TriangleAlert}
        tone="warn"
        title={say('page.failed')}
        text={say('page.failed.sub')}
      >
        <div className="ly-enter-acts">
          <Button look="primary" onClick={reload}>
            {say('link.retry')}
          </Button>
        </div>
      </Card>
    </CardPage>
  );
}

/** Draws what it holds, or, where a part of it failed, says so: never a white page. */
export class Whole extends Component<WholeProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, reload = () => location.reload() } = this.props;
    return this.state.failed ? <Failed reload={reload} /> : children;
  }
}
