import { useTranslation } from 'react-i18next';
import { FileSymlink, FileText } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { DropArea } from './drop-area.tsx';
import { LargeFileDialog } from './large-file-dialog.tsx';
import { StagedLine } from './staged-line.tsx';
import type { Evidence } from './use-evidence.ts';

/** Files that go with what a form records: chosen by a dialog or dropped here, taken off again, attached when it is saved. */
export function EvidenceField({ evidence: { staging } }: { evidence: Evidence }) {
  const { t } = useTranslation(['attachments', 'common']);
  return (
    <DropArea staging={staging} isDisabled={false}>
      <section aria-label={t('attachments:evidence.title')} className="flex flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <p className="mr-auto text-sm text-pretty text-ink-3">
            <span className="font-medium text-ink-2">{t('attachments:evidence.title')}</span>{' '}
            <span>{t('common:optional')}</span>
            <br />
            {t('attachments:evidence.hint')}
          </p>
          <span className="flex gap-2">
            <Button size="small" icon={FileText} onPress={() => void staging.pick(false)}>
              {t('attachments:evidence.add')}
            </Button>
            <Button size="small" icon={FileSymlink} onPress={() => void staging.pick(true)}>
              {t('attachments:evidence.link')}
            </Button>
          </span>
        </div>
        {staging.files.length > 0 && (
          <ul aria-label={t('attachments:evidence.title')} className="border-t border-line">
            {staging.files.map((file) => (
              <StagedLine key={file.key} file={file} onRemove={staging.remove} />
            ))}
          </ul>
        )}
      </section>
      <LargeFileDialog question={staging.question} />
    </DropArea>
  );
}
