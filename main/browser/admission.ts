import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const exchangeSchema = z.object({ token: z.string() });

/**
 * Who may talk to browser mode: only a page of our own origin (exact Host and Origin keep other sites and DNS rebinding
 * out), and only the browser that exchanged the link's token, once, for a session cookie.
 */
export function createAdmission({ port }: { port: number }) {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const cookieName = `sofia-roadmap-${port}`;
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let isTokenFresh = true;
  return {
    origin,
    token,
    isOurHost: (request: IncomingMessage) => request.headers.host === host,
    isOurOrigin: (request: IncomingMessage) => request.headers.origin === origin,
    /** The cookie for the first who brings the token; null for anyone else. */
    exchange(body: unknown): string | null {
      const parsed = exchangeSchema.safeParse(body);
      if (!parsed.success || !isTokenFresh || !isSame(parsed.data.token, token)) return null;
      isTokenFresh = false;
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isAdmitted(request: IncomingMessage): boolean {
      const cookies = (request.headers.cookie ?? '').split(/;\s*/);
      return cookies.some((cookie) => isSame(cookie, `${cookieName}=${session}`));
    },
  };
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
