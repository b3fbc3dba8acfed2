import { emptyRoom } from '@lyceum/room/room.ts';
import type { Room, RoomEvent, RoomSettings } from '@lyceum/wire/room.ts';
import type { ClientFrame, ServerFrame } from '@lyceum/wire/socket.ts';

/** A server of paper for tests: keeps what it was told and says what the test wants. */
export class PaperSocket {
  static readonly OPEN = 1;
  static all: PaperSocket[] = [];
  readyState = 0;
  readonly heard: ClientFrame[] = [];
  onopen: (() => void) | undefined;
  onmessage: ((message: { data: string }) => void) | undefined;
  onclose: (() => void) | undefined;

  constructor(readonly url: string) {
    PaperSocket.all.push(this);
  }

  static get last(): PaperSocket {
    const last = PaperSocket.all.at(-1);
    if (!last) throw new Error('nobody called');
    return last;
  }

  send(text: string): void {
    this.heard.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  opens(): this {
    this.readyState = PaperSocket.OPEN;
    this.onopen?.();
    return this;
  }

  says(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  breaks(): void {
    this.readyState = 3;
    this.onclose?.();
  }

  of<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.heard.filter((frame) => frame.type === type) as Extract<ClientFrame, { type: T }>[];
  }
}

/** A running class of a teacher `pt` and a student `ps`, as far as tests look at it. */
export function runningRoom(seq = 7): Room {
  const settings = { name: 'Vertex form', interactionMode: 0, maxMic: 6, roomType: 0 };
  const person = (name: string) => ({
    user: null,
    name,
    avatar: '',
    hue: 1,
    invited: false,
    guest: false,
  });
  const member = {
    presence: 'HERE' as const,
    device: 'WEB' as const,
    joinedAt: 1,
    since: 1,
    leftAt: null,
    presentMillis: 0,
  };
  const empty = emptyRoom(7);
  return {
    ...empty,
    seq,
    lesson: {
      app: 1,
      settings: settings as unknown as RoomSettings,
      selfStart: false,
      status: 'RUNNING',
      startedAt: 1,
      endedAt: null,
      supervised: false,
    },
    roster: {
      ...empty.roster,
      people: { pt: person('Ada Hill'), ps: person('Ravi Rao') },
      teacher: 'pt',
      members: { pt: member, ps: member },
    },
  };
}

export function welcome(room: Room | null, seq = room?.seq ?? 0): ServerFrame {
  const now = Date.now();
  const resume = `resume-${seq}`;
  const state = { room, seq, chatFrom: 0, large: false };
  return { type: 'Welcome', me: 'ps', role: 'STUDENT', resume, now, ...state, media: null };
}

export function events(from: number, ...happened: (RoomEvent | null)[]): ServerFrame {
  const lines = happened.map((event, n) => ({ seq: from + n, at: 1, by: null, event }));
  return { type: 'Events', lines };
}
