import type { KeptPerson } from '../privacy/api.ts';
import type { Door, DoorWish, RightsEndpoints } from '../privacy/rights.ts';
import { sampleArchive } from './privacy.ts';
import { No, type School } from './school.ts';

/** Somebody who asks. */
export const LEO: KeptPerson = {
  userId: 'leo.brandt',
  name: 'Leo Brandt',
  avatar: '',
  registered: true,
  named: 14,
  messages: 62,
  logs: 1_124,
};

/** Somebody who came by an invitation. */
export const TOM: KeptPerson = {
  userId: 'p12-guest',
  name: 'Tom',
  avatar: '',
  registered: false,
  named: 1,
  messages: 2,
  logs: 9,
};

/** What a school asks that chose nothing. */
export const SAMPLE_DOOR: Door = {
  invited: 'require',
  registered: 'off',
  jurisdiction: '',
  minimumAge: 16,
  unknownAge: 16,
  countries: [
    { country: 'AT', age: 14 },
    { country: 'DE', age: 16 },
    { country: 'US', age: 13 },
  ],
  about: 'The class sees your name and gets what you write, say and show in it.',
  agree: 'I am 16 or older, or a parent or my school has agreed.',
};

type Give = (at: Readonly<Record<string, string>>, body: never) => unknown;

/** The part of the contract that is about people's rights. */
export function rightsEndpoints(school: School): Record<keyof RightsEndpoints, Give> {
  return {
    'POST /applications/{app}/privacy/correct': (
      _,
      body: RightsEndpoints['POST /applications/{app}/privacy/correct']['in'],
    ) => {
      const { name = school.leo.name, avatar = school.leo.avatar, reason } = body;
      if (reason === '' || name === '\u202e') throw new No(400, { code: 'bad_field' });
      if (!/^(https?:\/\/|$)/i.test(avatar))
        throw new No(400, { code: 'bad_field', field: 'avatar' });
      school.leo = { ...school.leo, name, avatar };
      return school.leo;
    },
    'POST /applications/{app}/privacy/freeze': (_, body: { reason: string }) => {
      const frozen = { since: school.now, reason: body.reason };
      school.leo = { ...LEO, name: 'User andt', frozen };
      return school.leo;
    },
    'POST /applications/{app}/privacy/lift': () => {
      school.leo = LEO;
      return school.leo;
    },
    'POST /applications/{app}/privacy/age': (
      _,
      body: RightsEndpoints['POST /applications/{app}/privacy/age']['in'],
    ) => {
      school.leo = { ...school.leo, age: { basis: body.basis, at: school.now } };
      return school.leo;
    },
    'POST /applications/{app}/privacy/door/preview': () => ({
      people: school.leo.age ? 28 : 29,
      users: 30,
    }),
    'GET /applications/{app}/privacy/door': () => school.door,
    'POST /applications/{app}/privacy/door': (_, wish: DoorWish) => {
      const { countries, unknownAge } = school.door;
      const found = countries.find((each) => each.country === wish.jurisdiction);
      const minimumAge = found?.age ?? unknownAge;
      const agree = `I am ${minimumAge} or older, or a parent or my school has agreed.`;
      school.door = { ...school.door, ...wish, minimumAge, agree };
      return school.door;
    },
    'GET /applications/{app}/privacy/export': () => school.whole,
    'POST /applications/{app}/privacy/export': (_, body: { password: string }) => {
      if (body.password !== school.password) throw new No(401, { code: 'wrong_sign_in' });
      school.whole = sampleArchive(school.now, true);
      return sampleArchive(school.now, false);
    },
  };
}
