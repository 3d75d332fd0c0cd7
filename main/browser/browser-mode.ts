import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RPCHandler } from '@orpc/server/ws';
import { longIdLists } from '#shared/contract/id-lists.ts';
import { safeFileName } from '#shared/rules/file-safety.ts';
import { WebSocketServer, type WebSocket } from 'ws';
import { ZodError } from 'zod';
import type { Core } from '../core/app/core.ts';
import { rendererFile, securityHeaders } from '../core/app/renderer-files.ts';
import { router } from '../core/app/router.ts';
import { createAdmission } from './admission.ts';
import { createFolderDialog } from './folder-dialog.ts';
import { readJsonBody, RefusedRequest } from './json-body.ts';

export interface BrowserModeOptions {
  core: Core;
  /** The built renderer. */
  rendererFolder: string;
  /** 0 for a free one. */
  port: number;
  /** Where the file dialog begins. */
  folders: readonly string[];
}

/** One message over the wall: a pasted table of 10,000 cells fits, a flood does not. */
const largestMessageBytes = 8 * 1024 * 1024;

/** Serves the application to a browser on this machine only, to whoever holds the one-time link. */
export async function startBrowserMode({ core, rendererFolder, port, folders }: BrowserModeOptions) {
  const handler = new RPCHandler(router, { customJsonSerializers: [longIdLists] });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes });
  const dialog = createFolderDialog({ grants: core.grants, folders });
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening'); // rejects where the port is taken
  const { port: actualPort } = server.address() as AddressInfo; // a TCP server has one
  const admission = createAdmission({ port: actualPort });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!admission.isOurHost(request)) return end(response, 403);
    const pathname = pathnameOf(request, admission.origin);
    if (request.method === 'GET' && pathname.startsWith(filePrefix)) {
      if (!admission.isAdmitted(request)) return end(response, 403);
      return sendAttachment(response, core.grants.pathOf(decodedTicket(pathname), 'openFile'));
    }
    if (request.method === 'GET') return sendFile(response, rendererFolder, pathname);
    if (request.method !== 'POST') return end(response, 405);
    if (!admission.isOurOrigin(request)) return end(response, 403);
    if (pathname !== '/session' && !admission.isAdmitted(request)) return end(response, 403);
    const body = await readJsonBody(request);
    switch (pathname) {
      case '/session': {
        const cookie = admission.exchange(body);
        return cookie === null ? end(response, 403) : end(response, 204, { 'Set-Cookie': cookie });
      }
      case '/dialog/list':
        return sendJson(response, dialog.list(body));
      case '/dialog/choose':
        return sendJson(response, dialog.choose(body));
      default:
        return end(response, 404);
    }
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const status = statusOf(error);
      // The request is told by its path alone: a query, a header or a body may hold what nobody else should read.
      const refusal = `${request.method} ${request.url?.split(/[?#]/, 1)[0]} answered with ${status}`;
      if (status === 500) core.logger.error(refusal, error);
      else core.logger.info(refusal);
      if (response.headersSent) response.destroy();
      else end(response, status, { Connection: 'close' }); // what is left of a large body is not read
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has taken its own listener off; an unheard error of a socket would end the process.
    socket.on('error', (error) => core.logger.error('socket', error));
    if (!admission.isOurHost(request) || !admission.isOurOrigin(request) || !admission.isAdmitted(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      webSocket.on('error', (error) => core.logger.error('socket', error));
      handler.upgrade(webSocket, { context: { core } }).catch((error: unknown) => core.logger.error('upgrade', error));
    });
  });

  return {
    /** The link with its one-time token in the fragment, which no server or log ever sees. */
    link: `${admission.origin}/#token=${admission.token}`,
    origin: admission.origin,
    stop() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...securityHeaders, ...headers });
  response.end();
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

async function sendFile(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  const file = rendererFile(folder, pathname);
  if (file === null) return end(response, 404);
  const content = await readFile(file.path);
  response.writeHead(200, { ...securityHeaders, 'Content-Type': file.type, 'Cache-Control': 'no-cache' });
  response.end(content);
}

/** Where a file that the core made ready is downloaded, by its one-time ticket. */
const filePrefix = '/file/';

function decodedTicket(pathname: string): string {
  try {
    return decodeURIComponent(pathname.slice(filePrefix.length));
  } catch {
    throw new RefusedRequest(400, 'not an address of ours');
  }
}

/**
 * Hands an attachment to the browser as a download and as nothing else: it is never shown on our origin, whatever it holds
 * and however its name reads.
 */
async function sendAttachment(response: ServerResponse, path: string | null): Promise<void> {
  const stats = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path === null || stats?.isFile() !== true) return end(response, 404);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="file"; filename*=UTF-8''${encodedName(basename(path))}`,
    'Content-Length': String(stats.size),
    'Cache-Control': 'no-store',
  });
  await pipeline(createReadStream(path), response);
}

/** RFC 5987: what `encodeURIComponent` leaves and a header must not hold. */
const encodedName = (name: string) =>
  encodeURIComponent(safeFileName(name)).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The path of the address, which must be one of this origin: `//elsewhere/` would name another host. */
function pathnameOf(request: IncomingMessage, origin: string): string {
  const address = request.url ?? '';
  if (!address.startsWith('/') || !URL.canParse(`${origin}${address}`))
    throw new RefusedRequest(400, 'not an address of ours');
  return new URL(`${origin}${address}`).pathname;
}

function statusOf(error: unknown): number {
  if (error instanceof RefusedRequest) return error.status;
  return error instanceof ZodError ? 400 : 500;
}
