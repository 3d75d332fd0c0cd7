import { packEditions } from '#shared/model/pack.ts';
import type { Core } from '../app/core.ts';
import { cutEdition } from './editions/cut-edition.ts';
import { designOf, freeze, type FreezeRequest } from './freeze-editions.ts';
import { preflightOfMeeting } from './preflight-of-meeting.ts';

/** What each edition would leave out if it were issued now, what was found before it among that. */
export function omissionsOf(core: Core, request: FreezeRequest) {
  const findings = preflightOfMeeting(core, { ...request, editions: packEditions });
  const frozen = freeze(core, {
    ...request,
    explained: findings.map((finding) => ({ finding, explanation: null })),
  });
  const design = designOf(core, request);
  return packEditions.map((edition) => {
    const cut = cutEdition(frozen, { edition, isDraft: true, previousHash: null, supersedes: null, design });
    return { edition, omissions: [...cut.omissions] };
  });
}
