import { Chip } from '@lyceum/ui/Chip.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import type { Role } from '../views.ts';

/** Says the role of who leads; a student needs no sign. */
export function RoleChip({ role }: { role: Role }) {
  const say = useWords();
  switch (role) {
    case 'teacher':
    case 'assistant':
    case 'supervisor':
      return (
        <Chip tone="accent" small>
          {say(`role.${role}`)}
        </Chip>
      );
    case 'guest':
      return <Chip small>{say('role.guest')}</Chip>;
    case 'student':
      return null;
  }
}
