import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { TextPair } from '#renderer/app/form/text-pair.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';

/** What an attachment is called, in both languages; the file keeps its own name. */
export function TitleDialog({ attachment, onClose }: { attachment: AttachmentView; onClose: () => void }) {
  const { t } = useTranslation(['attachments', 'common']);
  const [title, setTitle] = useState(attachment.title);
  const [problem, setProblem] = useState<string | null>(null);
  const { tell, isRunning } = useToldAction();
  const save = async () => {
    const fields = { title: { bg: title.bg.trim(), en: title.en.trim() } };
    const refusal = await tell(t('attachments:rename.done'), (client) =>
      client.records.update({ entity: 'attachment', id: attachment.id, fields }),
    );
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  return (
    <FormDialog
      title={t('attachments:rename.title')}
      saveLabel={t('common:save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <TextPair
        label={t('attachments:rename.field')}
        value={title}
        onChange={setTitle}
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the title is what the form is opened for
        autoFocus
      />
      <p className="text-sm text-pretty [overflow-wrap:anywhere] text-ink-3">
        {t('attachments:rename.hint', { name: attachment.fileName ?? attachment.url ?? '' })}
      </p>
    </FormDialog>
  );
}
