import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import { exportFormats } from '#shared/contract/compare.ts';
import { savedFileName } from '#shared/contract/host.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import type { ComparedSides } from './use-comparison.ts';

/** Saves the comparison where the person chooses, in the language of the screen. */
export function ExportMenu({ sides }: { sides: ComparedSides }) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const save = (format: (typeof exportFormats)[number]) =>
    run(async ({ client, host, toaster }) => {
      const suggestedName = savedFileName(t('export.fileName'), `.${format}`);
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
      if (grant === null) return;
      const { name } = await client.compare.export({ ...sides, format, language, grant });
      toaster.show({ text: t('export.done', { name }) });
    });
  return (
    <MenuButton
      label={t('export.label')}
      placement="bottom end"
      trigger={
        <Button icon={Download} isPending={isRunning}>
          {t('export.label')}
        </Button>
      }
      onAction={(id) => {
        const format = exportFormats.find((one) => one === id);
        if (format) void save(format);
      }}
    >
      {exportFormats.map((format) => (
        <MenuItem key={format} id={format} detail={t(`export.detail.${format}`)}>
          {t(`export.${format}`)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
