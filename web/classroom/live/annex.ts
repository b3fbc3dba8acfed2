import type { AnnexAskChat, AnnexAskState, AnnexState, EarlierChat } from '@lyceum/wire/socket.ts';
import { post } from './door.ts';

/** What is too large for the live connection is fetched beside it. */
export interface Annex {
  /** The last messages before a number. Throws `Shut`. */
  chat(resume: string, before: number): Promise<EarlierChat>;
  /** The whole state. Throws `Shut`. */
  state(resume: string): Promise<AnnexState>;
}

export const annex: Annex = {
  chat: (resume, before) => post('/annex/chat', { resume, before } satisfies AnnexAskChat),
  state: (resume) => post('/annex/state', { resume } satisfies AnnexAskState),
};
