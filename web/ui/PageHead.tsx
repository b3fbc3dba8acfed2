import './page-head.css';
import { useState } from 'react';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { ChevronDown, Languages, SunMoon } from './icons.ts';
import { Logo } from './Logo.tsx';
import { chooseScheme, drawnScheme } from './scheme.ts';
import {
  AVAILABLE,
  chooseLanguage,
  currentLanguage,
  LANGUAGES,
  type Language,
  useWords,
} from './words.ts';

/** The language of this browser, in its own name. */
export function LanguageChoice() {
  const say = useWords();
  return (
    <span className="ly-language">
      <Icon of={Languages} size={18} />
      <select
        aria-label={say('settings.lang')}
        value={currentLanguage()}
        onChange={(event) => void chooseLanguage(event.target.value as Language)}
      >
        {AVAILABLE.map((language) => (
          <option key={language} value={language}>
            {LANGUAGES[language]}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size={16} />
    </span>
  );
}

/** Light or dark, kept in this browser. */
export function SchemeButton() {
  const say = useWords();
  const [, redraw] = useState(0);
  const turn = () => {
    chooseScheme(drawnScheme() === 'light' ? 'dark' : 'light');
    redraw((n) => n + 1);
  };
  return <IconButton icon={SunMoon} name={say('theme.toggle')} onClick={turn} />;
}

/** The quiet head of pages outside the classroom. */
export function PageHead({ part }: { part?: string }) {
  return (
    <header className="ly-page-head">
      <Logo size={30} />
      <span className="ly-page-brand">Lyceum</span>
      {part && <span className="ly-muted">{part}</span>}
      <span className="ly-grow" />
      <LanguageChoice />
      <SchemeButton />
    </header>
  );
}
