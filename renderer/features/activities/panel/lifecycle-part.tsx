import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { isTrueBy } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { LockMark } from '#renderer/features/reporting/lock-mark.tsx';
import { useLockedQuarters } from '#renderer/features/reporting/use-locked-quarters.ts';
import { LogList } from '#renderer/ui/log-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { shortDate } from '#shared/i18n/short-date.ts';

/** What the activity came to and since when, the last recorded first, each time why. */
export function LifecyclePart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation(['activities', 'fields']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const locked = useLockedQuarters();
  const { lifecycleSteps, status } = activity;
  if (lifecycleSteps.length === 0) return null;
  return (
    <Section level={3} title={t('activities:lifecycle.history')}>
      <LogList
        label={t('activities:lifecycle.history')}
        entries={lifecycleSteps.map(({ id, to, since, reason }) => {
          const name = capitalised(t(`fields:choice.lifecycle.${to}`));
          const later = !isTrueBy(since, asOf) && t('activities:moves.later');
          return {
            id,
            mark: locked.ofDate(since) && <LockMark quarter={locked.ofDate(since)} isLasting />,
            when: since === null ? '—' : shortDate(since, language),
            dateTime: since ?? undefined,
            text: status.facts.lifecycleStep === id ? <b>{name}</b> : name,
            note: [later, textIn(reason, language)].filter(Boolean).join(' · '),
          };
        })}
      />
    </Section>
  );
}
