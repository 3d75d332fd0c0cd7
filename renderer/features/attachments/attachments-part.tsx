import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachableEntity } from '#shared/model/link.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { AddMenu } from './add-menu.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { AttachmentLine } from './attachment-line.tsx';
import { DropArea } from './drop-area.tsx';
import { LargeFileDialog } from './large-file-dialog.tsx';
import { StagedLine } from './staged-line.tsx';
import { useAttachments } from './use-attachments.ts';
import { useAttaching } from './use-attaching.ts';

interface AttachmentsPartProps {
  entity: AttachableEntity;
  record: string;
  /** 3 in a panel. */
  level: 2 | 3;
}

/** What is attached to a record, and a place to drop more on. A file on its way belongs to its record, whatever is shown next. */
export function AttachmentsPart(props: AttachmentsPartProps) {
  return <PartOfRecord key={props.record} {...props} />;
}

function PartOfRecord({ entity, record, level }: AttachmentsPartProps) {
  const { t, i18n } = useTranslation('attachments');
  const { isReadOnly } = useWorkbook();
  const { data: attachments, error } = useAttachments(record);
  const staging = useAttaching(entity, record);
  const [isAddressOpen, setIsAddressOpen] = useState(false);
  const count = attachments?.length ?? 0;
  const isEmpty = count === 0 && staging.files.length === 0;
  const line = level === 2 ? 'border-t border-line-strong' : 'border-t border-line';
  if (isReadOnly && isEmpty && error === null) return null;
  return (
    <DropArea staging={staging} isDisabled={isReadOnly}>
      <Section
        level={level}
        title={t('title')}
        note={count > 0 ? count : undefined}
        action={!isReadOnly && <AddMenu staging={staging} onAddress={() => setIsAddressOpen(true)} />}
      >
        {error !== null && <ErrorState title={t('loadFailed')}>{shownError(error, i18n).message}</ErrorState>}
        {error === null && isEmpty && (
          <p className={level === 2 ? `${line} pt-2.5 text-ink-3` : 'text-sm text-ink-3'}>{t('noneHint')}</p>
        )}
        {!isEmpty && (
          <ul aria-label={t('list')} className={line}>
            {attachments?.map((attachment) => (
              <AttachmentLine key={attachment.id} attachment={attachment} />
            ))}
            {staging.files.map((file) => (
              <StagedLine key={file.key} file={file} onRemove={staging.remove} />
            ))}
          </ul>
        )}
      </Section>
      <LargeFileDialog question={staging.question} />
      {isAddressOpen && <AddressDialog entity={entity} record={record} onClose={() => setIsAddressOpen(false)} />}
    </DropArea>
  );
}
