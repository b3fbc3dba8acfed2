import type { Failure } from '../api.ts';

/** The server said no, or could not be asked at all. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const CODES: Record<Failure['code'], true> = {
  wrong_sign_in: true,
  too_many_tries: true,
  link_used: true,
  weak_password: true,
  no_session: true,
  bad_csrf: true,
  bad_host: true,
  bad_field: true,
  not_found: true,
  wrong_state: true,
  last_key: true,
  held: true,
  held_otherwise: true,
  not_agreed: true,
  agreement_pending: true,
  not_proven: true,
  internal: true,
};

function isFailure(body: unknown): body is Failure {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    Object.hasOwn(CODES, body.code)
  );
}

/** What an answer that is no success says; a proxy's page counts as an inner fault. */
export async function refusal(answer: Response): Promise<Refused> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (isFailure(body)) return new Refused(body);
  return new Refused({ code: 'internal', message: `The server answered ${answer.status}.` });
}

/** The code of a refusal; anything else that was thrown counts as an inner fault. */
export function codeOf(fault: unknown): Failure['code'] {
  return fault instanceof Refused ? fault.failure.code : 'internal';
}

/** The field that the server means, where it means one. */
export function fieldOf(fault: unknown): string | undefined {
  return fault instanceof Refused ? (fault.failure.field ?? undefined) : undefined;
}
