/**
 * Runs in the page: the camera shows a drawn face that nods, one for each number. The microphone
 * stays the browser's own.
 */
export function pretendFace(seed: number): void {
  const hair = ['#4a2f25', '#1f1a18', '#8a4326', '#23211f', '#6b4a2f', '#c49a5a'];
  const skin = ['#e8b590', '#8d5a3c', '#f0c3a5', '#d9a47c', '#b97c53', '#f2cdb4'];
  const shirt = ['#3d7a78', '#d2725c', '#d9a845', '#5f7d95', '#8a6aa5', '#7c9a67'];
  const wall = ['#d9cbb8', '#c9d6d1', '#e3d8c6', '#2c3444', '#cfd8de', '#d6d2c4'];
  const of = (colours: readonly string[]) => colours[seed % colours.length] ?? '#888';
  const draw = (pen: CanvasRenderingContext2D, nod: number) => {
    const dot = (colour: string, x: number, y: number, w: number, h: number) => {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.ellipse(x, y, w, h, 0, 0, 2 * Math.PI);
      pen.fill();
    };
    pen.fillStyle = of(wall);
    pen.fillRect(0, 0, 640, 360);
    pen.fillStyle = 'rgb(255 255 255 / 0.35)';
    pen.fillRect(40, 40, 110, 130);
    pen.fillRect(500, 60, 100, 180);
    dot(of(hair), 320, 150 + nod, 92, seed % 2 === 0 ? 112 : 84);
    if (seed % 2 === 0) dot(of(hair), 320, 230 + nod, 96, 100);
    dot(of(shirt), 320, 400, 190, 130);
    pen.fillStyle = of(skin);
    pen.fillRect(292, 220 + nod, 56, 70);
    dot(of(skin), 320, 172 + nod, 70, 86);
    dot(of(hair), 320, 108 + nod, 72, 34);
    for (const side of [-26, 26]) dot('#1d1b1a', 320 + side, 172 + nod, 7, 9);
    pen.strokeStyle = '#8c3d33';
    pen.lineWidth = 7;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.arc(320, 196 + nod, 26, 0.25 * Math.PI, 0.75 * Math.PI);
    pen.stroke();
  };
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (asked) => {
    const { video, ...others } = asked ?? {};
    if (!video) return open(asked);
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const pen = canvas.getContext('2d');
    let turn = 0;
    setInterval(() => pen && draw(pen, 5 * Math.sin(turn++ / 8)), 100);
    const [picture] = canvas.captureStream(10).getVideoTracks();
    const sound = others.audio ? (await open(others)).getAudioTracks() : [];
    return new MediaStream(picture ? [picture, ...sound] : sound);
  };
}
