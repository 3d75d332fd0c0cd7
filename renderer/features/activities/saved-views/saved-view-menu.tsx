import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListOrdered, Plus, Save } from 'lucide-react';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { PillButton } from '#renderer/ui/filter-chip.tsx';
import { MenuButton, MenuItem, MenuLine, MenuSection } from '#renderer/ui/menu.tsx';
import { planViews } from '../plan-views.ts';
import { plainState, type PlanState } from '../question/plan-state.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ManageViewsDialog } from './manage-views-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { isSameLook, stateOf } from './saved-look.ts';

interface SavedViewMenuProps {
  views: readonly SavedLook[];
  state: PlanState;
  onTake: (state: PlanState) => void;
  isReadOnly: boolean;
}

const wholeKey = 'whole';

/** The view that the plan is looked at in, beside the title: another one, saved over, saved anew, put in order. */
export function SavedViewMenu({ views, state, onTake, isReadOnly }: SavedViewMenuProps) {
  const { t } = useTranslation('activities');
  const language = useLanguage();
  const { tell } = useToldAction();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const current = views.find(({ id }) => id === state.savedView) ?? null;
  const isChanged = current !== null && !isSameLook(state, current);
  const title = current === null ? t('saved.none') : textIn(current.title, language);

  const saveOver = async (view: SavedLook) => {
    const { question, layout } = state;
    await tell(t('saved.savedOver', { title }), (client) =>
      client.savedViews.save({ id: view.id, view: state.view, question, layout }),
    );
  };
  const act = (key: string) => {
    if (key === 'save' || key === 'manage') setDialog(key);
    else if (key === 'over' && current !== null) void saveOver(current);
    else if (key === wholeKey) onTake(plainState);
    else {
      const picked = views.find(({ id }) => id === key);
      if (picked !== undefined) onTake(stateOf(picked));
    }
  };

  return (
    <>
      <MenuButton
        label={t('saved.title')}
        onAction={act}
        trigger={
          <PillButton>
            <span className="block max-w-48 truncate">
              <b>{title}</b>
              {isChanged && <span> · {t('saved.changed')}</span>}
            </span>
          </PillButton>
        }
      >
        <MenuSection
          title={t('saved.title')}
          selectionMode="single"
          selectedKeys={[current === null ? wholeKey : current.id]}
        >
          <MenuItem id={wholeKey}>{t('saved.whole')}</MenuItem>
          {views.map((view) => (
            <MenuItem
              key={view.id}
              id={view.id}
              mark={<ViewMark kind={view.view} />}
              detail={view.isDefault && t('saved.default')}
            >
              {textIn(view.title, language)}
            </MenuItem>
          ))}
        </MenuSection>
        {!isReadOnly && <MenuLine />}
        {!isReadOnly && isChanged && (
          <MenuItem id="over" icon={Save}>
            {t('saved.over', { title })}
          </MenuItem>
        )}
        {!isReadOnly && (
          <MenuItem id="save" icon={Plus}>
            {t('saved.saveAs')}
          </MenuItem>
        )}
        {!isReadOnly && views.length > 0 && (
          <MenuItem id="manage" icon={ListOrdered}>
            {t('saved.manage')}
          </MenuItem>
        )}
      </MenuButton>
      {dialog === 'save' && <SaveViewDialog state={state} onTake={onTake} onClose={() => setDialog(null)} />}
      {dialog === 'manage' && <ManageViewsDialog views={views} onClose={() => setDialog(null)} />}
    </>
  );
}

function ViewMark({ kind }: { kind: SavedLook['view'] }) {
  const icon = planViews.find((view) => view.kind === kind)?.icon;
  return icon === undefined ? null : <Icon shape={icon} size={14} className="text-ink-3" />;
}
