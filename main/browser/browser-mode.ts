import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Core } from '../core/app/core.ts';
import { rendererFile, securityHeaders } from '../core/app/renderer-files.ts';
import { router } from '../core/app/router.ts';
import { createAdmission } from './admission.ts';
import { createFolderDialog } from './folder-dialog.ts';
import { readJsonBody } from './json-body.ts';

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
  const handler = new RPCHandler(router);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes });
  const dialog = createFolderDialog({ grants: core.grants, folders });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actualPort } = server.address() as AddressInfo; // a TCP server has one
  const admission = createAdmission({ port: actualPort });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', admission.origin);
    if (!admission.isOurHost(request)) return end(response, 403);
    if (request.method === 'GET') return sendFile(response, rendererFolder, pathname);
    if (request.method !== 'POST' || !admission.isOurOrigin(request)) return end(response, 405);
    const body = await readJsonBody(request);
    if (pathname === '/session') {
      const cookie = admission.exchange(body);
      return cookie === null ? end(response, 403) : end(response, 204, { 'Set-Cookie': cookie });
    }
    if (!admission.isAdmitted(request)) return end(response, 403);
    if (pathname === '/dialog/list') return sendJson(response, dialog.list(body));
    if (pathname === '/dialog/choose') return sendJson(response, dialog.choose(body));
    return end(response, 404);
  };

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      core.logger.error('request failed', error);
      end(response, 400);
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!admission.isOurHost(request) || !admission.isOurOrigin(request) || !admission.isAdmitted(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
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
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

function sendFile(response: ServerResponse, folder: string, pathname: string): void {
  const file = rendererFile(folder, pathname);
  if (file === null) return end(response, 404);
  response.writeHead(200, { ...securityHeaders, 'Content-Type': file.type, 'Cache-Control': 'no-cache' });
  createReadStream(file.path).pipe(response);
}
