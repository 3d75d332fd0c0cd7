import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/model/values.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';

/** The day on which the report of a period went to the funder. */
export function FunderReportForm({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useTranslation(['today', 'common', 'activities']);
  const { asOf, workbook } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const countsLater = useCountsLater();
  const [day, setDay] = useState<Day | null>(asOf < workbook.today ? asOf : workbook.today);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    if (day === null) return setProblem(t('common:dateUnknown'));
    if (day > workbook.today) return setProblem(t('activities:report.asOfFuture'));
    const told = withNote(t('programmes.funderSaved', { title }), countsLater(day));
    const refusal = await tell(told, (client) => client.programmes.submitFunderReport({ id, on: day }));
    setProblem(refusal);
  };
  return (
    <form
      className="flex max-w-110 items-start gap-2 pt-1 @min-[560px]:ml-[166px]"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DayField
        label={t('programmes.submittedOn')}
        value={day}
        onChange={(value) => {
          setDay(value);
          setProblem(null);
        }}
        error={problem}
        className="flex-1"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that is asked
        autoFocus
      />
      <div className="flex gap-2 pt-6">
        <Button type="submit" tone="primary" isPending={isRunning}>
          {t('common:save')}
        </Button>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
