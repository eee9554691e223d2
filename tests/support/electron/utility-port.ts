import { EventEmitter } from 'node:events';

// Loaded before the practice's entry: gives it the port that Electron gives a utility process.
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => process.send!(message),
});
process.on('message', (data) => port.emit('message', { data }));
Object.assign(process, { parentPort: port });
