import { words } from '@lyceum/ui/words.ts';
import type { Follower } from './follower.ts';
import type { ClassState, ClassStore } from './state.ts';
import { notice } from './toasts.ts';

const NONE = { mic: false, camera: false };

/**
 * Tells who moved the class into this window what was on in the other one and is off here, until
 * they answer: no window opens a microphone or camera by itself. Gives back how to stop.
 */
export function sayWhatIsOff(
  store: ClassStore,
  devices: Pick<Follower, 'toggleMic' | 'toggleCamera'>,
): () => void {
  const look = ({ leftOff: { mic, camera } }: ClassState) => {
    if (!mic && !camera) return;
    store.setState({ leftOff: NONE });
    const [text, label] =
      mic && camera
        ? [words('takeover.off.both'), words('takeover.on.both')]
        : mic
          ? [words('takeover.off.mic'), words('stage.mic.unmute')]
          : [words('takeover.off.cam'), words('stage.cam.start')];
    const act = () => {
      if (mic) devices.toggleMic(true);
      if (camera) devices.toggleCamera(true);
    };
    notice(store, text, [{ label, act }]);
  };
  look(store.getState());
  return store.subscribe((now, before) => {
    if (now.leftOff !== before.leftOff) look(now);
  });
}
