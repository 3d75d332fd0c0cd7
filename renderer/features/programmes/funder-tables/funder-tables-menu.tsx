import { useTranslation } from 'react-i18next';
import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import type { FunderTableFormat } from '#shared/contract/funder-tables.ts';
import { savedFileName } from '#shared/contract/host.ts';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import type { Language } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { useWords } from '../use-words.ts';

const choices = [
  { id: 'xlsxEn', format: 'xlsx', language: 'en', icon: FileSpreadsheet },
  { id: 'docxEn', format: 'docx', language: 'en', icon: FileText },
  { id: 'xlsxBg', format: 'xlsx', language: 'bg', icon: FileSpreadsheet },
  { id: 'docxBg', format: 'docx', language: 'bg', icon: FileText },
] as const satisfies readonly { id: string; format: FunderTableFormat; language: Language; icon: unknown }[];

/** The funder's own tables as a file: in English as its portal has them, in Bulgarian for the city's records. */
export function FunderTablesMenu({ programme }: { programme: ProgrammeDetail }) {
  const { t, i18n } = useTranslation('funderTables');
  const { title } = useWords();
  const { asOf } = useWorkbook();
  const { run } = useAction();
  // An advisory programme or a network with nothing of the kind owes its funder no such tables.
  if (programme.kind !== 'grant' && programme.deliverables.length + programme.funderPeriods.length === 0) return null;

  const save = (format: FunderTableFormat, language: Language) =>
    run(async ({ client, host, toaster }) => {
      const name = i18n.getFixedT(language, 'funderTables')('export.fileName', {
        programme: programme.acronym ?? title(programme),
        date: asOf,
      });
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName: savedFileName(name, `.${format}`) });
      if (grant === null) return;
      const saved = await client.funderTables.export({ id: programme.id, asOf, language, format, grant });
      toaster.show({ text: t('export.saved', { name: saved.name }) });
    });
  return (
    <MenuButton
      label={t('export.menu')}
      placement="bottom end"
      trigger={
        <Button size="small" icon={Download}>
          {t('export.menu')}
        </Button>
      }
      onAction={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen !== undefined) void save(chosen.format, chosen.language);
      }}
    >
      {choices.map(({ id, icon }) => (
        <MenuItem key={id} id={id} icon={icon}>
          {t(`export.${id}`)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
