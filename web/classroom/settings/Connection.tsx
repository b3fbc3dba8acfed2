import { Button } from '@lyceum/ui/Button.tsx';
import { Bars, Chip } from '@lyceum/ui/Chip.tsx';
import { figure } from '@lyceum/ui/clock.ts';
import { Copy } from '@lyceum/ui/icons.ts';
import { Switch } from '@lyceum/ui/Switch.tsx';
import { useWords, type Words } from '@lyceum/ui/words.ts';
import type { ClassView, LinkFigures, Preferences } from '../views.ts';

interface ConnectionProps {
  view: ClassView;
  onPrefer: (change: Partial<Preferences>) => void;
}
const MEGA = 1_000_000;
const share = (loss?: number) => (loss === undefined ? '–' : `${figure(loss, 1)} %`);
const rate = (bits: number) => `${figure(bits / MEGA, 1)} Mb/s`;
const WIDE = 440;
const HIGH = 56;

/** The curve of delays: points of an SVG line in a box of WIDE by HIGH, 0 at the foot. */
export function curve(history: readonly number[], most: number): string {
  const step = history.length > 1 ? WIDE / (history.length - 1) : 0;
  const y = (delay: number) => HIGH - (Math.min(delay, most) / most) * HIGH;
  return history.map((delay, at) => `${(at * step).toFixed(1)},${y(delay).toFixed(1)}`).join(' ');
}

function Graph({ figures, say }: { figures: LinkFigures; say: Words }) {
  const most = Math.max(100, ...figures.history.map((delay) => Math.ceil(delay / 50) * 50));
  const points = curve(figures.history, most);
  return (
    <figure className="ly-graph">
      <figcaption className="ly-field-top">{say('settings.link.graph')}</figcaption>
      <div className="ly-row">
        <span className="ly-graph-scale ly-numbers">
          <span>{most} ms</span>
          <span>0 ms</span>
        </span>
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          <polygon points={`0,${HIGH} ${points} ${WIDE},${HIGH}`} />
          <polyline points={points} />
        </svg>
      </div>
    </figure>
  );
}

function report(view: ClassView, figures: LinkFigures): string {
  const { delayMs, loss, sending, receiving, direct } = figures;
  return [
    `quality ${view.own.quality ?? 'unknown'}`,
    `delay ${delayMs} ms`,
    `loss ${share(loss)}`,
    `sending ${rate(sending)}`,
    `receiving ${rate(receiving)}`,
    `path ${direct ? 'direct' : 'relay'}`,
    `browser ${navigator.userAgent}`,
  ].join('\n');
}

/** How good the connection is, in figures one can pass on. */
export function Connection({ view, onPrefer }: ConnectionProps) {
  const say = useWords();
  const { figures, own } = view;
  const cells: readonly (readonly [string, string])[] = figures
    ? [
        [say('console.th.rtt'), `${Math.round(figures.delayMs)} ms`],
        [say('console.th.loss'), share(figures.loss)],
        [say('settings.link.up'), rate(figures.sending)],
        [say('settings.link.down'), rate(figures.receiving)],
      ]
    : [];
  return (
    <div className="ly-settings-column">
      <div className="ly-row">
        {own.quality && (
          <>
            <Bars quality={own.quality} />
            <span className="ly-strong">{say(`link.quality.${own.quality}`)}</span>
          </>
        )}
        <span className="ly-muted ly-grow">
          {say(own.quality ? 'settings.link.now' : 'link.media')}
        </span>
        {figures && (
          <Chip tone="outline">
            {say(figures.direct ? 'settings.link.direct' : 'settings.link.relay')}
          </Chip>
        )}
      </div>
      <dl className="ly-figures">
        {cells.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="ly-numbers">{value}</dd>
          </div>
        ))}
      </dl>
      {figures && figures.history.length > 1 && <Graph figures={figures} say={say} />}
      <hr className="ly-line" />
      <Switch
        label={say('more.lowdata')}
        note={say('settings.low.what')}
        on={view.preferences.lowData}
        onChange={(lowData) => onPrefer({ lowData })}
      />
      {figures && (
        <div>
          <Button
            look="link"
            icon={Copy}
            onClick={() => void navigator.clipboard.writeText(report(view, figures))}
          >
            {say('settings.link.copy')}
          </Button>
        </div>
      )}
    </div>
  );
}
