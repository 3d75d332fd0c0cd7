import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileLine } from './file-line.tsx';
import { IssueForm, type IssueHandlers, type Issued } from './issue-form.tsx';
import type { PackWish } from './pack-wish.ts';

interface IssueDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: MeetingDetail;
  wish: PackWish;
  onWish: (wish: PackWish) => void;
  /** What preflight finds for what is wished. */
  findings: readonly Finding[];
}

/** Freezes and issues the pack: languages, what preflight found with an explanation of each, a folder; then what was written. */
export function IssueDialog({ isOpen, onOpenChange, ...form }: IssueDialogProps) {
  const { t } = useTranslation('board');
  return (
    <IssueFrame
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('issue.title')}
      doneTitle={t('issue.doneTitle')}
      renderForm={(handlers) => <IssueForm {...form} {...handlers} />}
    />
  );
}

interface IssueFrameProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  doneTitle: string;
  renderForm: (handlers: IssueHandlers) => ReactNode;
}

/** First what is to be issued, then what was written; not to be closed meanwhile. */
export function IssueFrame({ isOpen, onOpenChange, title, doneTitle, renderForm }: IssueFrameProps) {
  const { t } = useTranslation('common');
  const [isWorking, setIsWorking] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const close = () => {
    onOpenChange(false);
    setIssued(null);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={issued === null ? title : doneTitle}
      closeLabel={t('close')}
      isDismissable={!isWorking}
    >
      {issued === null ? (
        renderForm({ onWorking: setIsWorking, onIssued: setIssued, onCancel: close })
      ) : (
        <IssuedFiles {...issued} onClose={close} />
      )}
    </Dialog>
  );
}

function IssuedFiles({ folder, files, onClose }: Issued & { onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <>
      <p>{t('issue.done', { count: files.length, folder })}</p>
      <ul className="border-t border-line-strong">
        {files.map((file) => (
          <FileLine key={file.name} file={file} isHashWhole />
        ))}
      </ul>
      <div className="flex justify-end">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what had the focus is gone with the form */}
        <Button tone="primary" autoFocus onPress={onClose}>
          {t('common:done')}
        </Button>
      </div>
    </>
  );
}
