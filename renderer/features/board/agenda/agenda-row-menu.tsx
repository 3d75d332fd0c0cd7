import { useTranslation } from 'react-i18next';
import { ArrowDown, ArrowUp, Ellipsis, IndentDecrease, IndentIncrease, Trash2 } from 'lucide-react';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import type { AgendaRowProps } from './agenda-row.tsx';

/** What can be done with a line of the agenda, with the keys that do the same. */
export function AgendaRowMenu({ item, canMove, onMove, onRemove }: AgendaRowProps) {
  const { t } = useTranslation('board');
  const actions: Record<string, () => void> = {
    up: () => onMove('up'),
    down: () => onMove('down'),
    in: () => onMove('in'),
    out: () => onMove('out'),
    remove: onRemove,
  };
  const isSection = item.level === 'section';
  const label = t(isSection ? 'agenda.moreSection' : 'agenda.more', { number: item.number });
  return (
    <MenuButton
      label={label}
      placement="bottom end"
      trigger={<IconButton size="small" icon={Ellipsis} label={label} className="-my-1" />}
      onAction={(id) => actions[id]?.()}
    >
      <MenuItem id="up" icon={ArrowUp} hint="Alt ↑" isDisabled={!canMove('up')}>
        {t('agenda.up')}
      </MenuItem>
      <MenuItem id="down" icon={ArrowDown} hint="Alt ↓" isDisabled={!canMove('down')}>
        {t('agenda.down')}
      </MenuItem>
      {item.level === 'item' && (
        <MenuItem id="in" icon={IndentIncrease} hint="Alt →" isDisabled={!canMove('in')}>
          {t('agenda.in')}
        </MenuItem>
      )}
      {item.level === 'point' && (
        <MenuItem id="out" icon={IndentDecrease} hint="Alt ←">
          {t('agenda.out')}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem id="remove" icon={Trash2}>
        {t(isSection ? 'agenda.removeSection' : 'agenda.remove')}
      </MenuItem>
    </MenuButton>
  );
}
