import './privacy.css';
import { Chip } from '@lyceum/ui/Chip.tsx';
import { useNow } from '@lyceum/ui/clock.ts';
import { ShieldCheck } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';
import type { Application } from '../api.ts';
import { Stale } from '../frame/Stale.tsx';
import { nearTime } from '../frame/times.ts';
import { useTitle } from '../frame/title.ts';
import { call } from '../server/call.ts';
import { useLive } from '../server/poll.ts';
import { AgreementCard } from './AgreementCard.tsx';
import { BreachesCard } from './breaches/BreachesCard.tsx';
import { DoorCard } from './DoorCard.tsx';
import { ErasingCard } from './ErasingCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { HoldsCard } from './HoldsCard.tsx';
import { HowLong } from './HowLong.tsx';
import { KeptCard } from './KeptCard.tsx';
import { OthersCard } from './OthersCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PetitionsCard } from './petitions/PetitionsCard.tsx';
import { ReceiptsCard } from './ReceiptsCard.tsx';
import { UseCard } from './UseCard.tsx';

const PAGE_MS = 10_000;

/** While something is being erased: who asked for it stays to see it done. */
const ERASING_MS = 1_000;

const LINK = 'ly-button ly-button-outline ly-button-m';

/** What is kept of an application, for how long, and how it ends. */
export function Privacy({ app }: { app: Application }) {
  const say = useWords();
  const clock = useNow();
  useTitle(say('console.nav.privacy'));
  const at = { app: app.sdkAppId };
  const asked = { at, body: undefined, idle: true } as const;
  const [everyMs, setEveryMs] = useState(PAGE_MS);
  const live = useLive(
    `privacy ${app.sdkAppId}`,
    () => call('GET /applications/{app}/privacy', asked),
    everyMs,
  );
  const receipts = useLive(
    `receipts ${app.sdkAppId}`,
    () => call('GET /applications/{app}/privacy/receipts', asked),
    everyMs,
  );
  const now = live.value;
  const newest = now?.erasures[0];
  const erasing = newest !== undefined && newest.state !== 'receipted';
  useEffect(() => setEveryMs(erasing ? ERASING_MS : PAGE_MS), [erasing]);
  const again = () => {
    live.again();
    receipts.again();
  };
  return (
    <>
      <div className="con-head">
        <h1>{say('console.nav.privacy')}</h1>
        {now?.clockTrusted && now.swept !== undefined && (
          <Chip tone="accent" icon={ShieldCheck}>
            {say('privacy.proof', { time: nearTime(now.swept, clock) })}
          </Chip>
        )}
        <span className="ly-grow" />
        <a className={LINK} href={`/privacy?app=${app.sdkAppId}`} target="_blank" rel="noopener">
          {say('privacy.page')}
        </a>
        <a
          className={LINK}
          href={`/privacy/record?app=${app.sdkAppId}`}
          target="_blank"
          rel="noopener"
        >
          {say('privacy.art30')}
        </a>
      </div>
      <Stale when={live.fault !== undefined} onAgain={again} />
      {now && !now.clockTrusted && (
        <p className="con-stale" role="alert">
          {say('privacy.clock')}
        </p>
      )}
      {now && (
        <div className="con-columns con-columns-class">
          <div className="con-column">
            <KeptCard kinds={now.kinds} />
            <HowLong app={app.sdkAppId} kinds={now.kinds} onChange={live.put} />
            <AgreementCard app={app.sdkAppId} agreed={now.agreed} onChange={live.put} />
            <DoorCard key={`door ${app.sdkAppId}`} app={app.sdkAppId} />
            <HoldsCard app={app.sdkAppId} agreed={now.agreed} />
            <OthersCard />
          </div>
          <div className="con-column">
            <PersonCard app={app.sdkAppId} onErased={again} />
            <PetitionsCard app={app.sdkAppId} />
            <BreachesCard app={app.sdkAppId} />
            {newest && <ErasingCard erasing={newest} mirrors={now.mirrors} />}
            {receipts.value && <ReceiptsCard app={app.sdkAppId} list={receipts.value} />}
            <ExportCard app={app} />
            <UseCard app={app} now={now} onChange={live.put} />
          </div>
        </div>
      )}
    </>
  );
}
