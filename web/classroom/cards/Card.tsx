import './cards.css';
import { type Glyph, Icon } from '@lyceum/ui/Icon.tsx';
import { PageHead } from '@lyceum/ui/PageHead.tsx';
import { type ReactNode, useEffect, useRef } from 'react';

interface CardProps {
  icon: Glyph;
  tone?: 'plain' | 'warn' | 'danger' | 'accent';
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** One thing to know and one next step, between a link and the class. */
export function Card({ icon, tone = 'plain', title, text, children }: CardProps) {
  const head = useRef<HTMLHeadingElement>(null);
  // What is said here may have come in the middle of a class: it is read out at once.
  useEffect(() => {
    if (document.activeElement === document.body) head.current?.focus();
  }, []);
  return (
    <section className="ly-card ly-enter">
      <div className="ly-enter-head">
        <span className={`ly-enter-icon ly-enter-${tone}`}>
          <Icon of={icon} />
        </span>
        <div className="ly-grow">
          <h1 ref={head} tabIndex={-1} className="ly-dialog-title">
            {title}
          </h1>
          {text && <p className="ly-muted">{text}</p>}
        </div>
      </div>
      {children}
    </section>
  );
}

/** The page a single card stands on. */
export function CardPage({ children }: { children: ReactNode }) {
  return (
    <div className="ly-card-page">
      <PageHead />
      <main>{children}</main>
    </div>
  );
}
