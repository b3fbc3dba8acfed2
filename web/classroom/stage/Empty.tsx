import { Button } from '@lyceum/ui/Button.tsx';
import { Play } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import { focusOn } from '../frame/regions.ts';
import type { ClassActs, ClassView } from '../views.ts';

interface EmptyProps {
  view: ClassView;
  acts: Pick<ClassActs, 'startClass'>;
  /** The bar of a phone has no place for the start of the class: it stands here. */
  phone: boolean;
}

/** What stands on a stage where nobody is. */
export function Empty({ view, acts, phone }: EmptyProps) {
  const say = useWords();
  const { own, lesson } = view;
  if (!own.leads || lesson.state !== 'scheduled') return <p>{say('stage.empty')}</p>;
  const { startClass } = acts;
  const start = () => {
    startClass?.();
    focusOn('ly-stage'); // the button goes, and the next press shall not fall into the void
  };
  return (
    <>
      <p>{say('stage.before')}</p>
      {phone && startClass && (
        <Button
          look="primary"
          size="l"
          icon={Play}
          onClick={start}
          aria-busy={own.waits.includes('start')}
        >
          {say('room.start')}
        </Button>
      )}
    </>
  );
}
