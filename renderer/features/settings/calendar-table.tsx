import { useTranslation } from 'react-i18next';
import { formatWeekday, textIn } from '#shared/i18n/format.ts';
import type { Holiday } from '#shared/model/plan.ts';
import type { DayOff } from '#shared/rules/holidays.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Cell, DataTable, TableBody, TableHead, TableRow } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { calendarOfYear, type CalendarDay } from './calendar-days.ts';

export function CalendarTable({ year, declared }: { year: number; declared: readonly Holiday[] }) {
  const { t } = useTranslation('settings');
  const days = calendarOfYear(year, declared);
  const working = new Set(declared.filter(({ kind }) => kind === 'working').map(({ day }) => day));
  return (
    <div className="-mx-6">
      <DataTable
        label={t('calendar.year', { year })}
        role="table"
        rowCount={days.length + 1}
        columnCount={3}
        widths={[250, null, 230]}
      >
        <TableHead>
          <tr>
            <HeaderCell>{t('calendar.date')}</HeaderCell>
            <HeaderCell>{t('calendar.what')}</HeaderCell>
            <HeaderCell>{t('calendar.why')}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {days.map((day) => (
            <CalendarRow
              key={`${day.day} ${day.declared?.id ?? day.lawful?.name}`}
              entry={day}
              isOverruled={day.lawful !== null && working.has(day.day)}
            />
          ))}
        </TableBody>
      </DataTable>
    </div>
  );
}

/** A day by law that the workbook declares working stays in the list, faded. */
function CalendarRow({ entry: { day, lawful, declared }, isOverruled }: { entry: CalendarDay; isOverruled: boolean }) {
  const language = useLanguage();
  return (
    <TableRow isFaded={isOverruled}>
      <Cell>{formatWeekday(day, language)}</Cell>
      <Cell className="py-1.5 whitespace-normal text-pretty">
        {declared ? textIn(declared.title, language) || '—' : lawful && <LawfulName day={lawful} />}
      </Cell>
      <Cell isQuiet className="py-1.5 whitespace-normal text-pretty">
        {declared ? <Declared holiday={declared} /> : lawful && <LawfulGrounds day={lawful} />}
      </Cell>
    </TableRow>
  );
}

function LawfulName({ day }: { day: DayOff }) {
  const { t } = useTranslation('settings');
  return day.kind === 'declared' ? t('calendar.councilOfMinisters') : t(`holiday.${day.name}`);
}

function LawfulGrounds({ day }: { day: DayOff }) {
  const { t } = useTranslation('settings');
  if (day.kind === 'declared') return t('calendar.declaredOff');
  return day.kind === 'substitute' ? t('calendar.substitute') : t('calendar.byLaw');
}

function Declared({ holiday: { id, day, kind } }: { holiday: Holiday }) {
  const { t } = useTranslation(['settings', 'common']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const told = useTold();
  const remove = () =>
    run(async ({ client }) => {
      await client.records.archive({ entity: 'holiday', id, archived: true });
      told(t('calendar.archived', { day: formatWeekday(day, language) }));
    });
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span className="text-ink">{kind === 'off' ? t('calendar.declaredOff') : t('calendar.declaredWorking')}</span>
      {!isReadOnly && (
        <Link aria-label={`${t('calendar.archive')}: ${formatWeekday(day, language)}`} onPress={() => void remove()}>
          {t('calendar.archive')}
        </Link>
      )}
    </span>
  );
}
