import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '../use-words.ts';
import { MovedActivities } from './moved-activities.tsx';
import { MovedGoals } from './moved-goals.tsx';
import { MovedKpis } from './moved-kpis.tsx';

/** What the programme moved since it began, by the day looked at: indicators, activities, goals; tied and untied here. */
export function MovedSection({ programme }: { programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { date } = useWords();
  const { data: moved } = useQuery(
    queries.programmes.moved.queryOptions({ input: { id: programme.id, asOf }, placeholderData: keepPreviousData }),
  );
  if (moved === undefined) return null;
  const { since } = moved;
  return (
    <Section
      title={t('moved.title')}
      note={since === null ? t('moved.sinceUnknown') : t('moved.since', { date: date(since.date), asOf: date(asOf) })}
    >
      <div className="flex flex-col gap-5 border-t border-line-strong pt-3">
        <MovedKpis programme={programme} moved={moved} />
        <div className="grid gap-x-10 gap-y-5 @min-[920px]:grid-cols-2">
          <MovedActivities programme={programme} moved={moved} />
          <MovedGoals programme={programme} moved={moved} />
        </div>
      </div>
    </Section>
  );
}
