import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackFile } from '#shared/model/pack.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { PdfPages } from './pdf-pages.tsx';

interface IssuedFileDialogProps {
  opened: { pack: string; file: PackFile } | null;
  onClose: () => void;
}

/** An issued file again, drawn from what was frozen. */
export function IssuedFileDialog({ opened, onClose }: IssuedFileDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Dialog
      isOpen={opened !== null}
      onOpenChange={onClose}
      title={opened?.file.name ?? ''}
      closeLabel={t('common:close')}
      size="large"
    >
      {opened && <IssuedFile {...opened} />}
    </Dialog>
  );
}

function IssuedFile({ pack, file }: { pack: string; file: PackFile }) {
  const { t, i18n } = useTranslation('board');
  const { queries } = useApplication();
  const input = { id: pack, language: file.language };
  // What is issued never changes, so no event makes it read again.
  const { data, error } = useQuery({
    ...queries.packs.file.queryOptions({ input }),
    queryKey: ['issued file', input],
    staleTime: 'static',
  });
  if (error !== null) return <ErrorState title={t('preview.failed')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return <Spinner label={t('register.drawing')} isLabelShown />;
  return <PdfPages pdf={data.pdf} label={t('preview.region')} />;
}
