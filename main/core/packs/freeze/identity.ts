import type { Database } from 'better-sqlite3';
import { formatDate, formatInstant, formatLongDate } from '#shared/i18n/format.ts';
import { textAt } from '#shared/i18n/text-at.ts';
import type { Meeting } from '#shared/model/board.ts';
import type { PackIdentity, PackKind } from '#shared/model/pack-document/identity.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Pack } from '#shared/model/pack.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { meetingDay } from '#shared/rules/board-calendar.ts';
import { readRecords } from '../../workbook/records.ts';
import { both, i18nOf, plain, textOrNull } from './pack-language.ts';

/** „второ“ or, with the article, „второто“; beyond ten as a number. */
export function ordinalOf(number: number, form: 'plain' | 'definite', language: Language): string {
  const key = form === 'plain' ? 'ordinal' : 'ordinalDefinite';
  const i18n = i18nOf(language);
  return textAt(i18n, `packs:${key}.${number}`) ?? i18n.t(`packs:${key}Other`, { n: number });
}

/** "ДБ-2021-01": the year of the meeting and its place among the meetings of that year. */
export function packNumber(database: Database, meeting: Meeting) {
  const year = (meetingDay(meeting) ?? '0000').slice(0, 4);
  const ofYear = readRecords(database, 'meeting', 'archived = 0')
    .filter((other) => (meetingDay(other) ?? '').startsWith(year))
    .toSorted((a, b) => (meetingDay(a) ?? '').localeCompare(meetingDay(b) ?? '') || a.id.localeCompare(b.id));
  const sequence = String(ofYear.findIndex(({ id }) => id === meeting.id) + 1).padStart(2, '0');
  return both((say) => say('number', { year, sequence }));
}

export interface FreezeIdentity {
  kind: PackKind;
  version: number;
  dataAsOf: Day;
  /** The moment of the freeze, in UTC; the same document is drawn from it for ever. */
  frozenAt: string;
  frozenBy: string | null;
  /** The workbook's own id. */
  workbook: string;
}

/** What is the same in all editions of a freeze; the rest is of each edition (`cut-edition.ts`). */
export function freezeIdentity(database: Database, meeting: Meeting, given: FreezeIdentity): PackIdentity {
  const number = packNumber(database, meeting);
  const title = titleOf(meeting, given);
  return {
    number,
    version: given.version,
    kind: given.kind,
    edition: 'internal',
    draft: true,
    body: both((say) => say('body')),
    title,
    fullTitle: both((say, language) => say('fullTitle', { title: title[language] })),
    publisher: both((say) => say('publisher')),
    department: both((say) => say('department')),
    dataAsOf: {
      day: given.dataAsOf,
      text: both((_, language) => formatLongDate(given.dataAsOf, language)),
      short: both((_, language) => formatDate(given.dataAsOf, language)),
    },
    frozen: {
      at: given.frozenAt,
      text: both((_, language) => formatInstant(given.frozenAt, language)),
      by: given.frozenBy === null ? null : plain(given.frozenBy),
    },
    supersedes: null,
    previousHash: null,
    workbook: given.workbook,
  };
}

/** „Материали за второто заседание“, „Поправка 1 в материалите за второто заседание“ */
function titleOf({ number }: Meeting, { kind, version }: FreezeIdentity): PackText {
  return both((say, language) => {
    const about =
      number === null ? say('titleNoNumber') : say('title', { ordinal: ordinalOf(number, 'definite', language) });
    if (kind === 'main') return about;
    const of =
      number === null
        ? say('ofMeetingNoNumber')
        : say('ofMeeting', { ordinal: ordinalOf(number, 'definite', language) });
    return say(`noticeTitle.${kind}`, { n: version, of });
  });
}

/** "ДБ-2021-01, версия 1", "ДБ-2021-01, поправка 2" */
export const issueName = (number: PackText, { kind, version }: Pick<Pack, 'kind' | 'version'>): PackText =>
  both((say, language) => say(`issueName.${kind}`, { number: number[language], version }));

/** The pack whose place another takes, and what its secretary said of it. */
export function supersededBy(number: PackText, pack: Pack | null): PackIdentity['supersedes'] {
  if (pack === null) return null;
  return { label: issueName(number, pack), change: textOrNull(pack.changeSummary) };
}
