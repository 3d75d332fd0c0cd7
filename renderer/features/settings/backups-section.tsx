import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DatabaseBackup } from 'lucide-react';
import { workbookExtension } from '#shared/contract/host.ts';
import type { Backup } from '#shared/contract/workbook.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Cell, DataTable, TableBody, TableHead, TableRow } from '#renderer/ui/data-table.tsx';
import { HeaderCell } from '#renderer/ui/header-cell.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { distanceWords } from './distance-words.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { SettingsPage } from './settings-page.tsx';

/** Which backups there are, how far they are from now, and the way back to any of them. */
export function BackupsSection() {
  const { t } = useTranslation('settings');
  const { queries } = useApplication();
  const { workbook, isReadOnly } = useWorkbook();
  const { run, isRunning } = useAction();
  const { data: backups } = useQuery(queries.workbook.backups.queryOptions());
  const [chosen, setChosen] = useState<Backup | null>(null);
  const backUp = () =>
    run(async ({ client, toaster }) => {
      await client.workbook.backUp();
      toaster.show({ text: t('backups.made') });
    });
  return (
    <SettingsPage
      title={t('section.backups')}
      lead={t('backups.lead', { folder: `${workbook.name}${workbookExtension}-backups` })}
      action={
        !isReadOnly && (
          <Button tone="primary" icon={DatabaseBackup} isDisabled={isRunning} onPress={() => void backUp()}>
            {t('backups.now')}
          </Button>
        )
      }
    >
      {backups?.length === 0 && <EmptyState title={t('backups.none')}>{t('backups.noneHint')}</EmptyState>}
      {backups && backups.length > 0 && <BackupTable backups={backups} onRestore={setChosen} />}
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </SettingsPage>
  );
}

function BackupTable({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (backup: Backup) => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const language = useLanguage();
  const { i18n } = useTranslation();
  return (
    <div className="-mx-6">
      <DataTable
        label={t('backups.label')}
        role="table"
        rowCount={backups.length + 1}
        columnCount={4}
        widths={[190, 100, null, 150]}
      >
        <TableHead>
          <tr>
            <HeaderCell>{t('backups.when')}</HeaderCell>
            <HeaderCell align="end">{t('backups.size')}</HeaderCell>
            <HeaderCell>{t('backups.difference')}</HeaderCell>
            <HeaderCell align="end">{t('backups.actions')}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {backups.map((backup) => {
            const when = formatInstant(backup.at, language);
            return (
              <TableRow key={backup.name}>
                <Cell>{when}</Cell>
                <Cell align="end" isQuiet>
                  {formatBytes(backup.bytes, language)}
                </Cell>
                <Cell isQuiet className="whitespace-normal">
                  {distanceWords(backup, i18n, language)}
                </Cell>
                <Cell align="end">
                  <Link aria-label={t('backups.restoreOf', { when })} onPress={() => onRestore(backup)}>
                    {t('backups.restore')}
                  </Link>
                </Cell>
              </TableRow>
            );
          })}
        </TableBody>
      </DataTable>
    </div>
  );
}
