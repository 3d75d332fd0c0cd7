import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BilingualPatch, Day } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import type { Paste } from './paste-block.ts';

interface PasteDialogProps {
  paste: Paste;
  /** Gives back a sentence when it was refused. */
  onWrite: (decidedOn: Day, reason: BilingualPatch) => Promise<string | null>;
  onClose: () => void;
}

const refusedAtMost = 40;

/** Before anything of a block is written: what of it cannot be taken and why, and the reason of the due dates that move. */
export function PasteDialog({ paste, onWrite, onClose }: PasteDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const [reason, setReason] = useState('');
  const [decidedOn, setDecidedOn] = useState<Day | null>(asOf);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { changed, moved, refused } = paste;

  const write = async () => {
    if (isBusy) return;
    if (moved > 0 && reason.trim() === '') return setProblem(t('due.reasonMissing'));
    if (decidedOn === null) return setProblem(t('due.decidedMissing'));
    setBusy(true);
    const refusal = await onWrite(decidedOn, reason.trim() === '' ? {} : { [language]: reason.trim() });
    setBusy(false);
    if (refusal === null) onClose();
    else setProblem(refusal);
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('paste.title')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onPress={onClose}>{t(changed === 0 ? 'common:close' : 'paste.giveUp')}</Button>
          {changed > 0 && (
            <Button tone="primary" isPending={isBusy} onPress={() => void write()}>
              {t('paste.write', { count: changed })}
            </Button>
          )}
        </>
      }
    >
      {refused.length > 0 && (
        <section className="flex flex-col gap-2">
          <p>{t('paste.refused', { count: refused.length })}</p>
          <ul className="max-h-64 overflow-auto border-y border-line text-sm">
            {refused.slice(0, refusedAtMost).map(({ activity, column, text, why }) => (
              <li
                key={`${activity.id} ${column}`}
                className="grid grid-cols-[5rem_9rem_1fr] gap-x-3 border-b border-line py-1.5 last:border-b-0"
              >
                <span className="text-ink-3">{activity.code}</span>
                <span className="truncate">{t(`column.${column}`)}</span>
                <span className="min-w-0">
                  <span className="break-words font-medium">{text === '' ? t('paste.empty') : `„${text}“`}</span>
                  <span className="block text-ink-2">{why === 'dateUnknown' ? t('common:dateUnknown') : t(why)}</span>
                </span>
              </li>
            ))}
          </ul>
          {refused.length > refusedAtMost && (
            <p className="text-sm text-ink-3">{t('paste.more', { count: refused.length - refusedAtMost })}</p>
          )}
        </section>
      )}
      {moved > 0 && (
        <section className="flex flex-col gap-3">
          <p>{t('paste.moved', { count: moved })}</p>
          <DayField label={t('due.decidedOn')} value={decidedOn} onChange={setDecidedOn} className="max-w-52" />
          <TextArea
            label={t('due.reason')}
            description={t('common:reasonHint')}
            value={reason}
            onChange={(text) => {
              setReason(text);
              setProblem(null);
            }}
            error={problem}
            rows={3}
            isRequired
            validationBehavior="aria"
          />
        </section>
      )}
      {moved === 0 && problem !== null && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
