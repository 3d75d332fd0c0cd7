import { useTranslation } from 'react-i18next';
import { FilePlus2, FolderOpen, Landmark, X } from 'lucide-react';
import { workbookExtension } from '#shared/contract/host.ts';
import { useOpenWorkbook } from '#renderer/app/use-open-workbook.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AttachmentsWeight } from './attachments-weight.tsx';
import { LinkCheck } from './link-check.tsx';
import { SettingsPage } from './settings-page.tsx';
import { WorkbookCheck } from './workbook-check.tsx';

/** The open file: where it is, whether it is whole, and the way to another. */
export function WorkbookSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const { workbook } = useWorkbook();
  const { open, create, close, isRunning } = useOpenWorkbook();
  return (
    <SettingsPage title={t('section.workbook')} lead={t('workbook.lead')}>
      <FieldList>
        <FieldRow label={t('workbook.file')}>{`${workbook.name}${workbookExtension}`}</FieldRow>
        <FieldRow label={t('workbook.folder')}>{workbook.folder}</FieldRow>
        <FieldRow label={t('workbook.access')}>
          {workbook.readOnly === null
            ? t('workbook.writable')
            : t(`shell:readOnly.${workbook.readOnly}`, { holder: workbook.lockedBy ?? '' })}
        </FieldRow>
        <FieldRow label={t('workbook.id')}>
          <span className="select-all">{workbook.id}</span>
        </FieldRow>
      </FieldList>
      <WorkbookCheck />
      <AttachmentsWeight />
      <LinkCheck />
      <Section title={t('workbook.other')}>
        <p className="text-pretty text-ink-2">{t('workbook.otherLead')}</p>
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button icon={FolderOpen} hint="Ctrl O" isDisabled={isRunning} onPress={() => void open()}>
            {t('workbook.open')}
          </Button>
          <Button icon={Landmark} isDisabled={isRunning} onPress={() => void create('starter')}>
            {t('workbook.starter')}
          </Button>
          <Button icon={FilePlus2} isDisabled={isRunning} onPress={() => void create('empty')}>
            {t('workbook.empty')}
          </Button>
          <Button icon={X} isDisabled={isRunning} onPress={() => void close()}>
            {t('workbook.close')}
          </Button>
        </div>
      </Section>
    </SettingsPage>
  );
}
