import { SelectField } from '@lyceum/ui/Field.tsx';
import { Languages } from '@lyceum/ui/icons.ts';
import { chooseScheme, chosenScheme, type Scheme } from '@lyceum/ui/scheme.ts';
import {
  AVAILABLE,
  chooseLanguage,
  currentLanguage,
  LANGUAGES,
  type Language,
  useWords,
} from '@lyceum/ui/words.ts';
import { useId, useState } from 'react';
import type { Preferences } from '../views.ts';

const SCHEMES: readonly Scheme[] = ['light', 'dark', 'auto', 'contrast'];

interface LookProps {
  preferences: Preferences;
  onPrefer: (change: Partial<Preferences>) => void;
}

/** Language, text size and colours. */
export function Look({ preferences, onPrefer }: LookProps) {
  const say = useWords();
  const [scheme, setScheme] = useState(chosenScheme);
  const id = useId();
  const choose = (next: Scheme) => {
    chooseScheme(next);
    setScheme(next);
  };
  return (
    <div className="ly-settings-column">
      <div className="ly-settings-two">
        <SelectField<Language>
          label={say('settings.lang')}
          icon={Languages}
          value={currentLanguage()}
          options={AVAILABLE.map((value) => ({ value, label: LANGUAGES[value] }))}
          onChange={(language) => void chooseLanguage(language)}
        />
        <div className="ly-field">
          <div className="ly-field-top">
            <label htmlFor={id}>{say('settings.text')}</label>
          </div>
          <div className="ly-row ly-text-size">
            <span className="ly-label" aria-hidden="true">
              A
            </span>
            <input
              id={id}
              className="ly-grow"
              type="range"
              min={100}
              max={200}
              step={25}
              value={preferences.textSize}
              aria-valuetext={`${preferences.textSize} %`}
              onChange={(event) => onPrefer({ textSize: Number(event.target.value) })}
            />
            <span className="ly-text-large" aria-hidden="true">
              A
            </span>
            <span className="ly-numbers">{preferences.textSize} %</span>
          </div>
        </div>
      </div>
      <fieldset>
        <legend className="ly-field-top">{say('settings.scheme')}</legend>
        <div className="ly-schemes">
          {SCHEMES.map((one) => (
            <button
              key={one}
              type="button"
              className={`ly-scheme ly-scheme-${one}`}
              aria-pressed={one === scheme}
              onClick={() => choose(one)}
            >
              <span className="ly-scheme-picture" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {say(`settings.scheme.${one}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
