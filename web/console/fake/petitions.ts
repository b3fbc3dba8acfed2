import type {
  Outcome,
  Petition,
  PetitionEndpoints,
  PetitionKind,
} from '../privacy/petitions/api.ts';
import { No, type School } from './school.ts';

const DAY = 86_400_000;

const MORE = 59 * DAY;

/** What is open in a school: one too late, one soon due, one of which nobody knows who asked. */
export function samplePetitions(now: number): readonly Petition[] {
  const petition = (id: string, kind: PetitionKind, days: number, proven: boolean): Petition => ({
    id,
    userId: id,
    kind,
    source: proven ? 'application' : 'operator',
    proven,
    state: 'open',
    filedAt: now - days * DAY,
    dueAt: now + (30 - days) * DAY,
    soon: days >= 25,
    ...(days < 30 && { extendsTo: now + (30 - days) * DAY + MORE }),
  });
  return [
    petition('mia.sand', 'erasure', 31, true),
    petition('ida.holm', 'access', 26, true),
    petition('tom.berg', 'rectification', 2, false),
  ];
}

type Give = (at: Readonly<Record<string, string>>, body: never) => unknown;

/** The part of the contract that is about what people ask. */
export function petitionEndpoints(school: School): Record<keyof PetitionEndpoints, Give> {
  const list = () => ({ total: school.petitions.length, petitions: school.petitions });
  const done = (id: string | undefined) => {
    school.petitions = school.petitions.filter((each) => each.id !== id);
    return list();
  };
  type At = Readonly<Record<string, string>>;
  return {
    'GET /applications/{app}/privacy/petitions': list,
    'POST /applications/{app}/privacy/petitions': (
      _: At,
      asked: { userId: string; kind: PetitionKind },
    ) => {
      if (asked.userId !== 'leo.brandt') throw new No(404, { code: 'not_found' });
      const [one] = samplePetitions(school.now);
      if (one)
        school.petitions = [
          ...school.petitions,
          { ...one, ...asked, id: 'new', source: 'operator', proven: false },
        ];
      return list();
    },
    'POST /applications/{app}/privacy/petitions/{id}/fulfil': (
      at: At,
      asked: { password?: string },
    ) => {
      if (asked.password === undefined) return list();
      if (asked.password !== school.password) throw new No(401, { code: 'wrong_sign_in' });
      return done(at.id);
    },
    'POST /applications/{app}/privacy/petitions/{id}/extend': (
      at: At,
      asked: { reason: string },
    ) => {
      school.petitions = school.petitions.map((one) => {
        const { extendsTo, ...rest } = one;
        if (one.id !== at.id || !extendsTo) return one;
        return { ...rest, dueAt: extendsTo, soon: false, extension: asked.reason };
      });
      return list();
    },
    'POST /applications/{app}/privacy/petitions/{id}/close': (at: At, _: { outcome: Outcome }) =>
      done(at.id),
  };
}
