import { useTranslation } from 'react-i18next';
import { Star, Trash2 } from 'lucide-react';
import type { SavedLook } from '#shared/contract/saved-views.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { Client } from '#renderer/app/client.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { OrderedList } from '#renderer/ui/ordered-list.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';

interface ManageViewsDialogProps {
  views: readonly SavedLook[];
  onClose: () => void;
}

/** The saved views in their order: another name, another place, the one that the plan opens with, or gone. */
export function ManageViewsDialog({ views, onClose }: ManageViewsDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { tell } = useToldAction();
  const items = views.map((view) => ({ ...view, text: textIn(view.title, language) }));
  const rename = (id: string, text: string) =>
    text.trim() === ''
      ? t('activities:saved.nameMissing')
      : tell(t('activities:saved.renamed', { title: text }), (client) =>
          client.records.update({ entity: 'savedView', id, fields: { title: { [language]: text.trim() } } }),
        );
  const change = (said: string, act: (client: Client) => Promise<unknown>) => void tell(said, act);

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('activities:saved.manageTitle')}
      closeLabel={t('common:close')}
      footer={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <p className="pb-3 text-ink-2">{t('activities:saved.manageHint')}</p>
      <OrderedList
        label={t('activities:saved.title')}
        items={items}
        moveLabel={({ text }) => t('activities:saved.move', { title: text })}
        onReorder={(ids) =>
          change(t('activities:saved.reordered'), (client) => client.records.reorder({ entity: 'savedView', ids }))
        }
      >
        {({ id, text, isDefault }) => (
          <div className="flex items-center gap-2 py-1">
            <div className="min-w-0 flex-1">
              <InlineEdit
                label={t('activities:saved.name')}
                value={text}
                placeholder={t('activities:saved.name')}
                save={(typed) => rename(id, typed)}
              />
            </div>
            <ToggleButton
              icon={Star}
              isSelected={isDefault}
              onChange={(isChosen) =>
                change(t('activities:saved.defaultSet', { title: text }), (client) =>
                  client.savedViews.setDefault({ id: isChosen ? id : null }),
                )
              }
            >
              {t('activities:saved.default')}
            </ToggleButton>
            <IconButton
              icon={Trash2}
              size="small"
              label={t('activities:saved.remove', { title: text })}
              onPress={() =>
                change(t('activities:saved.removed', { title: text }), (client) =>
                  client.records.archive({ entity: 'savedView', id, archived: true }),
                )
              }
            />
          </div>
        )}
      </OrderedList>
    </Dialog>
  );
}
