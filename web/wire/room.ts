// Made by `./lyceum gen` from the Java records.

export interface AcceptInvitation {
  readonly type: 'AcceptInvitation';
}

export interface Admit {
  readonly type: 'Admit';
  readonly person: PersonRef;
}

export interface AdmitAll {
  readonly type: 'AdmitAll';
}

export interface AllMuted {
  readonly type: 'AllMuted';
  readonly people: People;
}

export interface AllowCamera {
  readonly type: 'AllowCamera';
  readonly person: PersonRef;
  readonly allowed: boolean;
}

export interface AllowMic {
  readonly type: 'AllowMic';
  readonly person: PersonRef;
  readonly allowed: boolean;
}

export interface AllowShare {
  readonly type: 'AllowShare';
  readonly person: PersonRef;
  readonly allowed: boolean;
}

export type AppId = number;

export interface AskToOpen {
  readonly type: 'AskToOpen';
  readonly person: PersonRef;
  readonly source: Source;
}

export interface AskToShare {
  readonly type: 'AskToShare';
}

export interface Ban {
  readonly until: number | null;
}

export interface CameraAllowed {
  readonly type: 'CameraAllowed';
  readonly person: PersonRef;
  readonly allowed: boolean;
}

export interface CameraStopped {
  readonly type: 'CameraStopped';
  readonly person: PersonRef;
}

export interface CameraSwitched {
  readonly type: 'CameraSwitched';
  readonly person: PersonRef;
  readonly on: boolean;
}

export interface Chat {
  readonly who: WhoWrites;
  readonly messages: readonly Message[];
  readonly threads: Readonly<Record<PersonRef, readonly Message[]>>;
  readonly silenced: Readonly<Record<PersonRef, Ban>>;
  readonly counts: Readonly<Record<PersonRef, number>>;
}

export type ChatCommand =
  | Say
  | SayPrivately
  | DeleteMessage
  | SilencePerson
  | LiftSilence
  | OpenChat;

export type ChatEvent =
  | MessageSent
  | MessageGone
  | MessageDeleted
  | PersonSilenced
  | SilenceLifted
  | ChatOpened;

export interface ChatOpened {
  readonly type: 'ChatOpened';
  readonly who: WhoWrites;
}

export interface ChooseLayout {
  readonly type: 'ChooseLayout';
  readonly layout: Layout;
}

export interface ClassLocked {
  readonly type: 'ClassLocked';
  readonly on: boolean;
}

export interface ClearStage {
  readonly type: 'ClearStage';
}

export interface Custom {
  readonly type: 'Custom';
  readonly data: string;
  readonly description: string;
  readonly extension: string;
}

export interface DeclineInvitation {
  readonly type: 'DeclineInvitation';
}

export interface DeleteMessage {
  readonly type: 'DeleteMessage';
  readonly message: number;
}

export type Device =
  | 'UNKNOWN'
  | 'WINDOWS'
  | 'MACOS'
  | 'ANDROID'
  | 'IOS'
  | 'WEB'
  | 'MOBILE_WEB'
  | 'MINI_PROGRAM';

export interface EndLesson {
  readonly type: 'EndLesson';
}

export type EndReason =
  | 'ENDED'
  | 'OVERTIME';

export interface Face {
  readonly type: 'Face';
  readonly index: number;
  readonly data: string;
}

export interface Hand {
  readonly person: PersonRef;
  readonly at: number;
}

export interface HandLowered {
  readonly type: 'HandLowered';
  readonly person: PersonRef;
}

export interface HandRaised {
  readonly type: 'HandRaised';
  readonly person: PersonRef;
}

export interface HandsLowered {
  readonly type: 'HandsLowered';
}

export interface Image {
  readonly type: 'Image';
  readonly uuid: string;
  readonly format: number;
  readonly pictures: readonly Picture[];
}

export interface InvitationEnded {
  readonly type: 'InvitationEnded';
  readonly person: PersonRef;
  readonly result: InvitationResult;
}

export type InvitationResult =
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'RAN_OUT';

export interface InviteToStage {
  readonly type: 'InviteToStage';
  readonly person: PersonRef;
}

export interface KickPerson {
  readonly type: 'KickPerson';
  readonly person: PersonRef;
  readonly seconds: number | null;
}

export type Layout =
  | 'TOP'
  | 'RIGHT'
  | 'LEFT'
  | 'DOUBLE'
  | 'THREE'
  | 'GALLERY';

export interface LayoutChosen {
  readonly type: 'LayoutChosen';
  readonly layout: Layout;
}

export interface Leave {
  readonly type: 'Leave';
}

export interface LeaveStage {
  readonly type: 'LeaveStage';
}

export interface Lesson {
  readonly app: AppId;
  readonly settings: RoomSettings;
  readonly status: Status;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly selfStart: boolean;
  readonly supervised: boolean;
}

export type LessonCommand =
  | StartLesson
  | EndLesson
  | StartByItself;

export interface LessonEnded {
  readonly type: 'LessonEnded';
  readonly reason: EndReason;
}

export type LessonEvent =
  | RoomCreated
  | SettingsChanged
  | LessonStarted
  | LessonEnded
  | LessonExpired
  | RoomDeleted
  | SelfStartSet
  | SupervisionAnnounced;

export interface LessonExpired {
  readonly type: 'LessonExpired';
}

export interface LessonStarted {
  readonly type: 'LessonStarted';
}

export interface LetOneSpeak {
  readonly type: 'LetOneSpeak';
  readonly person: PersonRef | null;
}

export interface LiftSilence {
  readonly type: 'LiftSilence';
  readonly person: PersonRef;
}

export interface LockClass {
  readonly type: 'LockClass';
  readonly on: boolean;
}

export interface LowerAllHands {
  readonly type: 'LowerAllHands';
}

export interface LowerHand {
  readonly type: 'LowerHand';
}

export interface LowerHandOf {
  readonly type: 'LowerHandOf';
  readonly person: PersonRef;
}

export interface Member {
  readonly presence: MemberPresence;
  readonly device: Device;
  readonly joinedAt: number | null;
  readonly since: number;
  readonly leftAt: number | null;
  readonly presentMillis: number;
}

export type MemberPresence =
  | 'ABSENT'
  | 'HERE'
  | 'LEFT'
  | 'KICKED'
  | 'KICKED_FOR_GOOD'
  | 'DROPPED';

export interface Message {
  readonly seq: number;
  readonly at: number;
  readonly author: PersonRef | null;
  readonly parts: readonly MessagePart[];
  readonly priority: Priority;
  readonly custom: string;
  readonly gone: boolean;
}

export interface MessageDeleted {
  readonly type: 'MessageDeleted';
  readonly message: number;
  readonly thread: PersonRef | null;
}

export interface MessageGone {
  readonly type: 'MessageGone';
  readonly author: PersonRef | null;
  readonly thread: PersonRef | null;
}

export type MessagePart =
  | Text
  | Face
  | Image
  | Signature
  | Custom;

export interface MessageSent {
  readonly type: 'MessageSent';
  readonly author: PersonRef | null;
  readonly thread: PersonRef | null;
  readonly parts: readonly MessagePart[];
  readonly priority: Priority;
  readonly custom: string;
}

export interface MicAllowed {
  readonly type: 'MicAllowed';
  readonly person: PersonRef;
  readonly allowed: boolean;
}

export interface MicSwitched {
  readonly type: 'MicSwitched';
  readonly person: PersonRef;
  readonly on: boolean;
}

export interface MuteAll {
  readonly type: 'MuteAll';
}

export interface MutePerson {
  readonly type: 'MutePerson';
  readonly person: PersonRef;
}

export interface NameGone {
  readonly type: 'NameGone';
  readonly ref: PersonRef;
}

export interface OnlyOneSpeaks {
  readonly type: 'OnlyOneSpeaks';
  readonly person: PersonRef | null;
}

export interface OpenChat {
  readonly type: 'OpenChat';
  readonly who: WhoWrites;
}

export interface OpeningAsked {
  readonly type: 'OpeningAsked';
  readonly person: PersonRef;
  readonly source: Source;
  readonly direct: boolean;
}

export interface People {
  readonly refs: readonly PersonRef[];
}

export interface Person {
  readonly user: UserId | null;
  readonly name: string;
  readonly avatar: string;
  readonly hue: number;
  readonly invited: boolean;
  readonly guest: boolean;
}

export type PersonCommand =
  | LessonCommand
  | RosterCommand
  | StageCommand
  | ChatCommand;

export interface PersonDropped {
  readonly type: 'PersonDropped';
  readonly ref: PersonRef;
}

export interface PersonForgotten {
  readonly type: 'PersonForgotten';
  readonly ref: PersonRef;
}

export interface PersonJoined {
  readonly type: 'PersonJoined';
  readonly ref: PersonRef;
  readonly device: Device;
}

export interface PersonKicked {
  readonly type: 'PersonKicked';
  readonly ref: PersonRef;
  readonly until: number | null;
}

export interface PersonLeft {
  readonly type: 'PersonLeft';
  readonly ref: PersonRef;
}

export interface PersonMuted {
  readonly type: 'PersonMuted';
  readonly person: PersonRef;
}

export interface PersonNamed {
  readonly type: 'PersonNamed';
  readonly ref: PersonRef;
  readonly person: Person;
}

export type PersonRef = string;

export interface PersonRenamed {
  readonly type: 'PersonRenamed';
  readonly ref: PersonRef;
  readonly name: string;
}

export interface PersonSilenced {
  readonly type: 'PersonSilenced';
  readonly person: PersonRef;
  readonly until: number | null;
}

export interface PersonUnblocked {
  readonly type: 'PersonUnblocked';
  readonly ref: PersonRef;
}

export interface PersonWaited {
  readonly type: 'PersonWaited';
  readonly ref: PersonRef;
  readonly person: Person;
}

export interface Picture {
  readonly kind: number;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
}

export type Priority =
  | 'HIGH'
  | 'NORMAL'
  | 'LOW';

export interface RaiseHand {
  readonly type: 'RaiseHand';
}

export interface Recorded {
  readonly room: RoomId;
  readonly seq: number;
  readonly at: number;
  readonly by: PersonRef | null;
  readonly wish: Wish | null;
  readonly event: RoomEvent;
}

export type RefusalReason =
  | 'NOT_ALLOWED'
  | 'NOT_STARTED'
  | 'STARTED'
  | 'ENDED'
  | 'EXPIRED'
  | 'NO_ROOM'
  | 'NO_PERSON'
  | 'NO_MESSAGE'
  | 'STAGE_FULL'
  | 'NOT_ON_STAGE'
  | 'NOT_INVITED'
  | 'NO_RIGHT'
  | 'SHARE_TAKEN'
  | 'CHAT_MUTED'
  | 'REMOVED'
  | 'NOT_ADMITTED'
  | 'LOCKED'
  | 'ROOM_FULL'
  | 'CHANGED_MEANWHILE'
  | 'INVALID'
  | 'BUSY'
  | 'TIMED_OUT'
  | 'UNAVAILABLE';

export interface RefuseEntry {
  readonly type: 'RefuseEntry';
  readonly person: PersonRef;
}

export interface RenamePerson {
  readonly type: 'RenamePerson';
  readonly person: PersonRef;
  readonly name: string;
}

export type Role =
  | 'STUDENT'
  | 'TEACHER'
  | 'ASSISTANT'
  | 'SUPERVISOR'
  | 'GUEST';

export interface RolesAssigned {
  readonly type: 'RolesAssigned';
  readonly teacher: PersonRef | null;
  readonly assistants: People;
  readonly guests: People;
}

export interface Room {
  readonly id: RoomId;
  readonly seq: number;
  readonly lesson: Lesson | null;
  readonly roster: Roster;
  readonly stage: Stage;
  readonly chat: Chat;
  readonly wishes: Wishes;
}

export interface RoomCreated {
  readonly type: 'RoomCreated';
  readonly app: AppId;
  readonly settings: RoomSettings;
}

export interface RoomDeleted {
  readonly type: 'RoomDeleted';
}

export type RoomEvent =
  | LessonEvent
  | RosterEvent
  | StageEvent
  | ChatEvent;

export type RoomId = number;

export interface RoomSettings {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly endDelay: number;
  readonly roomType: number;
  readonly subType: string;
  readonly maxMic: number;
  readonly autoMic: boolean;
  readonly turnOffMic: boolean;
  readonly directControl: boolean;
  readonly interactionMode: number;
  readonly resolution: number;
  readonly audioQuality: number;
  readonly videoOrientation: number;
  readonly audienceType: number;
  readonly rtcAudience: number;
  readonly grading: boolean;
  readonly groupId: string;
  readonly liveType: number;
  readonly autoStart: boolean;
  readonly liveRelay: boolean;
  readonly recordLiveUrl: string;
  readonly recordMode: number;
  readonly recordLayout: number;
  readonly recordStream: boolean;
  readonly recordMerge: boolean;
  readonly recordBackground: string;
  readonly recordScene: string;
  readonly recordLang: string;
  readonly snapshotMode: number;
  readonly subtitles: number;
}

export interface Roster {
  readonly people: Readonly<Record<PersonRef, Person>>;
  readonly teacher: PersonRef | null;
  readonly assistants: People;
  readonly guests: People;
  readonly members: Readonly<Record<PersonRef, Member>>;
  readonly banned: Readonly<Record<PersonRef, Ban>>;
  readonly waiting: Readonly<Record<PersonRef, Waiting>>;
  readonly whoWaits: WhoWaits;
  readonly locked: boolean;
  readonly supervisors: Readonly<Record<PersonRef, Person>>;
  readonly refused: Readonly<Record<PersonRef, Person>>;
}

export type RosterCommand =
  | Leave
  | KickPerson
  | UnblockPerson
  | Admit
  | AdmitAll
  | RefuseEntry
  | SwitchWaitingRoom
  | LockClass
  | RenamePerson;

export type RosterEvent =
  | PersonNamed
  | NameGone
  | PersonForgotten
  | PersonRenamed
  | RolesAssigned
  | PersonJoined
  | PersonLeft
  | PersonDropped
  | PersonKicked
  | PersonUnblocked
  | PersonWaited
  | WaitEnded
  | WaitingRoomSwitched
  | ClassLocked
  | SupervisorEntered
  | SupervisorLeft;

export interface Say {
  readonly type: 'Say';
  readonly text: string;
}

export interface SayPrivately {
  readonly type: 'SayPrivately';
  readonly to: PersonRef | null;
  readonly text: string;
}

export interface Seat {
  readonly since: number;
  readonly mic: boolean;
  readonly camera: boolean;
  readonly micAllowed: boolean;
  readonly cameraAllowed: boolean;
}

export interface Seen {
  readonly seq: number;
  readonly at: number;
  readonly by: PersonRef | null;
  readonly event: RoomEvent | null;
}

export interface SelfStartSet {
  readonly type: 'SelfStartSet';
  readonly on: boolean;
}

export interface SettingsChanged {
  readonly type: 'SettingsChanged';
  readonly settings: RoomSettings;
}

export interface Share {
  readonly person: PersonRef;
  readonly sound: boolean;
  readonly since: number;
}

export interface ShareAllowed {
  readonly type: 'ShareAllowed';
  readonly person: PersonRef;
  readonly allowed: boolean;
}

export interface ShareAskEnded {
  readonly type: 'ShareAskEnded';
  readonly person: PersonRef;
}

export interface ShareAsked {
  readonly type: 'ShareAsked';
  readonly person: PersonRef;
}

export interface ShareStarted {
  readonly type: 'ShareStarted';
  readonly person: PersonRef;
  readonly sound: boolean;
}

export interface ShareStopped {
  readonly type: 'ShareStopped';
  readonly person: PersonRef;
}

export interface Signature {
  readonly type: 'Signature';
  readonly name: string;
}

export interface SilenceLifted {
  readonly type: 'SilenceLifted';
  readonly person: PersonRef;
}

export interface SilencePerson {
  readonly type: 'SilencePerson';
  readonly person: PersonRef;
  readonly seconds: number | null;
}

export type Source =
  | 'MICROPHONE'
  | 'CAMERA'
  | 'SCREEN';

export interface Stage {
  readonly hands: readonly Hand[];
  readonly seats: Readonly<Record<PersonRef, Seat>>;
  readonly invited: Readonly<Record<PersonRef, number>>;
  readonly onlyVoice: PersonRef | null;
  readonly sharers: People;
  readonly shareAsks: People;
  readonly share: Share | null;
  readonly layout: Layout;
  readonly handUps: Readonly<Record<PersonRef, number>>;
  readonly stageTimes: Readonly<Record<PersonRef, number>>;
}

export interface StageCleared {
  readonly type: 'StageCleared';
  readonly people: People;
}

export type StageCommand =
  | RaiseHand
  | LowerHand
  | LowerHandOf
  | LowerAllHands
  | InviteToStage
  | WithdrawInvitation
  | AcceptInvitation
  | DeclineInvitation
  | TakeSeat
  | LeaveStage
  | TakeOffStage
  | ClearStage
  | SwitchMic
  | SwitchCamera
  | MutePerson
  | StopCameraOf
  | MuteAll
  | AllowMic
  | AllowCamera
  | LetOneSpeak
  | AskToOpen
  | AllowShare
  | AskToShare
  | WithdrawShareAsk
  | StartShare
  | StopShare
  | ChooseLayout;

export interface StageEntered {
  readonly type: 'StageEntered';
  readonly person: PersonRef;
}

export type StageEvent =
  | HandRaised
  | HandLowered
  | HandsLowered
  | StageInvited
  | InvitationEnded
  | StageEntered
  | StageExited
  | StageCleared
  | MicSwitched
  | CameraSwitched
  | PersonMuted
  | CameraStopped
  | AllMuted
  | MicAllowed
  | CameraAllowed
  | OnlyOneSpeaks
  | OpeningAsked
  | ShareAllowed
  | ShareAsked
  | ShareAskEnded
  | ShareStarted
  | ShareStopped
  | LayoutChosen;

export interface StageExited {
  readonly type: 'StageExited';
  readonly person: PersonRef;
}

export interface StageInvited {
  readonly type: 'StageInvited';
  readonly person: PersonRef;
  readonly until: number;
}

export interface StartByItself {
  readonly type: 'StartByItself';
  readonly on: boolean;
}

export interface StartLesson {
  readonly type: 'StartLesson';
}

export interface StartShare {
  readonly type: 'StartShare';
  readonly sound: boolean;
}

export type Status =
  | 'SCHEDULED'
  | 'RUNNING'
  | 'ENDED'
  | 'EXPIRED'
  | 'DELETED';

export interface StopCameraOf {
  readonly type: 'StopCameraOf';
  readonly person: PersonRef;
}

export interface StopShare {
  readonly type: 'StopShare';
}

export interface SupervisionAnnounced {
  readonly type: 'SupervisionAnnounced';
  readonly on: boolean;
}

export interface SupervisorEntered {
  readonly type: 'SupervisorEntered';
  readonly ref: PersonRef;
  readonly person: Person;
}

export interface SupervisorLeft {
  readonly type: 'SupervisorLeft';
  readonly ref: PersonRef;
}

export interface SwitchCamera {
  readonly type: 'SwitchCamera';
  readonly on: boolean;
}

export interface SwitchMic {
  readonly type: 'SwitchMic';
  readonly on: boolean;
}

export interface SwitchWaitingRoom {
  readonly type: 'SwitchWaitingRoom';
  readonly who: WhoWaits;
}

export interface TakeOffStage {
  readonly type: 'TakeOffStage';
  readonly person: PersonRef;
}

export interface TakeSeat {
  readonly type: 'TakeSeat';
}

export interface Text {
  readonly type: 'Text';
  readonly text: string;
}

export interface UnblockPerson {
  readonly type: 'UnblockPerson';
  readonly person: PersonRef;
}

export type UserId = string;

export interface WaitEnded {
  readonly type: 'WaitEnded';
  readonly ref: PersonRef;
  readonly result: WaitResult;
}

export type WaitResult =
  | 'ADMITTED'
  | 'REFUSED'
  | 'GAVE_UP';

export interface Waiting {
  readonly person: Person;
  readonly since: number;
}

export interface WaitingRoomSwitched {
  readonly type: 'WaitingRoomSwitched';
  readonly who: WhoWaits;
}

export type WhoWaits =
  | 'NOBODY'
  | 'UNKNOWN'
  | 'EVERYBODY';

export type WhoWrites =
  | 'EVERYONE'
  | 'TO_TEACHER'
  | 'NOBODY';

export interface Wish {
  readonly tab: string;
  readonly n: number;
}

export interface Wishes {
  readonly tabs: Readonly<Record<PersonRef, readonly WishesTab[]>>;
}

export interface WishesGrant {
  readonly n: number;
  readonly seq: number;
}

export interface WishesTab {
  readonly tab: string;
  readonly grants: readonly WishesGrant[];
}

export interface WithdrawInvitation {
  readonly type: 'WithdrawInvitation';
  readonly person: PersonRef;
}

export interface WithdrawShareAsk {
  readonly type: 'WithdrawShareAsk';
}
