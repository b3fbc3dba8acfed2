import { getLogger, LoggerNames, LogLevel } from 'livekit-client';

/**
 * Lets the library say nothing on the console. Told by its own `setLogLevel` it would leave a note
 * of that in the browser for good.
 */
export function quietLibrary(): void {
  for (const name of Object.values(LoggerNames)) getLogger(name).setLevel(LogLevel.silent, false);
}
