import { RPCHandler } from '@orpc/server/message-port';
import { longIdLists } from '#shared/contract/id-lists.ts';
import { createCore } from '../core/app/core.ts';
import { createLogger } from '../core/app/logger.ts';
import { router } from '../core/app/router.ts';
import { coreStartSchema, toCoreSchema, type FromCore } from './core-messages.ts';

/**
 * The core's process. The main process sends it paths that the person chose, and one MessagePort for each window;
 * the windows then talk to it directly.
 */
const start = coreStartSchema.parse(JSON.parse(process.env['SOFIA_ROADMAP_CORE'] ?? ''));
const logger = createLogger(start.userFolder, 'core');
// A message that is not one of the contract's rejects inside the handler; it must not end everyone's workbook.
process.on('unhandledRejection', (error) => logger.error('unhandled', error));
process.on('uncaughtExceptionMonitor', (error) => logger.error('uncaught', error));

const core = createCore({
  now: Date.now,
  userFolder: start.userFolder,
  resourcesFolder: start.resourcesFolder,
  logger,
  defaultActor: '',
  keepsRecent: true,
  packWorker: new URL('./pack-worker.js', import.meta.url),
  soundWorker: new URL('./sound-worker.js', import.meta.url),
});
const handler = new RPCHandler(router, { customJsonSerializers: [longIdLists] });
const tell = (message: FromCore) => process.parentPort.postMessage(message);

process.parentPort.on('message', (event) => {
  const message = toCoreSchema.parse(event.data);
  switch (message.type) {
    case 'window': {
      const [port] = event.ports;
      if (port === undefined) throw new Error('a window without its port');
      handler.upgrade(port, { context: { core } });
      port.start();
      return;
    }
    case 'grant':
      tell({ type: 'granted', request: message.request, grant: core.grants.give(message.path, message.purpose) });
      return;
    case 'ticket':
      tell({ type: 'file', request: message.request, path: core.grants.pathOf(message.ticket, 'openFile') });
      return;
    case 'open':
      core.session.open(message.path).catch((error: unknown) => core.logger.error('cannot open the file given', error));
      return;
    case 'close':
      core.session.close();
      core.openedFiles.dispose();
      tell({ type: 'closed' });
      return;
  }
});

tell({ type: 'ready' });
