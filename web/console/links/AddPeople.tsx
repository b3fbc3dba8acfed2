import { Button } from '@lyceum/ui/Button.tsx';
import { UserPlus } from '@lyceum/ui/icons.ts';
import { Menu } from '@lyceum/ui/Menu.tsx';
import { useWords } from '@lyceum/ui/words.ts';
import { useState } from 'react';
import type { Application, ClassDetail } from '../api.ts';
import { AddDialog, type Added } from './AddDialog.tsx';

interface AddProps {
  app: Application;
  detail: ClassDetail;
  onChange: (detail: ClassDetail) => void;
}

/** More people, each with a personal link; who assists is settled before the class begins. */
export function AddPeople({ app, detail, onChange }: AddProps) {
  const say = useWords();
  const [adding, setAdding] = useState<Added>();
  const students = say('console.students.add');
  return (
    <>
      {detail.state === 'planned' ? (
        <Menu
          trigger={
            <Button size="s" look="link" icon={UserPlus}>
              {say('console.people.add')}
            </Button>
          }
          name={say('console.people.add')}
          side="bottom"
          entries={[
            { label: say('role.students'), act: () => setAdding('students') },
            { label: say('console.f.assistants'), act: () => setAdding('assistants') },
          ]}
        />
      ) : (
        <Button size="s" look="link" icon={UserPlus} onClick={() => setAdding('students')}>
          {students}
        </Button>
      )}
      <AddDialog
        app={app}
        room={detail.roomId}
        taken={detail.links.map((link) => link.name)}
        adding={adding}
        onChange={onChange}
        onClose={() => setAdding(undefined)}
      />
    </>
  );
}
