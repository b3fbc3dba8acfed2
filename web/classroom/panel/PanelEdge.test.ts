import { expect, test } from 'vitest';
import { panelWidth } from './PanelEdge.tsx';

test.each([
  [100, 300],
  [350.4, 350],
  [9000, 420],
  [Number.NaN, 336],
])('a panel asked to be %d wide is %d', (asked, width) => {
  expect(panelWidth(asked)).toBe(width);
});
