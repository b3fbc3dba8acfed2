import { useWords } from '@lyceum/ui/words.ts';
import type { Application, ClassDetail } from '../api.ts';
import { useActing } from '../frame/act.ts';
import { tell } from '../frame/toasts.ts';
import { showPerson } from '../privacy/asked.ts';
import { call } from '../server/call.ts';

/** What can be done to a link that exists, whoever it is for. */
export interface LinkActs {
  /** Puts out who came by it; a toast offers to take that back. */
  readonly withdraw: (code: string) => void;
  readonly restore: (code: string) => void;
  /** Opens what is kept of whom a link is for. */
  readonly data: (userId: string) => void;
}

/** Withdraws links of a class and takes that back. */
export function useLinkActs(
  app: Application,
  detail: ClassDetail,
  onChange: (detail: ClassDetail) => void,
): LinkActs {
  const say = useWords();
  const { run } = useActing();
  const at = { app: app.sdkAppId, room: detail.roomId };
  const restore = (code: string) =>
    run(async () => {
      const back = 'POST /applications/{app}/classes/{room}/links/{code}/restore';
      onChange(await call(back, { at: { ...at, code }, body: undefined }));
      tell(say('classes.link.back'));
    });
  const withdraw = (code: string) =>
    run(async () => {
      const gone = 'POST /applications/{app}/classes/{room}/links/{code}/withdraw';
      onChange(await call(gone, { at: { ...at, code }, body: undefined }));
      tell(say('classes.link.withdrawn'), () => restore(code));
    });
  const data = (userId: string) => showPerson(app.sdkAppId, userId);
  return { withdraw, restore, data };
}
