import { EventEmitter } from 'node:events';
import { parentPort, type MessagePort } from 'node:worker_threads';

/**
 * The core's process as Electron starts it, in a thread of a test. What the main process would say to it comes as the
 * thread's messages, a window's port among them.
 */
const outside = parentPort;
if (outside === null) throw new Error('this is started as a worker');

const fromMain = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => outside.postMessage(message) });
Object.defineProperty(process, 'parentPort', { value: fromMain });
outside.on('message', ({ data, port }: { data: unknown; port?: MessagePort }) => {
  // Node's port starts with a method of another name than Electron's.
  fromMain.emit('message', { data, ports: port === undefined ? [] : [port] });
});
await import('../core-process.ts');
