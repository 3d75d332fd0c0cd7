import { useTranslation } from 'react-i18next';
import { refusedAboveBytes } from '#shared/contract/attachments.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { LargeQuestion } from './use-staging.ts';

/** Whether the workbook, and every backup of it, shall really carry a large file. */
export function LargeFileDialog({ question }: { question: LargeQuestion | null }) {
  const { t } = useTranslation(['attachments', 'common']);
  const language = useLanguage();
  if (question === null) return null;
  const { name, bytes, mayCopy, mayLink, answer } = question;
  const values = { name, size: formatBytes(bytes, language), limit: formatBytes(refusedAboveBytes, language) };
  return (
    <Dialog
      isOpen
      onOpenChange={() => answer(null)}
      title={t('attachments:large.title')}
      closeLabel={t('common:close')}
      size="small"
      footer={
        <>
          <Button onPress={() => answer(null)}>{t('common:cancel')}</Button>
          {mayLink && (
            <Button tone={mayCopy ? 'quiet' : 'primary'} onPress={() => answer('link')}>
              {t('attachments:large.link')}
            </Button>
          )}
          {mayCopy && (
            <Button tone="primary" onPress={() => answer('copyLarge')}>
              {t('attachments:large.copy')}
            </Button>
          )}
        </>
      }
    >
      <p className="text-pretty [overflow-wrap:anywhere]">
        {mayCopy ? t('attachments:large.copies', values) : t('attachments:large.tooLarge', values)}
      </p>
    </Dialog>
  );
}
