import { expect, test } from 'vitest';
import { isInApp, tooOld } from './browser.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = (system: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${system} like Mac OS X) AppleWebKit/605.1.15 ` +
  '(KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';

test.each([
  [`${LINUX} Chrome/141.0.0.0 Safari/537.36`, undefined],
  [`${LINUX} HeadlessChrome/141.0.0.0 Safari/537.36`, undefined],
  [`${LINUX} Chrome/94.0.4606.61 Safari/537.36`, 'Chrome 94'],
  [`${LINUX} Chrome/119.0.0.0 Safari/537.36 Edg/119.0.0.0`, 'Edge 119'],
  [`${LINUX} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, undefined],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:119.0) Gecko/20100101 Firefox/119.0', 'Firefox 119'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', undefined],
  [`${MAC} (KHTML, like Gecko) Version/16.6 Safari/605.1.15`, 'Safari 16'],
  [`${MAC} (KHTML, like Gecko) Version/18.1 Safari/605.1.15`, undefined],
  [`${IPHONE('16_7')} Version/16.6 Mobile/15E148 Safari/604.1`, 'iOS 16'],
  [`${IPHONE('17_5')} Version/17.5 Mobile/15E148 Safari/604.1`, undefined],
  // An iPhone's Chrome has its own number, and the engine of the system.
  [`${IPHONE('17_5')} CriOS/96.0.4664.53 Mobile/15E148 Safari/604.1`, undefined],
  [`${IPHONE('15_1')} CriOS/141.0.0.0 Mobile/15E148 Safari/604.1`, 'iOS 15'],
  ['a browser nobody knows', undefined],
])('%s', (agent, old) => {
  expect(tooOld(agent)).toBe(old);
  expect(isInApp(agent)).toBe(false);
});

test.each([
  `${IPHONE('17_5')} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI`,
  `${LINUX} Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MicroMessenger/8.0`,
  `${IPHONE('17_5')} Mobile/15E148 Safari Line/14.8.0`,
  `${IPHONE('17_5')} Mobile/15E148 [FBAN/FBIOS;FBAV/459.0.0.31.107]`,
])('%s is no browser', (agent) => {
  expect(isInApp(agent)).toBe(true);
});
