import { DomainError, type ErrorData } from '#shared/contract/errors.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { Meeting } from '#shared/model/board.ts';
import { languages, type Day, type Language } from '#shared/model/values.ts';
import { namedIn } from '#shared/rules/unnamed-people.ts';
import { basename, join } from 'node:path';
import { actorOf, todayOf, type Core } from '../../app/core.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { packNumber } from '../../packs/freeze/identity.ts';
import { i18nOf } from '../../packs/freeze/pack-language.ts';
import { refuseFuture } from '../../plan/refuse-future.ts';
import { readRecord } from '../../workbook/records.ts';
import { minutesDocx } from './minutes-docx.ts';
import { isInBoth, unnamedPeople } from './minutes-facts.ts';
import { minutesSheet } from './minutes-sheet.ts';

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

/** A text that cannot be published as it is. */
function refuseUnfit(core: Core, { id, state, minutes }: Meeting): void {
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

/**
 * Writes the files, and only then says that the minutes are published; that is not taken back. Throws MINUTES_REFUSED,
 * PACK_RENDER_FAILED, DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export async function publishMinutes(
  core: Core,
  id: string,
  folder: string,
): Promise<{ folder: string; files: string[] }> {
  const workbook = core.session.workbook();
  if (workbook.readOnly !== null) throw new DomainError('WORKBOOK_READ_ONLY', { reason: workbook.readOnly });
  const meeting = meetingOf(core, id);
  refuseUnfit(core, meeting);
  const { minutesApprovedOn } = meeting;
  if (minutesApprovedOn === null) throw refused('notApproved');
  const number = packNumber(workbook.database, meeting);
  const made: { name: string; bytes: Uint8Array }[] = [];
  for (const language of languages) {
    const name = fileName(number[language], language);
    const text = meeting.minutes[language];
    const about = { number: number[language], approvedOn: minutesApprovedOn, language };
    made.push({ name: `${name}.docx`, bytes: await minutesDocx(text, about) });
    made.push({
      name: `${name}.pdf`,
      bytes: await core.packRenderer.renderSheet('minutes', minutesSheet(text, about), language),
    });
  }
  for (const { name, bytes } of made) writeAtomically(join(folder, name), bytes);
  workbook.write({ kind: 'meeting.publishMinutes', actor: actorOf(core), final: true }, (tx) =>
    tx.update('meeting', id, { state: 'minutesPublished', publishedAt: todayOf(core) }),
  );
  return { folder: basename(folder), files: made.map(({ name }) => name) };
}

const fileName = (number: string, language: Language) => i18nOf(language).t('board:minutes.fileName', { number });
