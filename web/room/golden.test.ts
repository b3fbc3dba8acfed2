import { readdirSync, readFileSync } from 'node:fs';
import type { Recorded, Role, Room, Seen } from '@lyceum/wire/room.ts';
import { describe, expect, test } from 'vitest';
import { roleOf } from './rights.ts';
import { after, emptyRoom } from './room.ts';

interface Sight {
  readonly viewer: { readonly ref: string; readonly role: Role };
  readonly lines: readonly Seen[];
  readonly state: Room;
}

interface Outcome {
  readonly state: Room;
  readonly sights: readonly Sight[];
}

const folder = new URL('../../golden/', import.meta.url);
const logs = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');

function read(file: string): { log: readonly Recorded[]; outcome: Outcome } {
  const lines = text(file).trimEnd().split('\n');
  return {
    log: lines.map((line) => JSON.parse(line)),
    outcome: JSON.parse(text(file.replace('.jsonl', '.json'))),
  };
}

function fold(lines: readonly (Recorded | Seen)[], from: Room): Room {
  return lines.reduce(after, from);
}

/** The state of every moment, as it would travel to a browser. */
function moments(lines: readonly (Recorded | Seen)[], start: Room): readonly Room[] {
  const rooms = [start];
  for (const line of lines) rooms.push(after(rooms.at(-1) ?? start, line));
  return JSON.parse(JSON.stringify(rooms));
}

test('there are golden logs', () => {
  expect(logs.length).toBeGreaterThan(3);
});

describe.each(logs)('%s', (file) => {
  const { log, outcome } = read(file);
  const start = emptyRoom(outcome.state.id);

  test('folds to the state that Java folds it to', () => {
    expect(fold(log, start)).toEqual(outcome.state);
  });

  test('folds to the same state from every point', () => {
    moments(log, start).forEach((room, at) => {
      expect(fold(log.slice(at), room), `from line ${at}`).toEqual(outcome.state);
    });
  });

  test('every viewer comes to what Java shows him, from every point', () => {
    for (const { viewer, lines, state } of outcome.sights) {
      moments(lines, start).forEach((room, at) => {
        expect(fold(lines.slice(at), room), `${viewer.role} from line ${at}`).toEqual(state);
      });
    }
  });

  test('everybody has the role that Java says', () => {
    for (const { viewer } of outcome.sights) {
      expect(roleOf(outcome.state, viewer.ref)).toBe(viewer.role);
    }
  });
});
