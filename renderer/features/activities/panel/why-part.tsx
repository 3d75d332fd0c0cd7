import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { statusSentence } from '#shared/i18n/status-sentence.ts';
import { waitSentence } from '#shared/i18n/wait-sentence.ts';
import { districts as allDistricts } from '#shared/model/districts.ts';
import type { Language } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { WhyBox } from '#renderer/ui/why-box.tsx';

type Translate = TFunction<['activities', 'status', 'common']>;

/** Rules whose sentence already names the latest report. */
const namesReport = new Set([
  'reportedDelayed',
  'reportedAtRisk',
  'reportTooOld',
  'reportedOnTrack',
  'reportedWithoutLight',
]);

/** Why the activity has its status: the rule, the dates and the report that made it so, in sentences. */
export function WhyPart({ activity }: { activity: ActivityDetail }) {
  const { t, i18n } = useTranslation(['activities', 'status', 'common']);
  const language = useLanguage();
  const { status, districts } = activity;
  const { rule, facts } = status;
  const reason = rule === 'onHold' || rule === 'dropped' ? textIn(reasonOf(activity), language) : '';
  const covered = districts.live + districts.running > 0;
  const sentences = [
    statusSentence(status, i18n, language),
    reason && t('activities:record.reasonGiven', { reason }),
    ...activity.waits.map((wait) => waitSentence(wait, i18n, language)),
    ...dateSentences(activity, t, language),
    covered && t('activities:record.districts', { live: districts.live, all: allDistricts.length }),
    !namesReport.has(rule) &&
      facts.report &&
      t('status:lastReport', { date: formatPartialDate(facts.report.asOf, language) }).replace(/\.\.$/, '.'), // „г.“ ends with a dot of its own
    !facts.report && rule !== 'neverReported' && t('status:noReport'),
  ];
  return (
    <WhyBox status={status.status} word={wordOf(activity, t)}>
      {sentences.filter(Boolean).join(' ')}
    </WhyBox>
  );
}

/** Of the step that stands on the day looked at, which need not be the last one. */
const reasonOf = ({ status, lifecycleSteps, lifecycleReason }: ActivityDetail) =>
  lifecycleSteps.find(({ id }) => id === status.facts.lifecycleStep)?.reason ?? lifecycleReason;

function wordOf({ status }: ActivityDetail, t: Translate): string {
  const { overdueDays, lateDays } = status.facts;
  if (status.status === 'overdue' && overdueDays !== null)
    return t('activities:record.overdueBy', { count: overdueDays });
  if (status.late && lateDays !== null) return t('activities:record.lateBy', { count: lateDays });
  return t(`status:activity.${status.status}`);
}

/** What the dates say apart from the status. */
function dateSentences({ dates, baselineDue }: ActivityDetail, t: Translate, language: Language): string[] {
  const { slipped, dueSoon, lateStart } = dates;
  const said: string[] = [];
  if (dueSoon) said.push(t('activities:record.dueSoon', { count: dueSoon.days }));
  if (slipped) {
    const days = slipped.days === null ? '' : t('common:days', { count: slipped.days });
    if (slipped.days === null)
      said.push(t('activities:record.slippedOngoing', { due: baselineDue ? formatDue(baselineDue, language) : '' }));
    else if (slipped.moves === 0) said.push(t('activities:record.slippedNoMoves', { days }));
    else said.push(t('activities:record.slipped', { days, count: slipped.moves }));
  }
  if (lateStart)
    said.push(
      t(lateStart.started ? 'activities:record.lateStart' : 'activities:record.notStarted', { count: lateStart.days }),
    );
  return said;
}
