import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate, formatWeekday } from '#shared/i18n/format.ts';
import type { Day } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';

interface DeclaredDayDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onAdded: (day: Day) => void;
}

/** A day that the Council of Ministers declared off, or a working Saturday for it. */
export function DeclaredDayDialog(props: DeclaredDayDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      title={t('calendar.addTitle')}
      closeLabel={t('common:close')}
      size="small"
    >
      <DeclaredDayForm {...props} />
    </Dialog>
  );
}

const parseDay = (text: string): Day | null => {
  const date = parsePartialDate(text);
  return date !== null && precisionOf(date) === 'day' ? date : null;
};

const empty = { bg: '', en: '', stale: null };

function DeclaredDayForm({ onOpenChange, onAdded }: DeclaredDayDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const [day, setDay] = useState<Day | null>(null);
  const [isDayUnderstood, setDayUnderstood] = useState(true);
  const [kind, setKind] = useState<'off' | 'working'>('off');
  const [title, setTitle] = useState(empty);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    if (!isDayUnderstood) return;
    if (day === null) return setProblem(t('calendar.dayMissing'));
    const made = await run(
      ({ client }) =>
        client.records.create({ entity: 'holiday', fields: { day, kind, title: { bg: title.bg, en: title.en } } }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    onOpenChange(false);
    onAdded(day);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <PartialDateField
        label={t('calendar.day')}
        value={day}
        onChange={(value) => {
          setDay(value);
          setProblem(null);
        }}
        parse={parseDay}
        format={(value) => formatPartialDate(value, language)}
        explain={(value) => formatWeekday(value, language)}
        notUnderstood={t('calendar.dayNeeded')}
        onValidityChange={setDayUnderstood}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the day is what the dialog was opened for
        autoFocus
      />
      <RadioGroup
        label={t('calendar.kind')}
        value={kind}
        onChange={setKind}
        orientation="horizontal"
        choices={[
          { value: 'off', label: t('calendar.off') },
          { value: 'working', label: t('calendar.working') },
        ]}
      />
      <BilingualField
        label={t('calendar.name')}
        labelNote={t('calendar.nameNote')}
        value={title}
        savesOn="key"
        order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
        onChange={(patch) => setTitle({ ...title, ...patch })}
        languageTags={{ bg: t('common:bg'), en: t('common:en') }}
        languageNames={{ bg: t('common:bulgarian'), en: t('common:english') }}
        confirmLabel={t('common:confirmTranslation')}
        onConfirm={() => undefined}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={isRunning}>
          {t('common:add')}
        </Button>
      </div>
    </form>
  );
}
