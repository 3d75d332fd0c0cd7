import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue, Restoring } from '#shared/contract/history.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField, DayField } from '#renderer/app/form/date-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { FieldOfRecord } from './field-history-dialog.tsx';
import { useRestore } from './use-restore.ts';

export interface RestoreFormProps {
  of: FieldOfRecord;
  value: FieldValue;
  /** The value as it is read. */
  words: string;
  restoring: Restoring;
  onCancel: () => void;
  onDone: () => void;
}

/** What the rule of a governed field asks for before it takes an earlier value: a day, and for a move or a step why. */
export function RestoreForm({ of, value, words, restoring, onCancel, onDone }: RestoreFormProps) {
  const { t } = useTranslation(['history', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { restore, isRunning, problem, setProblem } = useRestore(of);
  const [on, setOn] = useState<string | null>(asOf);
  const [reason, setReason] = useState('');
  const asksReason = restoring === 'move' || restoring === 'lifecycle';
  const mayBeSilent = restoring === 'lifecycle' && value.value !== 'dropped' && value.value !== 'onHold';
  const save = async () => {
    if (on === null) return setProblem(t('common:dateUnknown'));
    if (asksReason && !mayBeSilent && reason.trim() === '') return setProblem(t('field.reasonMissing'));
    const given = reason.trim() === '' ? {} : { reason: { [language]: reason.trim() } };
    if (await restore(value, words, { on, ...given })) onDone();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="text-pretty">
        {t('field.restoreTo')} <b className="font-semibold">{words || t('nothing')}</b>
      </p>
      {restoring === 'move' ? (
        <DayField label={t('field.decidedOn')} value={on} onChange={setOn} />
      ) : (
        <DateField label={t('field.since')} value={on} onChange={setOn} />
      )}
      {asksReason && (
        <TextArea
          label={t('common:reason')}
          labelNote={mayBeSilent ? t('common:optional') : undefined}
          description={t('common:reasonHint')}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setProblem(null);
          }}
          rows={3}
          validationBehavior="aria"
          isRequired={!mayBeSilent}
          error={problem}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- why is what the form asks for
          autoFocus
        />
      )}
      {!asksReason && problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onCancel}>{t('common:back')}</Button>
        <Button tone="primary" type="submit" isPending={isRunning}>
          {t('field.restore')}
        </Button>
      </div>
    </form>
  );
}
