import type { i18n } from 'i18next';
import type { Language } from '#shared/model/values.ts';
import type { ActivityStatus } from '#shared/rules/activity-status.ts';
import { formatDue, formatPartialDate } from './format.ts';

/** Why an activity has its status, in one sentence: which rule, which dates and which report made it so. */
export function statusSentence({ rule, facts }: ActivityStatus, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'status');
  const since = facts.lifecycleSince === null ? '' : ` (${formatPartialDate(facts.lifecycleSince, language)})`;
  const due = facts.due === null ? '' : formatDue(facts.due, language);
  const report = facts.report === null ? '' : formatPartialDate(facts.report.asOf, language);
  const daysByRule: Partial<Record<typeof rule, number | null>> = {
    duePassed: facts.overdueDays,
    doneLate: facts.lateDays,
    reportTooOld: facts.report?.ageDays ?? null,
  };
  return t(`why.${rule}`, { since, due, report, count: daysByRule[rule] ?? 0 });
}
