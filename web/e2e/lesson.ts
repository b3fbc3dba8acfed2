import type { Server } from './server.ts';

/** Somebody with an account and a token, and the address that opens a class for them. */
export interface Invited {
  readonly name: string;
  readonly userId: string;
  readonly url: (query?: Readonly<Record<string, string>>) => string;
}

/** A class with its people, made as a customer's server makes them. */
export interface Planned {
  readonly roomId: number;
  readonly teacher: Invited;
  readonly students: readonly Invited[];
}

const MINUTE = 60;

/** A class that starts now and lasts 45 minutes. */
export async function plan(
  server: Server,
  names: { readonly teacher: string; readonly students: readonly string[] },
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Planned> {
  const { sdkAppId } = server.key;
  const register = async (Name: string) => ({
    name: Name,
    ...(await server.call<{ UserId: string; Token: string }>('RegisterUser', {
      SdkAppId: sdkAppId,
      Name,
    })),
  });
  const teacher = await register(names.teacher);
  const students = [];
  for (const name of names.students) students.push(await register(name));
  const now = Math.floor(Date.now() / 1000);
  const { RoomId } = await server.call<{ RoomId: number }>('CreateRoom', {
    SdkAppId: sdkAppId,
    Name: 'Algebra II · Vertex form',
    StartTime: now + MINUTE,
    EndTime: now + 46 * MINUTE,
    Resolution: 1,
    MaxMicNumber: 6,
    SubType: 'videodoc',
    TeacherId: teacher.UserId,
    DisableRecord: 1,
    ...settings,
  });
  const invited = ({ name, UserId, Token }: Awaited<ReturnType<typeof register>>): Invited => ({
    name,
    userId: UserId,
    url: (query = {}) => {
      const url = new URL('/class.html', server.base);
      url.search = new URLSearchParams({
        schoolid: String(sdkAppId),
        classid: String(RoomId),
        userid: UserId,
        token: Token,
        lng: 'en-US',
        ...query,
      }).toString();
      return url.href;
    },
  });
  return { roomId: RoomId, teacher: invited(teacher), students: students.map(invited) };
}
