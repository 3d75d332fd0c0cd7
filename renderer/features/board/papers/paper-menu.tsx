import { useTranslation } from 'react-i18next';
import { Download, Ellipsis, ExternalLink, FileUp, History, Trash2 } from 'lucide-react';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import type { PaperView } from '#shared/contract/papers.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useAttachmentActions } from '#renderer/features/attachments/use-attachment-actions.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';

interface PaperMenuProps {
  paper: PaperView;
  file: AttachmentView;
  name: string;
  onNewVersion: () => void;
  /** Null where there are none. */
  onVersions: (() => void) | null;
}

export function PaperMenu({ paper, file, name, onNewVersion, onVersions }: PaperMenuProps) {
  const { t } = useTranslation(['board', 'attachments']);
  const { isReadOnly } = useWorkbook();
  const { open, save } = useAttachmentActions(file);
  const { tell } = useToldAction();
  const isLost = file.state === 'lost';
  const label = t('papers.menu', { name });
  const chosen: Record<string, () => void> = {
    open,
    save,
    newVersion: onNewVersion,
    versions: () => onVersions?.(),
    remove: () => void tell(t('papers.removed', { name }), (client) => client.papers.remove({ id: paper.id })),
  };
  return (
    <MenuButton
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} className="-my-0.5" />}
      onAction={(id) => chosen[id]?.()}
    >
      <MenuItem id="open" icon={ExternalLink} isDisabled={isLost || !file.mayOpen}>
        {t('attachments:act.open')}
      </MenuItem>
      <MenuItem id="save" icon={Download} isDisabled={isLost}>
        {t('attachments:act.save')}
      </MenuItem>
      {onVersions !== null && (
        <MenuItem id="versions" icon={History}>
          {t('papers.earlier', { count: paper.earlier.length })}
        </MenuItem>
      )}
      {!isReadOnly && (
        <>
          <MenuLine />
          <MenuItem id="newVersion" icon={FileUp}>
            {t('papers.newVersion')}
          </MenuItem>
          <MenuItem id="remove" icon={Trash2}>
            {t('papers.remove')}
          </MenuItem>
        </>
      )}
    </MenuButton>
  );
}
