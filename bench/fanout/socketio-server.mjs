// The Socket.IO server that is measured: repeats `say` to everybody, as its documentation does.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('say', text));
});
http.listen(0, '127.0.0.1', () => console.log(`port ${http.address().port}`));
