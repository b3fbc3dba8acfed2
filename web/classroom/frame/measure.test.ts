import { describe, expect, test } from 'vitest';
import { fit, gallery, pageOf, perStrip, sizeOf, stripSide } from './measure.ts';

test.each([
  [1440, 900, 'desktop'],
  [1024, 700, 'laptop'],
  [1199, 700, 'laptop'],
  [820, 1180, 'tablet'],
  [390, 844, 'phone'],
  [320, 568, 'phone'],
  [844, 390, 'landscape'],
  [1440, 499, 'landscape'],
])('%d x %d is a %s', (width, height, size) => {
  expect(sizeOf(width, height)).toBe(size);
});

describe('gallery', () => {
  test('12 people beside a panel stand in 3 columns of 4', () => {
    const grid = gallery(12, { width: 1080, height: 720 }, 8);
    expect([grid.columns, grid.rows]).toEqual([3, 4]);
  });

  test('tiles never leave 4:3 … 2:1 and never overflow', () => {
    for (let count = 1; count <= 16; count++) {
      for (const area of [
        { width: 1080, height: 720 },
        { width: 360, height: 700 },
        { width: 1400, height: 300 },
      ]) {
        const { columns, rows, tile } = gallery(count, area, 8);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(tile.width / tile.height).toBeGreaterThan(4 / 3 - 0.05);
        expect(tile.width / tile.height).toBeLessThan(2.05);
        expect(columns * tile.width + (columns - 1) * 8).toBeLessThanOrEqual(area.width);
        expect(rows * tile.height + (rows - 1) * 8).toBeLessThanOrEqual(area.height);
      }
    }
  });

  test('no room gives no tile instead of a broken one', () => {
    expect(gallery(3, { width: 0, height: 0 }, 8).tile).toEqual({ width: 0, height: 0 });
  });
});

describe('strip', () => {
  const strip = { top: 98, right: 200, gap: 12 };

  test('lies on top while the width limits the page', () => {
    expect(stripSide({ width: 1080, height: 750 }, strip, 'right')).toBe('top');
  });

  test('moves to the right when the height is the limit', () => {
    expect(stripSide({ width: 1416, height: 700 }, strip, 'top')).toBe('right');
  });

  test('a tie keeps the present side', () => {
    const none = { top: 0, right: 0, gap: 0 };
    expect(stripSide({ width: 800, height: 450 }, none, 'right')).toBe('right');
    expect(stripSide({ width: 800, height: 450 }, none, 'top')).toBe('top');
  });

  test('counts whole tiles only', () => {
    expect(perStrip(1080, 174, 8)).toBe(5);
    expect(perStrip(100, 174, 8)).toBe(1);
  });
});

test('fit keeps the ratio inside the area', () => {
  expect(fit({ width: 904, height: 800 }, 16 / 9)).toEqual({ width: 904, height: 508.5 });
});

test('a page past the end is the last one', () => {
  expect(pageOf([1, 2, 3, 4, 5], 9, 2)).toEqual({ at: 2, pages: 3, from: 4, shown: [5] });
  expect(pageOf([], 0, 2)).toEqual({ at: 0, pages: 1, from: 0, shown: [] });
});
