import { useTranslation } from 'react-i18next';
import type { PackFile } from '#shared/model/pack.ts';
import { useAction } from '#renderer/app/use-action.ts';

/** Writes an issued file again, from what was frozen, under the name that the person chooses. */
export function useSaveCopy(pack: string): (file: PackFile) => void {
  const { t } = useTranslation('board');
  const { run } = useAction();
  return ({ name, format, language }) =>
    void run(async ({ client, host, toaster }) => {
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName: name });
      if (grant === null) return;
      const saved = await client.packs.saveCopy({ id: pack, format, language, grant });
      toaster.show({ text: t('register.copied', { name: saved.name }) });
    });
}
