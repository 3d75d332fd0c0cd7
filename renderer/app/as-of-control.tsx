import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { formatDate, formatPartialDate } from '#shared/i18n/format.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { useLanguage } from './preferences.tsx';
import { useWorkbook } from './workbook.tsx';

/** The day the plan is looked at as of, and the way to another day. */
export function AsOfControl() {
  const { t } = useTranslation(['shell', 'common']);
  const language = useLanguage();
  const { workbook, asOf, setAsOf } = useWorkbook();
  const [day, setDay] = useState<string | null>(null);
  const show = (chosen: string | null, close: () => void) => {
    setAsOf(chosen);
    setDay(null);
    close();
  };
  return (
    <Popover
      label={t('asOf.label')}
      trigger={
        <AriaButton className="-mx-1 cursor-default rounded px-1 text-left underline decoration-line-strong underline-offset-3 hover:text-ink">
          {workbook.name} · {t('common:asOf', { date: formatDate(asOf, language) })}
        </AriaButton>
      }
    >
      {(close) => (
        <div className="flex w-80 flex-col gap-3">
          <PartialDateField
            label={t('asOf.change')}
            description={t('asOf.hint')}
            value={day}
            onChange={setDay}
            parse={parsePartialDate}
            format={(value) => formatPartialDate(value, language)}
            notUnderstood={t('common:dateUnknown')}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              tone="primary"
              isDisabled={day === null || lastDay(day) === null}
              onPress={() => show(day && lastDay(day), close)}
            >
              {t('asOf.apply')}
            </Button>
            <Button onPress={() => show(workbook.today, close)}>{t('asOf.today')}</Button>
            {workbook.viewAsOf !== null && asOf !== workbook.viewAsOf && (
              <Button onPress={() => show(null, close)}>{formatDate(workbook.viewAsOf, language)}</Button>
            )}
          </div>
        </div>
      )}
    </Popover>
  );
}
