import { SelectField, TextField } from '@lyceum/ui/Field.tsx';
import { Segments } from '@lyceum/ui/Switch.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import { useActing } from '../frame/act.ts';
import { FormDialog } from '../frame/FormDialog.tsx';
import { call } from '../server/call.ts';
import { codeOf, fieldOf } from '../server/refused.ts';
import { BASES } from './agreements.ts';
import type { Held } from './api.ts';

/** The longest a hold stands, days. */
const LONGEST = 365;
const USUAL = '30';
/** Characters of an approver. */
const MOST_NAME = 128;
const KINDS = ['person', 'room', 'application'] as const;

interface HoldProps {
  app: number;
  /** The reasons that the agreement knows. */
  bases: readonly Held['basis'][];
  onClose: () => void;
  onPlaced: () => void;
}

/** What is to be held, why, by whose word and for how long. */
export function HoldDialog({ app, bases, onClose, onPlaced }: HoldProps) {
  const say = useWords();
  const [kind, setKind] = useState<Held['kind']>('person');
  const [named, setNamed] = useState('');
  const [basis, setBasis] = useState<Held['basis']>(bases[0] ?? 'law');
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const [days, setDays] = useState(USUAL);
  const [pressed, setPressed] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { busy, run } = useActing();
  const missing = (text: string) =>
    pressed && text.trim() === '' ? say('form.missing') : undefined;
  const long = Number(days);
  const wrongDays = !Number.isInteger(long) || long < 1 || long > LONGEST;
  const daysAsked = { n: 1, most: LONGEST };
  const needed = kind === 'application' ? 'all' : named.trim();
  const place = () => {
    setPressed(true);
    setRefused(undefined);
    if (wrongDays || needed === '' || one.trim() === '' || other.trim() === '') return;
    const body = {
      ...(kind === 'person' ? { userId: needed } : {}),
      ...(kind === 'room' ? { roomId: Math.trunc(Number(needed)) || 0 } : {}),
      basis,
      approvers: [one.trim(), other.trim()],
      days: long,
    };
    run(async () => {
      try {
        await call('POST /applications/{app}/privacy/holds', { at: { app }, body });
        onPlaced();
        onClose();
      } catch (fault) {
        const code = codeOf(fault);
        if (code !== 'not_found' && code !== 'bad_field') throw fault;
        setRefused(fieldOf(fault) ?? 'named');
      }
    });
  };
  return (
    <FormDialog
      title={say('privacy.hold.title')}
      go={say('privacy.hold.go')}
      busy={busy}
      onGo={place}
      onClose={onClose}
    >
      <Segments
        name={say('privacy.hold.what')}
        value={kind}
        options={KINDS.map((each) => ({ value: each, label: say(`privacy.hold.kind.${each}`) }))}
        onChange={setKind}
      />
      {kind !== 'application' && (
        <TextField
          label={say(`privacy.hold.id.${kind}`)}
          value={named}
          onText={setNamed}
          note={say(`privacy.hold.id.${kind}.note`)}
          wrong={refused === 'named' ? say(`privacy.hold.id.${kind}.none`) : missing(named)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <SelectField
        label={say('privacy.hold.basis')}
        value={basis}
        options={bases.map((each) => ({ value: each, label: say(BASES[each]) }))}
        onChange={setBasis}
      />
      <TextField
        label={say('privacy.hold.one')}
        value={one}
        onText={setOne}
        wrong={missing(one)}
        maxLength={MOST_NAME}
        autoComplete="off"
      />
      <TextField
        label={say('privacy.hold.other')}
        value={other}
        onText={setOther}
        note={say('privacy.hold.two')}
        wrong={refused === 'approvers' ? say('privacy.hold.same') : missing(other)}
        maxLength={MOST_NAME}
        autoComplete="off"
      />
      <TextField
        label={say('privacy.hold.days')}
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST}
        value={days}
        onText={setDays}
        wrong={pressed && wrongDays ? say('privacy.days.wrong', daysAsked) : undefined}
      />
    </FormDialog>
  );
}
