import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/contract/workbook.ts';
import { formatDate, formatInstant } from '#shared/i18n/format.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { distanceWords } from './distance-words.ts';
import { formatBytes } from '#shared/i18n/format.ts';

interface RestoreDialogProps {
  /** Null closes it. */
  backup: Backup | null;
  onClose: () => void;
}

/** Puts a backup beside the workbook, or in its place; says beforehand what becomes of the present. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Dialog
      isOpen={backup !== null}
      onOpenChange={onClose}
      title={t('backups.restoreTitle')}
      closeLabel={t('common:close')}
      size="small"
    >
      {backup && <RestoreForm backup={backup} onClose={onClose} />}
    </Dialog>
  );
}

type Mode = 'copy' | 'inPlace';

function RestoreForm({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const language = useLanguage();
  const { workbook, isReadOnly } = useWorkbook();
  const { run, isRunning } = useAction();
  const [mode, setMode] = useState<Mode>('copy');
  const when = formatInstant(backup.at, language);
  const restore = async () => {
    const isDone = await run(async ({ client, host, toaster }) => {
      if (mode === 'inPlace') {
        await client.workbook.restore({ backup: backup.name, as: { mode } });
        toaster.show({ text: t('backups.restored', { when }) });
        return true;
      }
      const date = formatDate(sofiaTime(backup.at).day, language);
      const suggestedName = t('backups.copyName', { name: workbook.name, date });
      const grant = await host.pickPath({ purpose: 'saveWorkbook', suggestedName });
      if (grant === null) return false;
      await client.workbook.restore({ backup: backup.name, as: { mode, grant } });
      toaster.show({ text: t('backups.restoredCopy', { when }) });
      return true;
    });
    if (isDone !== false) onClose();
  };
  return (
    <>
      <p className="text-pretty text-ink-2">
        {t('backups.about', { when, size: formatBytes(backup.bytes, language) })} {t('backups.difference')}:{' '}
        {distanceWords(backup, i18n, language)}.
      </p>
      <RadioGroup
        label={t('backups.how')}
        value={mode}
        onChange={setMode}
        choices={[
          { value: 'copy', label: t('backups.copy'), detail: t('backups.copyDetail') },
          {
            value: 'inPlace',
            label: t('backups.inPlace'),
            detail: t('backups.inPlaceDetail'),
            isDisabled: isReadOnly,
          },
        ]}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone={mode === 'inPlace' ? 'danger' : 'primary'} isDisabled={isRunning} onPress={() => void restore()}>
          {mode === 'inPlace' ? t('backups.confirmInPlace') : t('backups.confirmCopy')}
        </Button>
      </div>
    </>
  );
}
