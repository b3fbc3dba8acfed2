// How long a start takes until the first answer, with and without the start-up cache.
import { openHouse } from './house.mjs';

const RUNS = 7;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export async function start() {
  const rows = [];
  for (const cache of [true, false]) {
    const times = [];
    for (let run = 0; run < RUNS; run++) {
      const house = await openHouse({ cache });
      times.push(house.firstAnswer);
      await house.close();
    }
    const shown = [median(times), Math.max(...times)].map((ms) => (ms / 1000).toFixed(2));
    rows.push(`| ${cache ? 'with' : 'without'} the start-up cache | ${shown.join(' | ')} |`);
  }
  return `## Start to first answer

A fresh data directory each time, ${RUNS} runs.
Goal: 1.5 s with the cache, 3 s without.

| | median s | slowest s |
|---|---|---|
${rows.join('\n')}`;
}
