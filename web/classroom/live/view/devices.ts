import { type Device, type Devices, present, rememberedDevice } from '@lyceum/media/devices.ts';
import type { DevicesView } from '../../views.ts';

/**
 * The devices there are and the chosen ones. The door shows them too, and needs nothing of what is
 * drawn in class.
 */
export function devicesView(devices: Devices, music: boolean): Omit<DevicesView, 'level'> {
  const chosen = (of: readonly Device[], kind: keyof Devices) =>
    present(of, rememberedDevice(kind));
  return {
    mic: devices.audioinput,
    camera: devices.videoinput,
    speaker: devices.audiooutput,
    chosen: {
      mic: chosen(devices.audioinput, 'audioinput'),
      camera: chosen(devices.videoinput, 'videoinput'),
      speaker: chosen(devices.audiooutput, 'audiooutput'),
    },
    music,
  };
}
