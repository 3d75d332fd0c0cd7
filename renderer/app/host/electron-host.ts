import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { longIdLists } from '#shared/contract/id-lists.ts';
import type { HostApi } from '#shared/contract/host.ts';
import type { Client, Connection } from '../client.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in browser mode. */
    sofiaHost?: HostApi;
  }
}

/** Asks the preload for this window's own port to the core, and talks to the core over it. */
export async function connectElectron(host: HostApi): Promise<Connection> {
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function onMessage(event) {
      const [received] = event.ports;
      if (event.source !== window || event.data !== 'sofia-core-port' || received === undefined) return;
      window.removeEventListener('message', onMessage);
      resolve(received);
    });
    window.postMessage('sofia-core-wanted', window.location.origin);
  });
  const client: Client = createORPCClient(new RPCLink({ port, customJsonSerializers: [longIdLists] }));
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve()));
  port.start();
  return { client, host, closed };
}
