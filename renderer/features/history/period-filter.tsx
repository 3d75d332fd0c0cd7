import { useTranslation } from 'react-i18next';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { beginningOf, spans, type FilterProps } from './history-filter.ts';

/** Which days: written, or one of the usual spans. */
export function PeriodFilter({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('history');
  const { workbook } = useWorkbook();
  return (
    <Popover
      label={t('period')}
      placement="bottom end"
      trigger={<PillButton>{t('period')}</PillButton>}
      className="w-80"
    >
      {(close) => (
        <div className="flex flex-col gap-3">
          <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
            {spans.map((span) => (
              <li key={span}>
                <Link
                  className="text-sm"
                  onPress={() => {
                    onFilter({ ...filter, from: beginningOf(span, workbook.today), to: null });
                    close();
                  }}
                >
                  {t(`since.${span}`)}
                </Link>
              </li>
            ))}
          </ul>
          <div className="grid grid-cols-2 items-start gap-3">
            <DayField label={t('fromDay')} value={filter.from} onChange={(from) => onFilter({ ...filter, from })} />
            <DayField label={t('toDay')} value={filter.to} onChange={(to) => onFilter({ ...filter, to })} />
          </div>
        </div>
      )}
    </Popover>
  );
}
