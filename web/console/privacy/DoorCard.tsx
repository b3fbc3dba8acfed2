import { Button } from '@lyceum/ui/Button.tsx';
import { Confirm } from '@lyceum/ui/Dialog.tsx';
import { SelectField } from '@lyceum/ui/Field.tsx';
import { currentLanguage, useWords, type WordKey } from '@lyceum/ui/words.ts';
import { useEffect, useState } from 'react';
import { useActing } from '../frame/act.ts';
import { tell } from '../frame/toasts.ts';
import { call } from '../server/call.ts';
import type { AskMode, Door, DoorWish } from './rights.ts';

const MODES: readonly AskMode[] = ['require', 'warn', 'off'];

const same = (one: DoorWish, other: DoorWish) =>
  one.invited === other.invited &&
  one.registered === other.registered &&
  one.jurisdiction === other.jurisdiction;

/** "Austria (14)", by name in the reader's order. */
function countriesOf(door: Door): readonly { value: string; label: string }[] {
  const language = currentLanguage();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const all = door.countries.map(({ country, age }) => ({
    value: country,
    label: `${names.of(country) ?? country} (${age})`,
  }));
  return all.sort((one, other) => one.label.localeCompare(other.label, language));
}

function ageOf(door: Door, jurisdiction: string): number {
  return door.countries.find((each) => each.country === jurisdiction)?.age ?? door.unknownAge;
}

interface ModeProps {
  stem: 'invited' | 'registered';
  value: AskMode;
  onChange: (mode: AskMode) => void;
}

/** How much is asked of one kind of people, and what that means for them. */
function ModeField({ stem, value, onChange }: ModeProps) {
  const say = useWords();
  const word = (mode: AskMode): WordKey => `privacy.door.${mode}`;
  return (
    <div className="con-asks-mode">
      <SelectField
        label={say(`privacy.door.${stem}`)}
        value={value}
        options={MODES.map((mode) => ({ value: mode, label: say(word(mode)) }))}
        onChange={onChange}
      />
      <p className="ly-small ly-muted">{say(`privacy.door.${stem}.${value}`)}</p>
    </div>
  );
}

function DoorForm({
  app,
  door,
  onChange,
}: {
  app: number;
  door: Door;
  onChange: (d: Door) => void;
}) {
  const say = useWords();
  const { invited, registered, jurisdiction } = door;
  const [wish, setWish] = useState<DoorWish>({ invited, registered, jurisdiction });
  const { busy, run } = useActing();
  const unsaved = !same(wish, door);
  const age = ageOf(door, wish.jurisdiction);
  const [silent, setSilent] = useState<{ people: number; users: number }>();
  // Where answers are required nobody comes in without one, so it is said first who has none.
  const ask = () =>
    run(async () => {
      const path = 'POST /applications/{app}/privacy/door/preview';
      setSilent(await call(path, { at: { app }, body: wish }));
    });
  const save = () =>
    run(async () => {
      const path = 'POST /applications/{app}/privacy/door';
      onChange(await call(path, { at: { app }, body: wish }));
      tell(say('privacy.door.saved'));
    });
  return (
    <form
      className="con-asks"
      onSubmit={(event) => {
        event.preventDefault();
        if (unsaved && wish.registered === 'require') ask();
        else if (unsaved) save();
      }}
    >
      <ModeField
        stem="invited"
        value={wish.invited}
        onChange={(mode) => setWish({ ...wish, invited: mode })}
      />
      <ModeField
        stem="registered"
        value={wish.registered}
        onChange={(mode) => setWish({ ...wish, registered: mode })}
      />
      <div className="con-asks-mode">
        <SelectField
          label={say('privacy.door.country')}
          value={wish.jurisdiction}
          options={[
            { value: '', label: say('privacy.door.unknown', { n: door.unknownAge }) },
            ...countriesOf(door),
          ]}
          onChange={(country) => setWish({ ...wish, jurisdiction: country })}
        />
        <p className="ly-small ly-muted" role="status">
          {say('privacy.door.age', { n: age })}
        </p>
      </div>
      <figure className="con-asks-words">
        <figcaption>{say('privacy.door.words')}</figcaption>
        <blockquote>
          <p>{door.about}</p>
          <p>{door.agree.replace(String(door.minimumAge), String(age))}</p>
        </blockquote>
      </figure>
      <Confirm
        open={silent !== undefined}
        title={say('privacy.door.sure')}
        text={say('privacy.door.silent', { n: silent?.people ?? 0, all: silent?.users ?? 0 })}
        go={say('privacy.door.require.go')}
        onGo={save}
        onClose={() => setSilent(undefined)}
      />
      {unsaved && (
        <div className="con-row-wrap">
          <Button look="primary" submit aria-busy={busy}>
            {say('privacy.door.save')}
          </Button>
          <Button onClick={() => setWish({ invited, registered, jurisdiction })}>
            {say('cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What people are asked before they come in, and from which age on they may answer alone. */
export function DoorCard({ app }: { app: number }) {
  const say = useWords();
  const [door, setDoor] = useState<Door>();
  const language = currentLanguage();
  // Asked again in another language: the words of the door come in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is in that language
  useEffect(() => {
    let mine = true;
    const path = 'GET /applications/{app}/privacy/door';
    call(path, { at: { app }, body: undefined, idle: true }).then(
      (now) => mine && setDoor(now),
      () => undefined,
    );
    return () => {
      mine = false;
    };
  }, [app, language]);
  return (
    <section className="ly-card con-card con-pad con-use" aria-labelledby="con-door">
      <h2 id="con-door">{say('privacy.door')}</h2>
      {door && (
        <DoorForm
          key={`${door.invited} ${door.registered} ${door.jurisdiction}`}
          app={app}
          door={door}
          onChange={setDoor}
        />
      )}
    </section>
  );
}
