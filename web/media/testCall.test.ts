import { expect, test } from 'vitest';
import { pathIn } from './testCall.ts';

type Report = Parameters<typeof pathIn>[0];

/** What a browser says of a connection whose own end is `local`. */
function report(local: Readonly<Record<string, unknown>>, pair = {}, transport = true): Report {
  const stats = [
    { id: 'other', type: 'candidate-pair', state: 'failed', localCandidateId: 'none' },
    {
      id: 'pair',
      type: 'candidate-pair',
      state: 'succeeded',
      nominated: true,
      localCandidateId: 'local',
      ...pair,
    },
    { id: 'local', type: 'local-candidate', ...local },
    ...(transport ? [{ id: 't', type: 'transport', selectedCandidatePairId: 'pair' }] : []),
  ];
  return new Map(stats.map((stat) => [stat.id, stat])) as unknown as Report;
}

test('UDP from the own address, or from one that a router lent, is direct', () => {
  const time = { currentRoundTripTime: 0.0123 };
  for (const candidateType of ['host', 'srflx', 'prflx']) {
    const tried = pathIn(report({ candidateType, protocol: 'udp' }, time));
    expect(tried).toEqual({ path: 'direct', millis: 12 });
  }
});

test('TCP and relays are told apart, also by browsers that name no transport', () => {
  for (const transport of [true, false]) {
    expect(pathIn(report({ candidateType: 'host', protocol: 'tcp' }, {}, transport))).toEqual({
      path: 'tcp',
    });
    const relay = { candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' };
    expect(pathIn(report(relay, {}, transport))).toEqual({ path: 'relay', tls: true });
    expect(pathIn(report({ ...relay, relayProtocol: 'udp' }))).toMatchObject({ tls: false });
  }
});

test('while no pair works nothing is said', () => {
  const local = { candidateType: 'host', protocol: 'udp' };
  expect(pathIn(report(local, { state: 'in-progress', nominated: false }, false))).toBeUndefined();
  expect(pathIn(new Map())).toBeUndefined();
});
