import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { rendererFile, securityHeaders } from '../core/app/renderer-files.ts';

export const appScheme = 'app';

/** Must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer under app://roadmap/, with the same guard and headers as browser mode. */
export function serveRenderer(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'roadmap' && request.method === 'GET' ? rendererFile(folder, pathname) : null;
    if (file === null) return new Response(null, { status: 404, headers: securityHeaders });
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...securityHeaders, 'Content-Type': file.type },
    });
  });
}
