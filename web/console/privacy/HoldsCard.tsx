import { Button } from '@lyceum/ui/Button.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { nearDay } from '../frame/times.ts';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import { BASES, choiceOf } from './agreements.ts';
import type { Agreed, Held } from './api.ts';
import { HoldDialog } from './HoldDialog.tsx';

const CARD_MS = 10_000;

/** What is held: a person and a class by name, with the number that tells them apart. */
function heldText(hold: Held, say: Words): string {
  if (hold.kind === 'application') return say('privacy.hold.application');
  const name = hold.name ?? say('privacy.hold.unknown');
  return say(`privacy.hold.${hold.kind}`, { name });
}

function Row({ hold, onRelease }: { hold: Held; onRelease: () => void }) {
  const say = useWords();
  const now = useNow();
  const what = heldText(hold, say);
  return (
    <li className="con-match">
      <div className="ly-grow">
        <span className="ly-block ly-strong ly-clip">{what}</span>
        {hold.named !== '' && (
          <span className="ly-block ly-small ly-muted ly-mono ly-clip">{hold.named}</span>
        )}
        <span className="ly-small ly-muted">
          {say('privacy.hold.until', {
            basis: say(BASES[hold.basis]),
            date: nearDay(hold.endsAt, now),
            who: hold.approvers.join(', '),
          })}
        </span>
      </div>
      <Button
        size="s"
        aria-label={say('privacy.hold.release.of', { name: what })}
        onClick={onRelease}
      >
        {say('privacy.hold.release')}
      </Button>
    </li>
  );
}

/** What must stay for now, who allowed it and why; one can be placed, and released. */
export function HoldsCard({ app, agreed }: { app: number; agreed: Agreed }) {
  const say = useWords();
  const [placing, setPlacing] = useState(false);
  const [releasing, setReleasing] = useState<Held>();
  const { run } = useActing();
  const live = useLive(
    `holds ${app}`,
    () =>
      call('GET /applications/{app}/privacy/holds', { at: { app }, body: undefined, idle: true }),
    CARD_MS,
  );
  const holds = live.value ?? [];
  const bases = choiceOf(agreed, agreed.bound?.agreement)?.bases ?? [];
  const going = releasing ? heldText(releasing, say) : '';
  const release = ({ id }: Held) =>
    run(async () => {
      const path = 'POST /applications/{app}/privacy/holds/{id}/release';
      await call(path, { at: { app, id }, body: undefined });
      live.again();
    });
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-holds">
      <h2 id="con-holds">{say('privacy.holds')}</h2>
      <p className="ly-small ly-muted">{say('privacy.holds.sub')}</p>
      {live.value && holds.length === 0 && <p>{say('privacy.holds.none')}</p>}
      <ul className="con-matches">
        {holds.map((hold) => (
          <Row key={hold.id} hold={hold} onRelease={() => setReleasing(hold)} />
        ))}
      </ul>
      {bases.length === 0 ? (
        <p className="ly-small ly-muted">{say('privacy.hold.nobasis')}</p>
      ) : (
        <div className="con-row-wrap">
          <Button onClick={() => setPlacing(true)}>{say('privacy.hold.place')}</Button>
        </div>
      )}
      {placing && (
        <HoldDialog
          app={app}
          bases={bases}
          onClose={() => setPlacing(false)}
          onPlaced={live.again}
        />
      )}
      <Confirm
        open={releasing !== undefined}
        title={say('privacy.hold.release.title', { name: going })}
        text={say('privacy.hold.release.sub')}
        go={say('privacy.hold.release.go')}
        onGo={() => releasing && release(releasing)}
        onClose={() => setReleasing(undefined)}
      />
    </section>
  );
}
