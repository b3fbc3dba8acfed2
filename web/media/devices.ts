/** The three kinds of devices a person chooses, as the browser calls them. */
export type DeviceKind = 'audioinput' | 'videoinput' | 'audiooutput';

export interface Device {
  readonly id: string;
  readonly label: string;
}

export type Devices = Readonly<Record<DeviceKind, readonly Device[]>>;

export const NO_DEVICES: Devices = { audioinput: [], videoinput: [], audiooutput: [] };

const kept = (kind: DeviceKind) => `lyceum.device.${kind}`;

/** The device chosen last in this browser; empty: the system's own choice. */
export function rememberedDevice(kind: DeviceKind, storage: Storage = localStorage): string {
  return storage.getItem(kept(kind)) ?? '';
}

export function rememberDevice(kind: DeviceKind, id: string, storage: Storage = localStorage) {
  storage.setItem(kept(kind), id);
}

/** What is plugged in. Labels are empty until the person has allowed a device once. */
export async function listDevices(): Promise<Devices> {
  const all = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  const of = (kind: DeviceKind) =>
    all
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map((device) => ({ id: device.deviceId, label: device.label }));
  return {
    audioinput: of('audioinput'),
    videoinput: of('videoinput'),
    audiooutput: of('audiooutput'),
  };
}

/** Calls back when something is plugged in or out; gives back how to stop. */
export function onDevices(changed: () => void): () => void {
  navigator.mediaDevices?.addEventListener?.('devicechange', changed);
  return () => navigator.mediaDevices?.removeEventListener?.('devicechange', changed);
}

/** The chosen device while it is there, otherwise the first; empty: none. */
export function present(devices: readonly Device[], chosen: string): string {
  return (devices.find((device) => device.id === chosen) ?? devices[0])?.id ?? '';
}
