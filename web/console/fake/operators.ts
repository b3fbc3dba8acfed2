import type { Operator, OperatorEndpoints } from '../operators/api.ts';
import { No, type School } from './school.ts';

type Give = Record<keyof OperatorEndpoints, (at: Record<string, string>, body: never) => unknown>;

const DAY = 86_400_000;

/** Two who run a school's server. */
export function sampleOperators(now: number, name: string): readonly Operator[] {
  return [
    { id: 1, name, since: now - 82 * DAY, you: true },
    { id: 2, name: 'ben.oliver', since: now - 3 * DAY, you: false },
  ];
}

/** What the operators' page asks. */
export function operatorEndpoints(school: School): Give {
  const mustBeRight = (password: string) => {
    if (password !== school.password) throw new No(401, { code: 'wrong_sign_in' });
  };
  return {
    'GET /operators': () => school.operators,
    'POST /operators/invite': (_, body: { password: string }) => {
      mustBeRight(body.password);
      const { publicUrl } = school.session().server;
      const url = `${publicUrl}/console/#/first/invite-code-1`;
      return { url, expiresAt: school.now + DAY };
    },
    'POST /operators/{id}/remove': (at, body: { password: string }) => {
      mustBeRight(body.password);
      school.operators = school.operators.filter((one) => String(one.id) !== at.id);
      return school.operators;
    },
  };
}
