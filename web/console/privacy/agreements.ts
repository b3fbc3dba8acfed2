import { currentLanguage, type WordKey, type Words } from '@lyceum/ui/words.ts';
import type { Agreed, Choice, Held, Profile, Term } from './api.ts';
import { daysText, NAMES } from './kinds.ts';

/** What a profile means, in one sentence. */
export const MEANS: Readonly<Record<Profile, WordKey>> = {
  default: 'privacy.agree.is.default',
  v2023: 'privacy.agree.is.v2023',
  v2025: 'privacy.agree.is.v2025',
  strict: 'privacy.agree.is.strict',
  coppa: 'privacy.agree.is.coppa',
};

/** Why something may be held. */
export const BASES: Readonly<Record<Held['basis'], WordKey>> = {
  law: 'privacy.agree.holds.law',
  dispute: 'privacy.agree.holds.dispute',
  terms: 'privacy.agree.holds.terms',
};

export function choiceOf(agreed: Agreed, id: string | undefined): Choice | undefined {
  return agreed.choices.find((choice) => choice.agreement === id);
}

/** The day a text was published, as the text itself says: "25 Apr 2025". */
export function publishedText(choice: Choice): string {
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(currentLanguage(), style).format(choice.publishedAt);
}

/** Both ends of a hash, enough to compare by eye. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 8)}…${sha256.slice(-8)}`;
}

function termChanges(now: Term, then: Term, say: Words): readonly string[] {
  const name = say(NAMES[now.kind]);
  const said: string[] = [];
  if (now.most !== then.most) {
    const days = { new: daysText(then.most, say), old: daysText(now.most, say) };
    said.push(say('privacy.agree.most', { name, ...days }));
  }
  if (now.faults !== then.faults) {
    said.push(say(`privacy.agree.faults.${then.faults ? 'yes' : 'no'}`, { name }));
  }
  return said;
}

/** What becomes different by choosing `then`, a sentence each. */
export function changes(now: Choice, then: Choice, say: Words): readonly string[] {
  const said = now.terms.flatMap((term) => {
    const other = then.terms.find((each) => each.kind === term.kind);
    return other ? termChanges(term, other, say) : [];
  });
  if (now.bases.join() !== then.bases.join()) {
    const style = { type: 'conjunction' } as const;
    const bases = then.bases.map((basis) => say(BASES[basis]));
    const what = new Intl.ListFormat(currentLanguage(), style).format(bases);
    said.push(say('privacy.agree.holds', { what: what || say('privacy.agree.holds.no') }));
  }
  return said;
}
