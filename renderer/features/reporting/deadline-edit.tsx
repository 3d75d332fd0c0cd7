import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import type { Round } from '#shared/contract/reporting.ts';
import { formatDate } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Popover } from '#renderer/ui/popover.tsx';

/** Sets until when the reports of this round are asked for, or gives the day back to the plan's rhythm. */
export function DeadlineEdit({ round: { quarter, isDeadlineSet }, until }: { round: Round; until: Day }) {
  const { t } = useTranslation(['reporting', 'common']);
  const language = useLanguage();
  const { tell, isRunning } = useToldAction();
  const [day, setDay] = useState<Day | null>(until);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (chosen: Day | null, close: () => void) => {
    const said =
      chosen === null
        ? t('reporting:deadlineGivenBack')
        : t('reporting:deadlineSaved', { date: formatDate(chosen, language) });
    const refusal = await tell(said, (client) => client.reporting.setDeadline({ quarter, day: chosen }));
    setProblem(refusal);
    if (refusal === null) close();
  };
  return (
    <Popover
      label={t('reporting:deadlineEdit')}
      trigger={
        <AriaButton className="cursor-pointer rounded-sm text-sm font-semibold text-accent underline-offset-3 hover:underline">
          {t('reporting:deadlineEdit')}
        </AriaButton>
      }
    >
      {(close) => (
        <form
          className="flex w-72 flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (day === null) setProblem(t('common:dateUnknown'));
            else void save(day, close);
          }}
        >
          <DayField
            label={t('reporting:deadline')}
            description={t('reporting:deadlineHint')}
            value={day}
            onChange={(value) => {
              setDay(value);
              setProblem(null);
            }}
            error={problem}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that the sheet asks for
            autoFocus
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" tone="primary" isPending={isRunning}>
              {t('common:save')}
            </Button>
            {isDeadlineSet && <Button onPress={() => void save(null, close)}>{t('reporting:deadlineGiveBack')}</Button>}
          </div>
        </form>
      )}
    </Popover>
  );
}
