import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Copy, Download, Ellipsis, ExternalLink, Pencil, Replace, X } from 'lucide-react';
import type { AttachmentView } from '#shared/contract/attachments.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { MenuButton, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import { AttachmentFacts, AttachmentWarning } from './attachment-facts.tsx';
import { KindIcon } from './kind-icon.tsx';
import { TitleDialog } from './title-dialog.tsx';
import { useAttachmentActions, type AttachmentActions } from './use-attachment-actions.ts';

/** One attachment: pressing its name opens it, the menu has the rest. */
export function AttachmentLine({ attachment }: { attachment: AttachmentView }) {
  const { t } = useTranslation('attachments');
  const actions = useAttachmentActions(attachment);
  const [isNaming, setIsNaming] = useState(false);
  const { kind, mayOpen, state } = attachment;
  const opens = state !== 'lost' && (kind === 'address' || mayOpen);
  return (
    <li className="flex items-start gap-2 border-b border-line py-1.5">
      <KindIcon kind={kind} />
      <div className="min-w-0 flex-1">
        <p className="text-pretty [overflow-wrap:anywhere]">
          {opens ? (
            <Link
              isQuiet
              isDisabled={actions.isBusy}
              onPress={actions.open}
              aria-label={t('act.openName', { name: actions.name })}
            >
              {actions.name}
            </Link>
          ) : (
            actions.name
          )}
        </p>
        <AttachmentFacts attachment={attachment} name={actions.name} />
        <AttachmentWarning attachment={attachment} />
      </div>
      <AttachmentMenu attachment={attachment} actions={actions} opens={opens} onName={() => setIsNaming(true)} />
      {isNaming && <TitleDialog attachment={attachment} onClose={() => setIsNaming(false)} />}
    </li>
  );
}

interface AttachmentMenuProps {
  attachment: AttachmentView;
  actions: AttachmentActions;
  opens: boolean;
  onName: () => void;
}

function AttachmentMenu({ attachment: { kind, state }, actions, opens, onName }: AttachmentMenuProps) {
  const { t } = useTranslation('attachments');
  const { isReadOnly } = useWorkbook();
  const label = t('act.menu', { name: actions.name });
  const { open, copyAddress, save, relink, remove } = actions;
  const chosen: Record<string, () => void> = {
    open,
    copyAddress,
    save,
    relink: () => void relink(),
    remove,
    rename: onName,
  };
  return (
    <MenuButton
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} className="-my-0.5" />}
      onAction={(id) => chosen[id]?.()}
    >
      <MenuItem id="open" icon={ExternalLink} isDisabled={!opens}>
        {t('act.open')}
      </MenuItem>
      {kind === 'address' ? (
        <MenuItem id="copyAddress" icon={Copy}>
          {t('act.copyAddress')}
        </MenuItem>
      ) : (
        <MenuItem id="save" icon={Download} isDisabled={state === 'lost' || state === 'missing'}>
          {t('act.save')}
        </MenuItem>
      )}
      {!isReadOnly && (
        <>
          <MenuLine />
          <MenuItem id="rename" icon={Pencil}>
            {t('act.rename')}
          </MenuItem>
          {kind === 'link' && (
            <MenuItem id="relink" icon={Replace}>
              {t('act.relink')}
            </MenuItem>
          )}
          <MenuItem id="remove" icon={X}>
            {t('act.remove')}
          </MenuItem>
        </>
      )}
    </MenuButton>
  );
}
