import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CLASSROOM = fileURLToPath(new URL('../../', import.meta.url));
/** What is imported for good; types and what is fetched later cost the door nothing. */
const IMPORT = /^(?:import|export)(?! type)[^;]*?from '(\.[^']+)'/gm;

/** Every file of the classroom that a file needs before it can run. */
function needs(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    needs(join(dirname(file), path), found);
  }
  return found;
}

test('the door fetches nothing of what is drawn in class', () => {
  const door = [...needs(join(CLASSROOM, 'main.tsx'))].map((file) => relative(CLASSROOM, file));
  expect(door).toContain('live/AtTheDoor.tsx');
  expect(door).toContain('live/view/join.ts');
  const drawn = ['class', 'chat', 'own', 'people', 'stage'].map((view) => `live/view/${view}.ts`);
  expect(door.filter((file) => drawn.includes(file))).toEqual([]);
});
