import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { PickPurpose } from '#shared/contract/host.ts';
import { fromCoreSchema, type CoreStart, type ToCore } from './core-messages.ts';

export interface CoreClient {
  /** Makes a channel between a window and the core; the window's end is returned. */
  connectWindow(): MessagePortMain;
  grant(path: string, purpose: PickPurpose): Promise<string>;
  /** The file that the core made ready to be shown, by its one-time ticket; null where the ticket is not good. */
  fileOf(ticket: string): Promise<string | null>;
  open(path: string): void;
  /** Closes the workbook and waits until it is on disk. */
  close(): Promise<void>;
}

export interface CoreClientDeps {
  /** The built file of the core's process. */
  entry: string;
  start: CoreStart;
  /** The core died; nothing that was acknowledged is lost, but the windows must be told. */
  onExit: (code: number) => void;
}

export function startCore({ entry, start, onExit }: CoreClientDeps): CoreClient {
  const process_: UtilityProcess = utilityProcess.fork(entry, [], {
    serviceName: 'Sofia Roadmap core',
    env: { ...process.env, SOFIA_ROADMAP_CORE: JSON.stringify(start) },
  });
  const waiting = new Map<number, (grant: string) => void>();
  const waitingForFile = new Map<number, (path: string | null) => void>();
  let requests = 0;
  let onClosed: () => void = () => undefined;
  let isClosing = false;

  process_.on('message', (data: unknown) => {
    const message = fromCoreSchema.parse(data);
    if (message.type === 'granted') {
      waiting.get(message.request)?.(message.grant);
      waiting.delete(message.request);
    } else if (message.type === 'file') {
      waitingForFile.get(message.request)?.(message.path);
      waitingForFile.delete(message.request);
    } else if (message.type === 'closed') onClosed();
  });
  process_.on('exit', (code) => {
    onClosed();
    if (!isClosing) onExit(code);
  });
  const tell = (message: ToCore, ports: MessagePortMain[] = []) => process_.postMessage(message, ports);

  return {
    connectWindow() {
      const { port1, port2 } = new MessageChannelMain();
      tell({ type: 'window' }, [port1]);
      return port2;
    },
    grant(path, purpose) {
      const request = (requests += 1);
      return new Promise((resolve) => {
        waiting.set(request, resolve);
        tell({ type: 'grant', request, path, purpose });
      });
    },
    fileOf(ticket) {
      const request = (requests += 1);
      return new Promise((resolve) => {
        waitingForFile.set(request, resolve);
        tell({ type: 'ticket', request, ticket });
      });
    },
    open: (path) => tell({ type: 'open', path }),
    async close() {
      isClosing = true;
      const closed = new Promise<void>((resolve) => (onClosed = resolve));
      tell({ type: 'close' });
      await closed;
      process_.kill();
    },
  };
}
