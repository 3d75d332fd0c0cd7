import { randomBytes } from 'node:crypto';
import { DomainError } from '#shared/contract/errors.ts';
import type { PickPurpose } from '#shared/contract/host.ts';

/** Minutes between a dialog and the use of what was chosen in it. */
const lifetimeMilliseconds = 10 * 60 * 1000;

/**
 * Paths that a person chose in a dialog of the host, each behind a one-time token. The renderer passes the token on and
 * so can never name a path itself (RELIABILITY, Security).
 */
export function createGrants(now: () => number) {
  const grants = new Map<string, { path: string; purpose: PickPurpose; expires: number }>();
  return {
    give(path: string, purpose: PickPurpose): string {
      const token = randomBytes(24).toString('base64url');
      grants.set(token, { path, purpose, expires: now() + lifetimeMilliseconds });
      return token;
    },
    /** Throws GRANT_EXPIRED for a token that is unknown, used, too old or given for something else. */
    redeem(token: string, purpose: PickPurpose): string {
      const grant = grants.get(token);
      grants.delete(token);
      if (grant === undefined || grant.purpose !== purpose || grant.expires < now())
        throw new DomainError('GRANT_EXPIRED', {});
      return grant.path;
    },
  };
}
export type Grants = ReturnType<typeof createGrants>;
