import type {
  AnnexAskChat,
  AnnexAskState,
  AnnexState,
  EarlierChat,
  FoyerTakeBack,
} from '@lyceum/wire/socket.ts';
import { post } from './door.ts';

/** What goes beside the live connection, mostly because it is too large for it. */
export interface Annex {
  /** The last messages before a number. Throws `Shut`. */
  chat(resume: string, before: number): Promise<EarlierChat>;
  /** The whole state. Throws `Shut`. */
  state(resume: string): Promise<AnnexState>;
  /** Takes back what the person agreed to at the door. Throws `Shut`. */
  takeBack(resume: string): Promise<void>;
}

export const annex: Annex = {
  chat: (resume, before) => post('/annex/chat', { resume, before } satisfies AnnexAskChat),
  state: (resume) => post('/annex/state', { resume } satisfies AnnexAskState),
  takeBack: (resume) => post('/entry/take-back', { resume } satisfies FoyerTakeBack),
};
