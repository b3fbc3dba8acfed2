import { SoundBars, Spinner } from '@lyceum/ui/Chip.tsx';
import { Icon } from '@lyceum/ui/Icon.tsx';
import { Mic, MicOff } from '@lyceum/ui/icons.ts';
import { useWords } from '@lyceum/ui/words.ts';
import type { TileView } from '../views.ts';

function MicSign({ tile }: { tile: TileView }) {
  if (tile.state === 'connecting') return <Spinner size={13} />;
  switch (tile.mic) {
    case 'speaking':
      return <SoundBars />;
    case 'live':
      return <Icon of={Mic} size={14} />;
    case 'muted':
      return <Icon of={MicOff} size={14} />;
  }
}

interface PlateProps {
  tile: TileView;
  /** Little room: no word beside the name, and of oneself the word alone. */
  small: boolean;
}

/** Name and microphone on the picture, always on a plate. */
export function Plate({ tile, small }: PlateProps) {
  const say = useWords();
  const { person } = tile;
  return (
    <span className="ly-plate">
      <MicSign tile={tile} />
      <span className="ly-clip" title={person.name}>
        {tile.state === 'connecting'
          ? say('stage.connecting')
          : small && person.you
            ? say('role.you')
            : person.name}
      </span>
      {person.you && !small && <span className="ly-plate-more">{say('role.you')}</span>}
    </span>
  );
}
