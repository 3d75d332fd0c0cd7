import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';

/** How long an item is planned to take, written where it stands. */
export function AgendaMinutes({ item: { id, number, level, minutes, minutesPlanned } }: { item: AgendaItemView }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const label = t('agenda.minutesField', { number });
  const saveField = useSaveField({ entity: 'agendaItem', id, name: 'minutesPlanned', label, isReadOnly });
  const save = (text: string) => {
    const digits = /^(\d{1,3})(?:\s*(?:мин|min)\.?)?$/.exec(text.trim())?.[1];
    if (text.trim() === '') return saveField(null);
    return digits === undefined ? t('agenda.minutesUnknown') : saveField(Number(digits));
  };
  const sum = minutes === null ? '' : t('agenda.minutes', { count: minutes });
  if (level === 'section') return <div className="w-18 shrink-0 text-right text-ink-3">{sum}</div>;
  // With points of its own it takes their minutes too: the sum is said beside what is written.
  const isMore = minutes !== null && minutes !== minutesPlanned;
  return (
    <div className="w-18 shrink-0 text-right">
      <InlineEdit
        label={label}
        value={minutesPlanned === null ? '' : String(minutesPlanned)}
        save={save}
        placeholder={t('agenda.noMinutes')}
        isReadOnly={isReadOnly}
      >
        {t('agenda.minutes', { count: minutesPlanned ?? 0 })}
      </InlineEdit>
      {isMore && (
        <span className="block text-sm whitespace-nowrap text-ink-3">{t('agenda.sum', { minutes: sum })}</span>
      )}
    </div>
  );
}
