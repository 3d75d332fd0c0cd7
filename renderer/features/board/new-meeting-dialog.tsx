import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { i18n } from 'i18next';
import type { MeetingView } from '#shared/contract/board.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { languages, type Bilingual, type Language } from '#shared/model/values.ts';
import { proposedMeetingDay } from '#shared/rules/board-calendar.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { TextPair } from './text-pair.tsx';

interface NewMeetingDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meetings: readonly MeetingView[];
}

export function NewMeetingDialog({ isOpen, onOpenChange, meetings }: NewMeetingDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('create.title')} closeLabel={t('common:close')}>
      <NewMeetingForm meetings={meetings} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** „Трето заседание на Дигиталния борд на София“, in both languages. */
function suggestedTitle(number: number, texts: i18n): Bilingual {
  const titleIn = (language: Language) => {
    const key = `packs:ordinal.${number}`;
    const packs = texts.getFixedT(language, 'packs');
    // Made at run time from the number; `exists` has just found it.
    const ordinal = texts.exists(key, { lng: language })
      ? packs(`ordinal.${number}` as 'ordinal.1')
      : packs('ordinalOther', { n: number });
    return texts.getFixedT(language, 'board')('create.suggestedTitle', { ordinal: capitalised(ordinal) });
  };
  return { bg: titleIn('bg'), en: titleIn('en'), stale: null };
}

function NewMeetingForm({ meetings, onDone }: { meetings: readonly MeetingView[]; onDone: () => void }) {
  const { t, i18n: texts } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const number = Math.max(0, ...meetings.map((meeting) => meeting.number ?? 0)) + 1;
  const [title, setTitle] = useState(() => suggestedTitle(number, texts));
  const [on, setOn] = useState<string | null>(() => proposedMeetingDay(meetings, asOf));
  const [isChecked, setIsChecked] = useState(false);
  const isUntitled = languages.every((one) => title[one].trim() === '');
  const isDayMissing = on === null || precisionOf(on) !== 'day';

  const create = () => {
    setIsChecked(true);
    if (isUntitled || isDayMissing) return;
    void run(async ({ client }) => {
      const { id } = await client.board.createMeeting({ title: { bg: title.bg, en: title.en }, on });
      onDone();
      goTo(recordHref('meeting', id) ?? '');
    });
  };

  return (
    <>
      <TextPair
        label={t('create.name')}
        value={title}
        onChange={setTitle}
        error={isChecked && isUntitled ? t('create.needsTitle') : null}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first of what the dialog asks for
        autoFocus
      />
      <PartialDateField
        label={t('create.date')}
        description={t('create.dateHint')}
        value={on}
        onChange={setOn}
        parse={parsePartialDate}
        format={(value) => formatPartialDate(value, language)}
        notUnderstood={t('create.needsDay')}
        error={isChecked && isDayMissing ? t('create.needsDay') : null}
        className="max-w-80"
      />
      <p className="text-sm text-ink-3">{t('create.agendaHint')}</p>
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>{t('common:cancel')}</Button>
        <Button tone="primary" isPending={isRunning} onPress={create}>
          {t('create.confirm')}
        </Button>
      </div>
    </>
  );
}
