import type { Call } from '@lyceum/media/call.ts';
import type { DeviceFault } from '@lyceum/media/capture.ts';
import type { DeviceKind } from '@lyceum/media/devices.ts';
import type { Figures } from '@lyceum/media/figures.ts';
import { waitBefore } from '@lyceum/media/policy.ts';
import { perceives, sources } from '@lyceum/room/rights.ts';
import { words } from '@lyceum/ui/words.ts';
import type { RoomEvent, Seen, Source } from '@lyceum/wire/room.ts';
import type { MediaPass } from '@lyceum/wire/socket.ts';
import type { Preferences } from '../views.ts';
import { mediaAddress } from './mediaAddress.ts';
import { faultWord, type PageLog } from './pageLog.ts';
import type { Session } from './session.ts';
import type { ClassState, ClassStore, Opens } from './state.ts';
import { toast, urgentToast } from './toasts.ts';

/** Makes the own devices follow the log: what the log does not say is on is off. */
export class Follower {
  #call: Call | undefined;
  #loading: Promise<Call> | undefined;
  #tries = 0;
  #downSince = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Switched off by the person itself: the device stays ready for the next word. */
  #quiet = { mic: false, camera: false };
  #picked = false;
  #held = false;
  /** The person said on the invitation which devices to open. */
  #chose = false;

  constructor(
    readonly session: Session,
    readonly store: ClassStore,
    readonly log: Pick<PageLog, 'say'>,
    readonly fetch: () => Promise<{ Call: typeof Call }> = () => import('@lyceum/media/call.ts'),
  ) {
    store.subscribe((now, before) => {
      if (now.room !== before.room || now.call !== before.call) this.#follow(now);
      if (now.phase.at !== before.phase.at && now.phase.at !== 'room') this.#leave(now);
      this.#taste(now.desk.preferences, before.desk.preferences);
    });
    session.listen({
      media: (pass) => this.#connect(pass),
      happened: (lines) => this.#heed(lines),
      refused: (command) => {
        if (command.type === 'StartShare') this.#unpick();
        if (command.type === 'AcceptInvitation') this.#chose = false;
      },
    });
  }

  /** How the connection is now; undefined while nothing is measured. */
  async figures(): Promise<Figures | undefined> {
    return this.#call?.figures();
  }

  /** Fetches the call's code; worth doing before it is needed. What failed is fetched anew. */
  load(): Promise<Call> {
    this.#loading ??= this.fetch().then(
      ({ Call }) => this.#made(Call),
      (thrown) => {
        this.#loading = undefined;
        throw thrown;
      },
    );
    return this.#loading;
  }

  #made(Made: typeof Call): Call {
    this.#call = new Made(
      {
        changed: (call) => this.store.setState({ call }),
        failed: (source, fault) => this.#failed(source, fault),
        shareEnded: () => this.session.ask({ type: 'StopShare' }),
        lost: (taken) => {
          if (!taken) this.#again();
        },
      },
      () => this.store.getState().desk.preferences,
    );
    return this.#call;
  }

  /** Goes on stage with the devices the person chose, and no other. */
  accept(mic: boolean, camera: boolean): void {
    this.#chose = true;
    this.#say('mic', mic);
    this.#say('camera', camera);
    this.session.ask({ type: 'AcceptInvitation' });
    if (mic) this.toggleMic(true);
    if (camera) this.toggleCamera(true);
  }

  /** On stage now: opens what the join page said would open, unless the person chose since. */
  #entered(): void {
    const { opens } = this.store.getState();
    const chose = this.#chose;
    this.#chose = false;
    if (chose) return;
    if (opens.mic) this.toggleMic(true);
    if (opens.camera) this.toggleCamera(true);
  }

  /** Without a press only where the class was set up so and the join page said it. */
  #openedByTeacher(source: Source): void {
    if (source === 'SCREEN') return; // a browser lets nobody else open it
    const mic = source === 'MICROPHONE';
    if (mic) this.toggleMic(true);
    else this.toggleCamera(true);
    urgentToast(this.store, words(mic ? 'stage.opened.mic' : 'stage.opened.cam'));
  }

  /** What the person said of a device: shut once, it never opens by itself again. */
  #say(device: keyof Opens, on: boolean): void {
    this.session.memory[`${device}Shut`] = !on;
    if (!on) this.store.setState(({ opens }) => ({ opens: { ...opens, [device]: false } }));
  }

  /** Push to talk. What was opened by holding is shut by letting go, whatever happened between. */
  hold(down: boolean): void {
    if (down === this.#held) return;
    const { room, me } = this.store.getState();
    if (down) {
      if (!room || me === undefined || !sources(room, me).has('MICROPHONE')) return;
      if (this.isOpen('MICROPHONE')) return;
    }
    this.#held = down;
    if (!down && !room?.stage.seats[me ?? '']) {
      this.session.memory.micOpened = false; // off the stage meanwhile: nothing to switch
      return;
    }
    this.toggleMic(down);
  }

  /** Whether this tab sends it, or will as soon as the class is back. */
  isOpen(source: 'MICROPHONE' | 'CAMERA'): boolean {
    const { room, me } = this.store.getState();
    const seat = room?.stage.seats[me ?? ''];
    const { micOpened, cameraOpened } = this.session.memory;
    return source === 'MICROPHONE'
      ? (seat?.mic ?? false) && micOpened
      : (seat?.camera ?? false) && cameraOpened;
  }

  /** Off acts on the device at once, whatever the class answers; on waits for the log. */
  toggleMic(on: boolean): void {
    this.#quiet.mic = !on;
    this.#say('mic', on);
    this.session.memory.micOpened = on;
    if (!on || this.isOpen('MICROPHONE')) this.#follow(this.store.getState());
    this.session.ask({ type: 'SwitchMic', on });
  }

  /** As the microphone. */
  toggleCamera(on: boolean): void {
    this.#quiet.camera = !on;
    this.#say('camera', on);
    this.session.memory.cameraOpened = on;
    if (!on || this.isOpen('CAMERA')) this.#follow(this.store.getState());
    this.session.ask({ type: 'SwitchCamera', on });
  }

  /** Uses another device from now on. */
  async choose(kind: DeviceKind, id: string): Promise<void> {
    try {
      const call = await this.load();
      await call.choose(kind, id);
    } catch {
      toast(this.store, words('device.none'));
    }
    const devices = { ...this.store.getState().devices };
    this.store.setState({ devices });
  }

  /** To be called in a press: browsers let nobody share without one. */
  async share(): Promise<void> {
    try {
      const call = await this.load();
      this.#picked = true;
      const { sound } = await call.pickScreen();
      this.session.ask({ type: 'StartShare', sound });
    } catch {
      this.log.say('SCREEN_DENIED');
      this.#unpick();
    }
  }

  /** The own screen is not sent from now on, whatever the class answers. */
  unshare(): void {
    this.#unpick();
    this.session.ask({ type: 'StopShare' });
  }

  /** Every change of a preference acts at once. */
  #taste(now: Preferences, before: Preferences): void {
    const call = this.#call;
    if (!call || now === before) return;
    const sound = ['noise', 'gain', 'music'] as const;
    if (sound.some((each) => now[each] !== before[each])) call.retaste('MICROPHONE');
    if (now.hd !== before.hd) call.retaste('CAMERA');
    if (now.lowData !== before.lowData) this.#save(call, now.lowData);
  }

  #save(call: Call, saving: boolean): void {
    const teaches = (ref: string) => this.store.getState().room?.roster.teacher === ref;
    call.save(saving ? teaches : undefined);
  }

  /** To be called in a press where the browser blocks sound. */
  playSound(): void {
    void this.#call?.playSound();
  }

  #unpick(): void {
    this.#picked = false;
    this.#call?.screen(false);
  }

  async #connect(pass: MediaPass | null): Promise<void> {
    this.own();
    try {
      const call = await this.load();
      if (!call.isOff || this.store.getState().phase.at !== 'room') return;
      if (pass === null) return; // the server sends one as soon as there are media
      await call.connect(mediaAddress(pass.url), pass.token, this.#perceives());
      this.#save(call, this.store.getState().desk.preferences.lowData);
      this.#tries = 0;
      this.#downSince = 0;
    } catch {
      this.#again();
    }
  }

  /** Asks for a fresh pass after a while; the answer connects. */
  #again(): void {
    if (this.store.getState().phase.at !== 'room') return;
    this.#downSince ||= Date.now();
    const wait = waitBefore(this.#tries, Date.now() - this.#downSince, Math.random());
    this.#tries += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.session.refreshMedia(), wait ?? 10_000);
  }

  #perceives(): ((ref: string) => boolean) | undefined {
    const { room, me } = this.store.getState();
    if (room?.lesson?.settings.interactionMode !== 1 || me === undefined) return undefined;
    return (ref) => {
      const now = this.store.getState().room;
      return now !== undefined && perceives(now, me, ref);
    };
  }

  #leave(now: ClassState): void {
    if (now.phase.at === 'entering' || now.phase.at === 'door') return;
    clearTimeout(this.#retry);
    void this.#call?.leave();
  }

  #follow({ room, me, phase }: ClassState): void {
    const call = this.#call;
    if (!call || !room || me === undefined || phase.at !== 'room') return;
    const may = sources(room, me);
    const seat = room.stage.seats[me];
    const { memory } = this.session;
    const wish = (source: Source, open: boolean | undefined, opened: boolean, quiet: boolean) => {
      if (!may.has(source)) return 'closed';
      if (open && opened) return 'open';
      return quiet ? 'quiet' : 'closed';
    };
    call.mic(wish('MICROPHONE', seat?.mic, memory.micOpened, this.#quiet.mic));
    call.camera(wish('CAMERA', seat?.camera, memory.cameraOpened, this.#quiet.camera));
    const shared = room.stage.share?.person === me;
    if (shared || !this.#picked) call.screen(shared && this.#picked);
  }

  /** What somebody else did to the own devices lets them go for good; going on stage may open. */
  #heed(lines: readonly Seen[]): void {
    const { me } = this.store.getState();
    for (const { event } of lines) {
      if (!event || me === undefined) continue;
      if (closesMic(event, me)) {
        this.#quiet.mic = false;
        this.session.memory.micOpened = false;
      }
      if (closesCamera(event, me)) {
        this.#quiet.camera = false;
        this.session.memory.cameraOpened = false;
      }
      if (event.type === 'ShareStopped' && event.person === me) this.#unpick();
      if (event.type === 'StageEntered' && event.person === me) this.#entered();
      if (event.type === 'OpeningAsked' && event.person === me && event.direct) {
        this.#openedByTeacher(event.source);
      }
    }
    this.#follow(this.store.getState());
  }

  #failed(source: 'MICROPHONE' | 'CAMERA', fault: DeviceFault): void {
    this.log.say(faultWord(source, fault));
    if (source === 'MICROPHONE') this.toggleMic(false);
    else this.toggleCamera(false);
    toast(this.store, words(fault === 'denied' ? 'device.denied' : 'device.none'));
  }

  /** Says what the log has on though this tab did not open it: the log tells the truth again. */
  own(): void {
    const { room, me } = this.store.getState();
    const seat = me === undefined ? undefined : room?.stage.seats[me];
    const { micOpened, cameraOpened, micShut, cameraShut } = this.session.memory;
    const mic = (seat?.mic ?? false) && !micOpened;
    const camera = (seat?.camera ?? false) && !cameraOpened;
    if (mic) this.session.ask({ type: 'SwitchMic', on: false });
    if (camera) this.session.ask({ type: 'SwitchCamera', on: false });
    // Who shut it here, while the class was away, knows it.
    const leftOff = { mic: mic && !micShut, camera: camera && !cameraShut };
    if (leftOff.mic || leftOff.camera) this.store.setState({ leftOff });
    if (room?.stage.share?.person === me && !this.#picked) {
      this.session.ask({ type: 'StopShare' });
    }
  }
}

function closesMic(event: RoomEvent, me: string): boolean {
  if (event.type === 'AllMuted' || event.type === 'StageCleared') {
    return event.people.refs.includes(me);
  }
  if (event.type === 'MicAllowed') return event.person === me && !event.allowed;
  return (event.type === 'PersonMuted' || event.type === 'StageExited') && event.person === me;
}

function closesCamera(event: RoomEvent, me: string): boolean {
  if (event.type === 'StageCleared') return event.people.refs.includes(me);
  if (event.type === 'CameraAllowed') return event.person === me && !event.allowed;
  return (event.type === 'CameraStopped' || event.type === 'StageExited') && event.person === me;
}
