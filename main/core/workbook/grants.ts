import { randomBytes } from 'node:crypto';
import { DomainError } from '#shared/contract/errors.ts';
import type { PickPurpose } from '#shared/contract/host.ts';

/** What was chosen in a dialog, or (`openFile`) what the core made ready for the system to show. */
export type GrantPurpose = PickPurpose | 'openFile';

/** Minutes between a dialog and the use of what was chosen in it. */
const lifetimeMilliseconds = 10 * 60 * 1000;

/**
 * Paths that a person chose in a dialog of the host, each behind a one-time token. The renderer passes the token on and
 * so can never name a path itself (RELIABILITY, Security).
 */
export function createGrants(now: () => number) {
  const grants = new Map<string, { path: string; purpose: GrantPurpose; expires: number }>();
  const take = (token: string, purpose: GrantPurpose): string | null => {
    const grant = grants.get(token);
    grants.delete(token);
    return grant === undefined || grant.purpose !== purpose || grant.expires < now() ? null : grant.path;
  };
  return {
    give(path: string, purpose: GrantPurpose): string {
      const token = randomBytes(24).toString('base64url');
      grants.set(token, { path, purpose, expires: now() + lifetimeMilliseconds });
      return token;
    },
    /** The path once; null for a token that is unknown, used, too old or given for something else. */
    pathOf: take,
    /** The same, but throws GRANT_EXPIRED. */
    redeem(token: string, purpose: GrantPurpose): string {
      const path = take(token, purpose);
      if (path === null) throw new DomainError('GRANT_EXPIRED', {});
      return path;
    },
  };
}
export type Grants = ReturnType<typeof createGrants>;
