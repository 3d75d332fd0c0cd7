import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FileCheck, FileText } from 'lucide-react';
import type { DeliverableView } from '#shared/contract/programmes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { RecordValue } from '#renderer/app/record-field/record-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { attachmentName } from '#renderer/features/attachments/attachment-name.ts';
import { DropArea } from '#renderer/features/attachments/drop-area.tsx';
import { LargeFileDialog } from '#renderer/features/attachments/large-file-dialog.tsx';
import { StagedLine } from '#renderer/features/attachments/staged-line.tsx';
import { useAttachments } from '#renderer/features/attachments/use-attachments.ts';
import { useStaging, type OnReady } from '#renderer/features/attachments/use-staging.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { MenuButton, MenuItem, MenuSection } from '#renderer/ui/menu.tsx';
import { useWords } from './use-words.ts';

const newFile = 'new';

/** The hash of a deliverable's file: typed, or taken from an attachment, from a chosen or from a dropped file. */
export function FileHashRow({ deliverable }: { deliverable: DeliverableView }) {
  const { t } = useTranslation(['programmes', 'fields']);
  const { language } = useWords();
  const { isReadOnly } = useWorkbook();
  const { data: attachments = [] } = useAttachments(deliverable.id);
  const { tell } = useToldAction();
  const { id, fileHash } = deliverable;
  const takeNew = useCallback<OnReady>(
    (_, { staged, name }) =>
      tell(t('programmes:fileHash.taken', { name }), (client) =>
        client.programmes.takeFileHash({ id, from: { staged } }),
      ),
    [id, t, tell],
  );
  const staging = useStaging(takeNew);
  const files = attachments.filter(({ sha256, state }) => sha256 !== null && state === 'there');
  const own = files.find(({ sha256 }) => sha256 === fileHash?.toLowerCase());
  const note =
    fileHash === null || files.length === 0
      ? undefined
      : own === undefined
        ? t('programmes:fileHash.isOfNone')
        : t('programmes:fileHash.isOf', { name: attachmentName(own, language) });
  const take = (chosen: string) => {
    if (chosen === newFile) return void staging.pick(false);
    const file = files.find((one) => one.id === chosen);
    if (file !== undefined)
      void tell(t('programmes:fileHash.taken', { name: attachmentName(file, language) }), (client) =>
        client.programmes.takeFileHash({ id, from: { attachment: file.id } }),
      );
  };
  const label = capitalised(t('fields:name.fileHash'));
  return (
    <DropArea staging={staging} isDisabled={isReadOnly}>
      <FieldRow label={label} note={note}>
        <RecordValue entity="deliverable" record={deliverable} name="fileHash" label={label} />
        {!isReadOnly && (
          <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
            <MenuButton
              label={t('programmes:fileHash.take')}
              trigger={
                <Button size="small" icon={FileCheck}>
                  {t('programmes:fileHash.take')}
                </Button>
              }
              onAction={take}
            >
              {files.length > 0 && (
                <MenuSection title={t('programmes:fileHash.ofAttached')}>
                  {files.map((file) => (
                    <MenuItem key={file.id} id={file.id} icon={FileText}>
                      {attachmentName(file, language)}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              <MenuItem id={newFile} icon={FileText}>
                {t('programmes:fileHash.newFile')}
              </MenuItem>
            </MenuButton>
            <span>{t('programmes:fileHash.dropHint')}</span>
          </span>
        )}
        {staging.files.length > 0 && (
          <ul aria-label={label} className="border-t border-line">
            {staging.files.map((file) => (
              <StagedLine key={file.key} file={file} onRemove={staging.remove} />
            ))}
          </ul>
        )}
      </FieldRow>
      <LargeFileDialog question={staging.question} />
    </DropArea>
  );
}
