import { Button } from '@lyceum/ui/Button.tsx';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { ShieldCheck, TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useActing } from '../frame/act.ts';
import { nearDay } from '../frame/times.ts';
import { download } from '../links/download.ts';
import { call } from '../server/call.ts';
import type { ReceiptList } from './api.ts';
import { ERASED } from './kinds.ts';

/** Rows that are shown; all of them are in the file. */
const SHOWN = 8;

/** What was erased, proven by signed receipts that name nobody. */
export function ReceiptsCard({ app, list }: { app: number; list: ReceiptList }) {
  const say = useWords();
  const now = useNow();
  const { busy, run } = useActing();
  const save = () =>
    run(async () => {
      const path = 'GET /applications/{app}/privacy/receipts/all';
      const { lines } = await call(path, { at: { app }, body: undefined });
      download(`receipts-${app}.jsonl`, 'text/plain', lines);
    });
  return (
    <section className="ly-card con-card" aria-labelledby="con-receipts">
      <div className="con-card-head">
        <h2 id="con-receipts" className="ly-grow">
          {say('privacy.receipts')}
        </h2>
        {list.total > 0 && (
          <Button look="link" onClick={save} aria-busy={busy}>
            {say('privacy.receipts.save')}
          </Button>
        )}
      </div>
      {list.total === 0 && <p className="con-empty">{say('privacy.receipts.none')}</p>}
      {list.total > 0 && (
        <div className="con-pad">
          <Chip
            tone={list.hold ? 'accent' : 'danger'}
            icon={list.hold ? ShieldCheck : TriangleAlert}
          >
            {list.hold
              ? say('privacy.receipts.hold', { n: list.total })
              : say('privacy.receipts.broken')}
          </Chip>
        </div>
      )}
      <ul className="con-receipts">
        {list.receipts.slice(0, SHOWN).map((receipt) => (
          <li key={receipt.n}>
            <span className="ly-strong ly-numbers">R-{receipt.n}</span>
            <span className="ly-grow">{say(ERASED[receipt.kind])}</span>
            <span className="ly-small ly-muted">{nearDay(receipt.endedAt, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
