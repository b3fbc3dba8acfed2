import {
  Ban,
  Hand,
  Lock,
  MessageCircle,
  MessageCircleOff,
  Mic,
  MicOff,
  MonitorUp,
  MonitorX,
  Pin,
  PinOff,
  UserMinus,
  UserPen,
  UserPlus,
  UserX,
  VideoOff,
} from '@lyceum/ui/icons.ts';
import type { MenuEntry } from '@lyceum/ui/Menu.tsx';
import type { Words } from '@lyceum/ui/words.ts';
import type { PersonActions, PersonView, RosterRow, TileView } from '../views.ts';

interface About {
  person: PersonView;
  onStage: boolean;
  tile?: Pick<TileView, 'mic' | 'pinned' | 'films' | 'shares'>;
  row?: RosterRow;
  actions: PersonActions;
  say: Words;
}

function onStageEntries({ person, tile, row, actions, say }: About): MenuEntry[] {
  const { ref, name } = person;
  const mic = tile?.mic ?? row?.mic;
  const { mute, askUnmute, stopCamera, offStage, pin, onlyVoice } = actions;
  const entries: MenuEntry[] = [];
  if (mute && mic !== 'muted' && mic !== 'none') {
    entries.push({
      label: say('stage.mute.one', { name }),
      icon: MicOff,
      act: () => mute(ref),
    });
  }
  if (askUnmute && mic === 'muted') {
    entries.push({
      label: say('stage.ask.unmute', { name }),
      icon: Mic,
      act: () => askUnmute(ref),
    });
  }
  if (stopCamera && (tile?.films || row?.camera === 'on')) {
    entries.push({ label: say('person.camera.off'), icon: VideoOff, act: () => stopCamera(ref) });
  }
  if (pin && tile) {
    const label = say(tile.pinned ? 'stage.unpin' : 'stage.pin', { name });
    entries.push({ label, icon: tile.pinned ? PinOff : Pin, act: () => pin(ref) });
  }
  if (onlyVoice && row && person.role === 'student') {
    const label = say('stage.only.one', { name });
    const to = row.onlyVoice ? undefined : ref;
    entries.push({ label, icon: Mic, checked: row.onlyVoice, act: () => onlyVoice(to) });
  }
  if (offStage) {
    const label = say('stage.off.one', { name });
    entries.push({ label, icon: UserMinus, act: () => offStage(ref) });
  }
  return entries;
}

function offStageEntries({ person, row, actions, say }: About): MenuEntry[] {
  const { ref, name } = person;
  const { invite, lowerHand, takeBack } = actions;
  const entries: MenuEntry[] = [];
  if (takeBack && row?.invited) {
    const label = say('stage.invite.withdraw');
    entries.push({ label, icon: UserMinus, act: () => takeBack(ref) });
  } else if (invite)
    entries.push({ label: say('stage.invite'), icon: UserPlus, act: () => invite(ref) });
  if (lowerHand && row?.handUp) {
    const label = say('stage.hand.lower.one', { name });
    entries.push({ label, icon: Hand, act: () => lowerHand(ref) });
  }
  return entries;
}

function rightEntries({ person, tile, row, actions, say }: About): MenuEntry[] {
  const { ref } = person;
  const { muteInChat, writeTo, letShare, stopShare, rename } = actions;
  const entries: MenuEntry[] = [];
  if (stopShare && (tile?.shares || row?.shares)) {
    entries.push({ label: say('person.share.stop'), icon: MonitorX, act: stopShare });
  }
  if (muteInChat && row) {
    entries.push({
      label: say(row.mutedInChat ? 'person.chat.unmute' : 'person.chat.mute'),
      icon: row.mutedInChat ? MessageCircle : MessageCircleOff,
      act: () => muteInChat(ref, !row.mutedInChat),
    });
  }
  if (writeTo) {
    entries.push({ label: say('person.message'), icon: Lock, act: () => writeTo(ref) });
  }
  if (letShare && row) {
    entries.push({
      label: say('person.share'),
      icon: MonitorUp,
      checked: row.mayShare,
      act: () => letShare(ref, !row.mayShare),
    });
  }
  if (rename && person.typed) {
    entries.push({
      label: say('person.rename'),
      icon: UserPen,
      act: () => rename(ref, person.name),
    });
  }
  return entries;
}

/** Everything one may do with this person, in the order of the menu. Empty for oneself. */
export function personEntries(about: About): MenuEntry[] {
  const { person, actions, say, onStage } = about;
  if (person.you) return [];
  const stage = onStage ? onStageEntries(about) : offStageEntries(about);
  const rights = rightEntries(about);
  const { remove } = actions;
  const last: MenuEntry[] = [];
  if (remove) {
    last.push({
      label: say('person.remove'),
      icon: UserX,
      danger: true,
      act: () => remove(person.ref, 'now'),
    });
    last.push({
      label: say('person.remove.while'),
      icon: UserX,
      danger: true,
      act: () => remove(person.ref, 'while'),
    });
    last.push({
      label: say('person.block'),
      icon: Ban,
      danger: true,
      act: () => remove(person.ref, 'forever'),
    });
  }
  return [stage, rights, last]
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : ['line' as const, ...group]));
}
