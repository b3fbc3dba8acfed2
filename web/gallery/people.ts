import type { AttachVideo, PersonView, Role, RosterRow, TileView } from '../classroom/views.ts';

const ENGLISH = [
  'Elena Marchetti',
  'Amara Okafor',
  'Mei Lin',
  'Kenji Sato',
  'Sofía Reyes',
  'Leo Brandt',
  'Ravi Patel',
  'Chloé Dubois',
  'Daniel Kim',
  'David Okoye',
  'Emma Lindqvist',
  'Hana Nováková',
  'Samuel Mensah',
  'Noor Haddad',
  'Yuki Tanaka',
  'Priya Nair',
  'Lucas Martin',
];
const CHINESE = [
  '陈文静',
  '王若曦',
  '林小美',
  '周浩然',
  '张雨桐',
  '何乐',
  '朱睿',
  '孙可欣',
  '金大勋',
  '郭建国',
  '梁艺馨',
  '胡晓雯',
  '赵一鸣',
  '马思远',
  '徐志远',
  '高子涵',
  '罗嘉怡',
];
const HUES = [1, 7, 3, 5, 3, 6, 3, 6, 5, 4, 5, 0, 0, 1, 5, 4, 2];

/** Invented people, in the language of the scene. The first one teaches. */
export function people(chinese: boolean, you: number): readonly PersonView[] {
  return (chinese ? CHINESE : ENGLISH).map((name, n) => {
    const role: Role = n === 0 ? 'teacher' : n === 9 ? 'assistant' : 'student';
    return { ref: `p${n}`, name, hue: HUES[n] ?? 0, role, you: n === you, typed: n === 13 };
  });
}

const SIZE = { width: 640, height: 360 };

function paint(canvas: HTMLCanvasElement, seed: number): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { width, height } = SIZE;
  const wall = `hsl(${(seed * 67) % 360} 22% 74%)`;
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = `hsl(${(seed * 67 + 30) % 360} 26% 60%)`;
  pen.fillRect(30, 40, 120, 160);
  pen.fillStyle = `hsl(${(seed * 97) % 360} 40% 38%)`;
  pen.beginPath();
  pen.ellipse(width / 2, height + 60, 190, 150, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = `hsl(28 ${40 + (seed % 3) * 8}% ${38 + (seed % 5) * 9}%)`;
  pen.beginPath();
  pen.ellipse(width / 2, 165, 68, 88, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = '#2c221c';
  pen.beginPath();
  pen.ellipse(width / 2, 110, 74, 52, 0, Math.PI, Math.PI * 2);
  pen.fill();
}

/** A painted picture in place of a camera: a video element plays it like any other track. */
export function face(seed: number): AttachVideo {
  return (element) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, SIZE);
    paint(canvas, seed);
    const stream = canvas.captureStream(1);
    element.srcObject = stream;
    // A still canvas gives no frame by itself: paint once more when the element listens.
    requestAnimationFrame(() => paint(canvas, seed));
    return () => {
      for (const track of stream.getTracks()) track.stop();
      element.srcObject = null;
    };
  };
}

const SCREEN_LINES = 9;

/** A painted screen to share. */
export const sharedScreen: AttachVideo = (element) => {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 800;
  const draw = () => {
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.fillStyle = '#fbfcfb';
    pen.fillRect(0, 0, 1280, 800);
    pen.fillStyle = '#e3e8e7';
    pen.fillRect(0, 0, 1280, 56);
    pen.strokeStyle = '#e0e5e4';
    for (let n = 1; n < SCREEN_LINES; n++) pen.strokeRect(420, 56 + n * 80, 860, 1);
    pen.strokeStyle = '#1f7a5c';
    pen.lineWidth = 6;
    pen.beginPath();
    for (let x = -3; x <= 3; x += 0.1) pen.lineTo(850 + x * 120, 640 - 60 * (9 - x * x) + 420);
    pen.stroke();
    pen.fillStyle = '#171d21';
    pen.font = '600 34px serif';
    pen.fillText('y = a(x − h)² + k', 70, 190);
  };
  draw();
  const stream = canvas.captureStream(1);
  element.srcObject = stream;
  requestAnimationFrame(draw);
  return () => {
    for (const track of stream.getTracks()) track.stop();
    element.srcObject = null;
  };
};

export function tile(person: PersonView, seed: number, more: Partial<TileView> = {}): TileView {
  return {
    person,
    state: 'here',
    mic: 'muted',
    video: face(seed),
    mirrored: false,
    pinned: false,
    weak: false,
    films: true,
    ...more,
  };
}

/** The same without a picture. */
export function dark(person: PersonView, more: Partial<TileView> = {}): TileView {
  const { video: _, ...rest } = tile(person, 0, more);
  return rest;
}

export function row(person: PersonView, more: Partial<RosterRow> = {}): RosterRow {
  return {
    person,
    online: true,
    mic: 'none',
    camera: 'none',
    raisedBefore: false,
    mutedInChat: false,
    mayShare: false,
    asksToShare: false,
    handUp: false,
    invited: false,
    onlyVoice: false,
    ...more,
  };
}
