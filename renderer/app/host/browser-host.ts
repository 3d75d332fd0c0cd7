import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { z } from 'zod';
import { longIdLists } from '#shared/contract/id-lists.ts';
import { isAllowedExternal } from '#shared/contract/external-links.ts';
import type { HostApi, PickRequest } from '#shared/contract/host.ts';
import type { Client, Connection } from '../client.ts';

/** Asks for a path with a dialog drawn in the page, because a page has none of the system's. */
export type AskForPath = (request: PickRequest) => Promise<string | null>;

/** Trades the link's one-time token for a session, erases it from the address, and opens the socket to the core. */
export async function connectBrowser(askForPath: AskForPath): Promise<Connection> {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token !== null) {
    window.history.replaceState(null, '', window.location.pathname);
    await post('/session', { token });
  }
  const socket = new WebSocket(`ws://${window.location.host}/core`);
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('no connection')));
  });
  const client: Client = createORPCClient(new RPCLink({ websocket: socket, customJsonSerializers: [longIdLists] }));
  const host: HostApi = {
    pickPath: askForPath,
    openExternal: (url) => {
      // The mail program opens a letter by itself; a new tab for it would stay empty.
      if (isAllowedExternal(url))
        if (new URL(url).protocol === 'mailto:') window.location.assign(url);
        else window.open(url, '_blank', 'noopener,noreferrer');
      return Promise.resolve();
    },
    openFile: (ticket) => {
      // A download needs no page of its own, and the server names the file.
      const link = document.createElement('a');
      link.href = `/file/${encodeURIComponent(ticket)}`;
      link.download = '';
      link.click();
      return Promise.resolve(true);
    },
    onCommand: () => () => undefined, // a browser tab has no menu of ours
  };
  return { client, host, closed };
}

async function post(path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const placeSchema = z.object({ id: z.string(), name: z.string() });
const listingSchema = z.object({
  folder: placeSchema,
  parent: z.string().nullable(),
  places: z.array(placeSchema),
  entries: z.array(placeSchema.extend({ kind: z.enum(['folder', 'file']) })),
});
export type Listing = z.infer<typeof listingSchema>;
const choiceSchema = z.object({ grant: z.string().nullable(), exists: z.boolean() });

/** The two questions that the dialog asks browser mode's server. Folders and files are known by opaque ids. */
export const folderQuestions = {
  list: async (folder: string | null, purpose: PickRequest['purpose']) =>
    listingSchema.parse(await (await post('/dialog/list', { folder, purpose })).json()),
  choose: async (entry: string, { purpose, suggestedName }: PickRequest, name?: string) =>
    choiceSchema.parse(await (await post('/dialog/choose', { entry, purpose, suggestedName, name })).json()),
};
