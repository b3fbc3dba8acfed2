import { Button } from '@lyceum/ui/Button.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { TriangleAlert } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { call } from '../server/call.ts';
import type { Goes, KeepWish, KeptKind, PrivacyNow } from './api.ts';
import { KeepRow } from './KeepRow.tsx';
import { daysText, isShorter, NAMES } from './kinds.ts';

interface HowLongProps {
  app: number;
  kinds: readonly KeptKind[];
  onChange: (now: PrivacyNow) => void;
}

interface Wished {
  readonly kind: KeptKind;
  readonly days: number | undefined;
  /** What goes by it; undefined: not counted yet. */
  readonly goes?: Goes;
}

const bodyOf = ({ kind, days }: Wished): KeepWish =>
  days === undefined ? { kind: kind.kind } : { kind: kind.kind, days };

/** How long each kind is kept; what goes by a shorter time is shown before it is chosen. */
export function HowLong({ app, kinds, onChange }: HowLongProps) {
  const say = useWords();
  const [wished, setWished] = useState<Wished>();
  const { busy, run } = useActing();
  const at = { app };
  const wish = (kind: KeptKind, days: number | undefined) => {
    if (days === kind.days) return setWished(undefined);
    const next: Wished = { kind, days };
    setWished(next);
    if (!isShorter(days, kind.days)) return;
    const path = 'POST /applications/{app}/privacy/preview';
    // An answer that comes late belongs to a wish that was given up.
    call(path, { at, body: bodyOf(next) }).then(
      (goes) => setWished((now) => (now === next ? { ...next, goes } : now)),
      () => undefined,
    );
  };
  const choose = (chosen: Wished) =>
    run(async () => {
      const path = 'POST /applications/{app}/privacy/keep';
      onChange(await call(path, { at, body: bodyOf(chosen) }));
      setWished(undefined);
    });
  return (
    <section className="ly-card con-card" aria-labelledby="con-how-long">
      <div className="con-card-head con-card-head-bare">
        <h2 id="con-how-long">{say('privacy.retention')}</h2>
      </div>
      <div className="con-keeps">
        {kinds.map((kind) => (
          <KeepRow
            key={kind.kind}
            kind={kind}
            wished={wished?.kind.kind === kind.kind ? wished : undefined}
            onWish={(days) => wish(kind, days)}
          />
        ))}
      </div>
      {wished && (
        <div className="con-goes" role="status">
          <Icon of={TriangleAlert} size={18} />
          <p className="ly-grow">
            <strong>
              {say('privacy.shorten', {
                name: say(NAMES[wished.kind.kind]),
                old: daysText(wished.kind.days, say),
                new: daysText(wished.days, say),
              })}
            </strong>{' '}
            {isShorter(wished.days, wished.kind.days)
              ? wished.goes && say('privacy.goes', { n: wished.goes.items })
              : say('privacy.lengthen.sub')}
          </p>
          <Button onClick={() => setWished(undefined)}>{say('cancel')}</Button>
          {isShorter(wished.days, wished.kind.days) ? (
            <Button
              look="danger"
              aria-busy={busy || wished.goes === undefined}
              onClick={() => wished.goes && choose(wished)}
            >
              {say('privacy.shorten.go')}
            </Button>
          ) : (
            <Button look="primary" aria-busy={busy} onClick={() => choose(wished)}>
              {say('privacy.lengthen.go')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
