import { useTranslation } from 'react-i18next';
import { changedAtOnce } from '#shared/contract/change-many.ts';
import { askedAtOnce } from '#shared/contract/packets.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import type { PlanDialog } from '../plan-dialogs.tsx';
import type { PlanSelection } from '../question/use-plan-selection.ts';
import { manyWhats } from './many-draft.ts';

interface SelectionBarProps {
  selection: PlanSelection;
  /** How many are shown. */
  shown: number;
  onDialog: (dialog: PlanDialog) => void;
  isReadOnly: boolean;
}

/** What can be done with the chosen activities, under the view: change something in all of them, or choose otherwise. */
export function SelectionBar({ selection, shown, onDialog, isReadOnly }: SelectionBarProps) {
  const { t } = useTranslation(['activities', 'packets']);
  const count = selection.ids.size;
  if (count === 0) return null;
  const isTooMany = count > changedAtOnce;
  return (
    <section
      aria-label={t('many.chosen', { count })}
      className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-accent-soft px-6 py-1.5"
    >
      <span role="status" className="mr-2 font-semibold text-accent">
        {t('many.chosen', { count })}
      </span>
      {!isReadOnly && (
        <MenuButton
          label={t('many.change')}
          placement="top start"
          onAction={(key) => {
            const what = manyWhats.find((one) => one === key);
            if (what) onDialog({ kind: 'changeMany', what, ids: [...selection.ids] });
          }}
          trigger={
            <Button size="small" tone="primary" isDisabled={isTooMany}>
              {t('many.change')}
            </Button>
          }
        >
          {manyWhats.map((what) => (
            <MenuItem key={what} id={what}>
              {t(`many.what.${what}`)}
            </MenuItem>
          ))}
        </MenuButton>
      )}
      {!isReadOnly && count <= askedAtOnce && (
        <Button size="small" onPress={() => onDialog({ kind: 'packet', ids: [...selection.ids] })}>
          {t('packets:name')}
        </Button>
      )}
      {count < shown && (
        <Button size="small" hint="Ctrl A" onPress={selection.chooseAll}>
          {t('many.chooseAll', { count: shown })}
        </Button>
      )}
      <Button size="small" hint="Esc" onPress={selection.clear}>
        {t('many.clear')}
      </Button>
      {isTooMany && <span className="text-sm text-ink-2">{t('many.tooMany', { count: changedAtOnce })}</span>}
    </section>
  );
}
