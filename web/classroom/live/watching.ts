import { listDevices, onDevices, present, rememberedDevice } from '@lyceum/media/devices.ts';
import { words } from '@lyceum/ui/words.ts';
import type { ClassStore } from './state.ts';
import { toast } from './toasts.ts';

/** Keeps the list of devices true, and says when the one in use was unplugged. */
export function watchDevices(store: ClassStore): void {
  const look = async () => {
    const before = store.getState().devices;
    const devices = await listDevices();
    store.setState({ devices });
    for (const kind of ['audioinput', 'videoinput'] as const) {
      const used = present(before[kind], rememberedDevice(kind));
      const gone = before[kind].find((device) => device.id === used);
      if (!gone?.label || devices[kind].some((device) => device.id === used)) continue;
      const other = devices[kind].find(
        (device) => device.id === present(devices[kind], rememberedDevice(kind)),
      );
      toast(store, words('toast.device.gone', { device: gone.label, other: other?.label ?? '–' }));
    }
  };
  onDevices(() => void look());
  store.subscribe((now, before) => {
    if (now.call.mic !== before.call.mic || now.call.camera !== before.call.camera) void look();
  });
  void look();
}
