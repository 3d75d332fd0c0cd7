import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { CalendarTable } from './calendar-table.tsx';
import { DeclaredDayDialog } from './declared-day-dialog.tsx';
import { SettingsPage } from './settings-page.tsx';

/** Before this year the law alone does not give the days off (shared/rules/holidays.ts). */
const firstFullYear = 2017;
/** Easter is reckoned for these years. */
const years = { first: 1900, last: 2099 };

/** The days off of a year: those by law, and those declared in this workbook, which can be added and removed. */
export function CalendarSection() {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const { asOf, isReadOnly } = useWorkbook();
  const { data: holidays = [] } = useQuery(queries.settings.holidays.queryOptions());
  const [year, setYear] = useState(() => Number(asOf.slice(0, 4)));
  const [isAdding, setAdding] = useState(false);
  return (
    <SettingsPage
      title={t('section.calendar')}
      lead={t('calendar.lead')}
      action={
        !isReadOnly && (
          <Button tone="primary" icon={CalendarPlus} onPress={() => setAdding(true)}>
            {t('calendar.add')}
          </Button>
        )
      }
    >
      <Section
        title={t('calendar.year', { year })}
        action={
          <>
            <IconButton
              size="small"
              icon={ChevronLeft}
              label={t('calendar.previousYear')}
              isDisabled={year === years.first}
              onPress={() => setYear(year - 1)}
            />
            <IconButton
              size="small"
              icon={ChevronRight}
              label={t('calendar.nextYear')}
              isDisabled={year === years.last}
              onPress={() => setYear(year + 1)}
            />
          </>
        }
      >
        {year < firstFullYear && <p className="text-pretty text-ink-2">{t('calendar.early')}</p>}
        <CalendarTable year={year} declared={holidays.filter(({ archived }) => !archived)} />
      </Section>
      <DeclaredDayDialog
        isOpen={isAdding}
        onOpenChange={setAdding}
        onAdded={(day) => setYear(Number(day.slice(0, 4)))}
      />
    </SettingsPage>
  );
}
