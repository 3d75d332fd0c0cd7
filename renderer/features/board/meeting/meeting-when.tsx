import { useTranslation } from 'react-i18next';
import type { MeetingView } from '#shared/contract/board.ts';
import { formatTime, formatWeekday } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { parseMeetingTime, writeMeetingTime } from './meeting-time.ts';

/** The day and hour in full, written the way people write them. */
export function MeetingWhen({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const { id, day, startsAt, on, dateIsProposed } = meeting;

  const save = async (text: string) => {
    const time = text === '' ? { startsAt: null, on: null } : parseMeetingTime(text);
    if (time === null) return t('when.unknown');
    let refusal: string | null = null;
    await run(({ client }) => client.records.update({ entity: 'meeting', id, fields: { ...time } }), {
      onError: ({ message }) => {
        refusal = message;
      },
    });
    return refusal;
  };

  return (
    <div data-meeting-date className="mt-0.5 flex flex-wrap items-center gap-2.5 text-lg text-ink-2">
      <InlineEdit
        label={t('when.label')}
        value={writeMeetingTime({ startsAt, on }, language)}
        save={save}
        placeholder={t('when.placeholder')}
        isReadOnly={isReadOnly}
      >
        {day !== null &&
          [formatWeekday(day, language), startsAt && formatTime(startsAt, language)].filter(Boolean).join(', ')}
      </InlineEdit>
      {dateIsProposed && <Pill>{t('proposed')}</Pill>}
    </div>
  );
}
