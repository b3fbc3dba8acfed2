// Made by `./lyceum gen` from the Java records.

export interface Measured {
  readonly videoOn: boolean;
  readonly audioOn: boolean;
  readonly cpuPercent: number | null;
  readonly memoryMb: number | null;
  readonly rttMs: number | null;
  readonly lossPercent: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly kbpsUp: number | null;
  readonly kbpsDown: number | null;
  readonly fps: number | null;
  readonly audioLevel: number | null;
}

export type Told =
  | 'PAGE_READY'
  | 'CONNECTED'
  | 'RECONNECTING'
  | 'MEDIA_ON'
  | 'MEDIA_CUT'
  | 'MIC_DENIED'
  | 'MIC_MISSING'
  | 'MIC_BUSY'
  | 'CAMERA_DENIED'
  | 'CAMERA_MISSING'
  | 'CAMERA_BUSY'
  | 'SCREEN_DENIED'
  | 'SOUND_BLOCKED'
  | 'PAGE_FAULT';
