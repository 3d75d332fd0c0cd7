import { DomainError, type ErrorData } from '#shared/contract/errors.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { Meeting } from '#shared/model/board.ts';
import { languages, type Day } from '#shared/model/values.ts';
import { namedIn } from '#shared/rules/unnamed-people.ts';
import { actorOf, type Core } from '../../app/core.ts';
import { refuseFuture } from '../../plan/refuse-future.ts';
import { readRecord } from '../../workbook/records.ts';
import { isInBoth, unnamedPeople } from './minutes-facts.ts';

const refused = (why: ErrorData<'MINUTES_REFUSED'>['why'], names: string[] = []) =>
  new DomainError('MINUTES_REFUSED', { why, names });

function meetingOf(core: Core, id: string): Meeting {
  const meeting = readRecord(core.session.workbook().database, 'meeting', id);
  if (meeting === null) throw new DomainError('MEETING_MISSING', {});
  return meeting;
}

/** Throws MEETING_MISSING, MINUTES_REFUSED once they are published. */
export function saveMinutes(core: Core, id: string, text: { bg?: string; en?: string }): void {
  const meeting = meetingOf(core, id);
  if (meeting.state === 'minutesPublished') throw refused('published');
  const isChanged = languages.some(
    (language) => (text[language] ?? meeting.minutes[language]) !== meeting.minutes[language],
  );
  // What was approved is another text now.
  const approval = isChanged ? { minutesApprovedOn: null, minutesApprovedBy: null } : {};
  core.session
    .workbook()
    .write({ kind: 'meeting.saveMinutes', actor: actorOf(core) }, (tx) =>
      tx.update('meeting', id, { minutes: text, ...approval }),
    );
}

/** Throws MINUTES_REFUSED, IN_THE_FUTURE, MEETING_MISSING. */
export function approveMinutes(core: Core, id: string, { on, by }: { on: Day; by: string }): void {
  const meeting = meetingOf(core, id);
  refuseUnfit(core, meeting);
  refuseFuture(core, on, 'minutesApprovedOn');
  core.session
    .workbook()
    .write({ kind: 'meeting.approveMinutes', actor: actorOf(core) }, (tx) =>
      tx.update('meeting', id, { minutesApprovedOn: on, minutesApprovedBy: by }),
    );
}

/** Throws MINUTES_REFUSED for a text that cannot be published as it is. */
export function refuseUnfit(core: Core, { id, state, minutes }: Meeting): void {
  if (state === 'minutesPublished') throw refused('published');
  if (state !== 'held') throw refused('notHeld');
  if (!isInBoth(minutes)) throw refused('empty');
  const named = namedIn(`${minutes.bg}\n${minutes.en}`, unnamedPeople(core.session.workbook().database, id));
  if (named.length > 0)
    throw refused(
      'names',
      named.map(({ name }) => textIn(name, 'bg')),
    );
}
