import { useTranslation } from 'react-i18next';
import { FileSymlink, FileText, Globe, Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import type { Staging } from './use-staging.ts';

interface AddMenuProps {
  staging: Pick<Staging, 'pick'>;
  onAddress: () => void;
}

/** The three ways to attach: a copy, a link to a file, an address. */
export function AddMenu({ staging, onAddress }: AddMenuProps) {
  const { t } = useTranslation('attachments');
  const chosen: Record<string, () => void> = {
    file: () => void staging.pick(false),
    link: () => void staging.pick(true),
    address: onAddress,
  };
  return (
    <MenuButton
      label={t('add.label')}
      placement="bottom end"
      trigger={
        <Button size="small" tone="plain" icon={Plus} aria-label={t('add.label')} className="-my-1 -mr-2">
          {t('add.menu')}
        </Button>
      }
      onAction={(id) => chosen[id]?.()}
    >
      <MenuItem id="file" icon={FileText}>
        {t('add.file')}
      </MenuItem>
      <MenuItem id="link" icon={FileSymlink}>
        {t('add.link')}
      </MenuItem>
      <MenuItem id="address" icon={Globe}>
        {t('add.address')}
      </MenuItem>
    </MenuButton>
  );
}
