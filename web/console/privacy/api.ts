/** The part of the contract that is about what is kept; how it is spoken stands in `../api.ts`. */

export type DataKind = 'log' | 'quality' | 'audit' | 'export' | 'chat' | 'profile';

/** One kind of data as it is there now, and how long it is kept. */
export interface KeptKind {
  readonly kind: DataKind;
  readonly items: number;
  /** Of the sealed values. */
  readonly bytes: number;
  /** When the first of it came; absent: there is none that has a time. */
  readonly oldest?: number;
  /** For how many days; absent: until it is erased. */
  readonly days?: number;
  readonly least: number;
  /** The longest that the agreement allows; absent: until it is erased. */
  readonly most?: number;
}

export interface Held {
  readonly id: string;
  readonly kind: 'person' | 'room' | 'application';
  /** Which one: a user ID or the number of a class. */
  readonly named: string;
  /** What that is called; absent: nobody knows any more, or it is all. */
  readonly name?: string;
  readonly basis: 'law' | 'dispute' | 'terms';
  readonly approvers: readonly string[];
  readonly placedAt: number;
  readonly endsAt: number;
}

/** What must stay for now; with neither a person nor a class it is the whole application. */
export interface HoldWish {
  readonly userId?: string;
  readonly roomId?: number;
  readonly basis: Held['basis'];
  /** Two people who are not the same. */
  readonly approvers: readonly string[];
  /** 1 to 365. */
  readonly days: number;
}

export type ErasedKind = 'person' | 'room' | 'application' | 'period';

export interface Erasing {
  readonly id: string;
  readonly kind: ErasedKind;
  readonly state:
    | 'accepted'
    | 'keys_destroyed'
    | 'counted'
    | 'logical_done'
    | 'bytes_done'
    | 'receipted';
  readonly askedAt: number;
  readonly keysAt?: number;
  readonly endedAt?: number;
  readonly items: number;
}

/** How strictly the server keeps to a text. */
export type Profile = 'default' | 'v2023' | 'v2025' | 'strict' | 'coppa';

export interface Choice {
  readonly agreement: string;
  /** When its text was published. */
  readonly publishedAt: number;
  readonly sha256: string;
  readonly profile: Profile;
  /** For what something may be held beyond its end. */
  readonly bases: readonly Held['basis'][];
  readonly terms: readonly Term[];
}

export interface Term {
  readonly kind: DataKind;
  /** The most days; absent: until it is erased. */
  readonly most?: number;
  /** Whether it may be looked at to find a fault. */
  readonly faults: boolean;
}

export interface Agreed {
  /** Absent: nothing was accepted, and no class can be made. */
  readonly bound?: {
    readonly agreement: string;
    readonly acceptedAt: number;
    readonly accepter: string;
    readonly method: 'creation' | 'api' | 'console';
  };
  /** One with a newer text that waits to be accepted. */
  readonly pending?: string;
  /** Until when classes are made without it; absent: without end. */
  readonly pendingUntil?: number;
  /** All that can be accepted, the usual one first. */
  readonly choices: readonly Choice[];
}

export interface PrivacyNow {
  readonly kinds: readonly KeptKind[];
  /** When what is too old was last removed. */
  readonly swept?: number;
  /** False: the clock jumped, and nothing is removed for its age. */
  readonly clockTrusted: boolean;
  /** Copies of the keys. */
  readonly mirrors: number;
  readonly agreed: Agreed;
  /** Newest first. */
  readonly erasures: readonly Erasing[];
  readonly state: 'active' | 'suspended' | 'ceased' | 'purging';
  /** When all of it is erased, if it was closed. */
  readonly purgeAt?: number;
}

export interface KeepWish {
  readonly kind: DataKind;
  /** Absent: until it is erased. */
  readonly days?: number;
}

export interface Goes {
  readonly items: number;
  readonly bytes: number;
}

export interface ReceiptRow {
  readonly n: number;
  readonly kind: ErasedKind;
  readonly endedAt: number;
  readonly items: number;
}

export interface ReceiptList {
  readonly total: number;
  /** All are signed by this server, and none is missing. */
  readonly hold: boolean;
  /** The newest 100. */
  readonly receipts: readonly ReceiptRow[];
}

/** Why somebody may take part. */
export type AgeBasis = 'over_min' | 'parental_consent' | 'school_authority';

export interface KeptPerson {
  readonly userId: string;
  readonly name: string;
  /** The address of a picture, or empty. */
  readonly avatar: string;
  /** Has an account; else came by an invitation. */
  readonly registered: boolean;
  /** Times the person was named in a class. */
  readonly named: number;
  readonly messages: number;
  readonly logs: number;
  /** What the customer said of the age; absent: nobody did, or not so that it suffices now. */
  readonly age?: { readonly basis: AgeBasis | 'one_of_these'; readonly at: number };
  /** Since when nobody reads it, and why; absent: it is read as ever. */
  readonly frozen?: { readonly since: number; readonly reason: string };
}

/** Somebody who is called as was asked. */
export interface Match {
  readonly userId: string;
  readonly name: string;
  readonly registered: boolean;
  /** The latest classes; none: in none of the newest 200. */
  readonly seen: readonly {
    readonly roomId: number;
    readonly title: string;
    readonly startsAt: number;
  }[];
}

export interface Matches {
  readonly people: readonly Match[];
  /** There are more than are listed. */
  readonly more: boolean;
}

/** Everything that is kept of a person, to be given to that person. */
export interface Archive {
  readonly id: string;
  readonly state: 'waiting' | 'making' | 'ready' | 'failed';
  /** Of the archive, or those that are written. */
  readonly bytes: number;
  /** Where it is taken on this server; absent until it is ready. */
  readonly path?: string;
  readonly endsAt: number;
}

/** As [Endpoints]. */
export interface PrivacyEndpoints {
  /** Measured from what is there. */
  'GET /applications/{app}/privacy': { in: undefined; out: PrivacyNow };
  /** What would go if that were chosen; changes nothing. */
  'POST /applications/{app}/privacy/preview': { in: KeepWish; out: Goes };
  'POST /applications/{app}/privacy/keep': { in: KeepWish; out: PrivacyNow };
  /** What would go if that agreement were accepted; changes nothing. */
  'POST /applications/{app}/privacy/agreement/preview': { in: { agreement: string }; out: Goes };
  'POST /applications/{app}/privacy/agreement': { in: { agreement: string }; out: PrivacyNow };
  /** By the user ID or the customer's own ID. That somebody looked is noted. */
  'POST /applications/{app}/privacy/person': { in: { userId: string }; out: KeptPerson };
  /** All whose names have words that begin so, who is called exactly so first; it is noted. */
  'POST /applications/{app}/privacy/people': { in: { name: string }; out: Matches };
  /** It is made in the background; whoever asks again before it is ready gets the same one. */
  'POST /applications/{app}/privacy/exports': { in: { userId: string }; out: Archive };
  'GET /applications/{app}/privacy/exports/{id}': { in: undefined; out: Archive };
  /** Those that stand, oldest first. That somebody looked at people is noted. */
  'GET /applications/{app}/privacy/holds': { in: undefined; out: readonly Held[] };
  'POST /applications/{app}/privacy/holds': { in: HoldWish; out: undefined };
  'POST /applications/{app}/privacy/holds/{id}/release': { in: undefined; out: undefined };
  /** Answers once the keys are gone. */
  'POST /applications/{app}/privacy/erase': {
    in: { userId: string; password: string; reason?: string };
    out: Erasing;
  };
  /** Ends its use; everything goes after that many days, 0 to 6. */
  'POST /applications/{app}/privacy/close': {
    in: { graceDays: number; password: string };
    out: PrivacyNow;
  };
  'POST /applications/{app}/privacy/reopen': { in: undefined; out: PrivacyNow };
  'POST /applications/{app}/privacy/suspend': { in: undefined; out: PrivacyNow };
  'GET /applications/{app}/privacy/receipts': { in: undefined; out: ReceiptList };
  /** All of them, a line each, for `./lyceum verify-receipts`. */
  'GET /applications/{app}/privacy/receipts/all': { in: undefined; out: { lines: string } };
}
