import type { ActivityView } from '#shared/contract/activities.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import { awaited, waitSentence } from '#shared/i18n/wait-sentence.ts';
import type { PackException, PackReport } from '#shared/model/pack-document/exceptions.ts';
import { exceptionStatuses, type ExceptionStatus } from '#shared/model/pack-document/status.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Report } from '#shared/model/report.ts';
import { readRecord } from '../../workbook/records.ts';
import { agendaItemOf, type FreezeContext } from './freeze-context.ts';
import { both, dueText, i18nOf, partialText, plain, textOf, textOrNull } from './pack-language.ts';

const isException = (status: string): status is ExceptionStatus => exceptionStatuses.some((known) => known === status);

export const exceptionsAmong = (activities: readonly ActivityView[]) =>
  activities.filter(({ status }) => isException(status.status));

/** Overdue, delayed, at risk, without a recent report and suspended: each with its reason and what its last report said. */
export function freezeExceptions(context: FreezeContext): PackException[] {
  return exceptionStatuses.flatMap((wanted) =>
    context.activities
      .filter(({ status }) => status.status === wanted)
      .map((activity) => exceptionOf(context, activity, wanted)),
  );
}

function exceptionOf(context: FreezeContext, activity: ActivityView, status: ExceptionStatus): PackException {
  const { facts } = activity.status;
  const report = facts.report === null ? null : readRecord(context.database, 'report', facts.report.id);
  const isSlipped = facts.baselineDue !== null && facts.baselineDue !== facts.due;
  return {
    code: activity.code ?? '',
    title: textOf(activity.title),
    status,
    focusArea: activity.focusAreaName?.title ?? null,
    unit: activity.responsibleName?.title ?? null,
    owner: ownerOf(context, activity),
    due: facts.due === null ? textOrNull(activity.dueText) : dueText(facts.due),
    dueWas: isSlipped && facts.baselineDue !== null ? dueText(facts.baselineDue) : null,
    reason: {
      text: both((_, language) =>
        [
          statusSentence(activity.status, i18nOf(language), language),
          ...activity.waits.map((wait) => waitSentence(wait, i18nOf(language), language)),
        ].join(' '),
      ),
      refs: [...reasonRefs(context, activity), ...waitRefs(context, activity)],
    },
    ...reportTexts(context, report, { section: 'exceptions', of: activity }),
    agendaItem: agendaItemOf(context, activity.id)?.number ?? null,
  };
}

function ownerOf({ database }: FreezeContext, { owner }: ActivityView) {
  const person = owner === null ? null : readRecord(database, 'person', owner);
  return person === null ? null : textOf(person.name);
}

/** The number of days in the reason, so that it too can be looked up. */
function reasonRefs({ ledger, counted }: FreezeContext, { code, status }: ActivityView): number[] {
  const { overdueDays, report } = status.facts;
  if (status.rule === 'duePassed' && overdueDays !== null)
    return [
      ledger.cite({
        what: both((say) => say('ledger.overdueDays', { code })),
        value: both((say) => say('days', { count: overdueDays })),
        number: overdueDays,
        ...counted,
      }),
    ];
  if (status.rule === 'reportTooOld' && report !== null)
    return [
      ledger.cite({
        what: both((say) => say('ledger.reportAge', { code })),
        value: both((say) => say('days', { count: report.ageDays })),
        number: report.ageDays,
        ...counted,
      }),
    ];
  return [];
}

/** How late each activity is that this one waits for. */
function waitRefs({ ledger, counted }: FreezeContext, { code, waits }: ActivityView): number[] {
  return waits.flatMap((wait) => {
    const { lateDays } = wait;
    if (wait.reason !== 'late' || lateDays === null) return [];
    return [
      ledger.cite({
        what: both((say, language) => say('ledger.waitDays', { code, predecessor: awaited(wait, language) })),
        value: both((say) => say('days', { count: lateDays })),
        number: lateDays,
        ...counted,
      }),
    ];
  });
}

/**
 * What the last report said, and what it asks. That it was given, and when, is for everyone; its texts are for those for
 * whom they were written.
 */
export function reportTexts(
  { restricted }: FreezeContext,
  report: Report | null,
  { section, of }: { section: 'exceptions' | 'programmes'; of: { code: string | null; title: PackText } },
): { report: PackReport | null; ask: PackText | null } {
  if (report === null) return { report: null, ask: null };
  const texts = [report.done, report.next, report.blockers, report.askOfBoard].map(textOrNull);
  const what = both((say, language) => say('omission.report', { code: of.code ?? of.title[language] }));
  const told = texts.findIndex((text) => text !== null);
  const [done = null, next = null, blockers = null, ask = null] = texts.map((text, index) =>
    restricted.mark(text, report.visibility, index === told ? { section, what, basis: 'restricted' } : null),
  );
  const author = report.author === null ? null : plain(report.author);
  return { report: { asOf: partialText(report.asOf ?? ''), author, done, next, blockers }, ask };
}
