// @vitest-environment jsdom
import '../words.ts';
import { changeLanguage, startWords, words } from '@lyceum/ui/words.ts';
import { expect, test } from 'vitest';
import { whoText } from './whoText.ts';

test('an operator is called so in the language of the page, a key by its id', async () => {
  await startWords('zh-CN');
  expect(whoText('operator Olga', words)).toBe('管理员 Olga');
  expect(whoText('AKIDq7Zk', words)).toBe('AKIDq7Zk');
  await changeLanguage('en-US');
  expect(whoText('operator Olga', words)).toBe('operator Olga');
});
