// What people download, as the check of the budgets counts it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './house.mjs';

export async function sizes() {
  const said = execFileSync('npm', ['run', '--silent', 'budget'], {
    cwd: join(ROOT, 'web'),
    encoding: 'utf8',
  });
  return `## Downloads\n\n\`\`\`\n${said.trim()}\n\`\`\``;
}
