import { useTranslation } from 'react-i18next';
import { Download, FileSpreadsheet } from 'lucide-react';
import { savedFileName } from '#shared/contract/host.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';

/** The matrix as a file for a spreadsheet. */
export function ExportMenu({ question }: { question: PlanQuestion }) {
  const { t } = useTranslation('districts');
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run } = useAction();
  const save = () =>
    run(async ({ client, host, toaster }) => {
      const suggestedName = savedFileName(t('export.fileName', { date: asOf }), '.csv');
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
      if (grant === null) return;
      const { name } = await client.activities.exportDistricts({ asOf, question, language, grant });
      toaster.show({ text: t('export.saved', { name }) });
    });
  return (
    <MenuButton
      label={t('export.menu')}
      placement="bottom end"
      trigger={<IconButton icon={Download} size="small" label={t('export.menu')} />}
      onAction={() => void save()}
    >
      <MenuItem id="csv" icon={FileSpreadsheet}>
        {t('export.csv')}
      </MenuItem>
    </MenuButton>
  );
}
