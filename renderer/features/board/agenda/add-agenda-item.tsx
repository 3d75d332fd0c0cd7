import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { EntityName } from '#shared/model/entities.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RecordPicker } from '../record-picker.tsx';

interface AddAgendaItemProps {
  /** Gives back the new item's id, or nothing when it was refused. */
  onAdd: (what: { title: string } | { about: { entity: EntityName; id: string } }) => Promise<string | undefined>;
}

/** A free item by its title (Enter adds it and waits for the next), or one about a record of the plan. */
export function AddAgendaItem({ onAdd }: AddAgendaItemProps) {
  const { t } = useTranslation(['board', 'common']);
  const [title, setTitle] = useState('');
  const addTitle = async () => {
    if (title.trim() === '') return;
    const added = await onAdd({ title: title.trim() });
    if (added !== undefined) setTitle('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void addTitle();
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="grid items-end gap-x-4 gap-y-3 @min-[680px]:grid-cols-2">
        <div role="presentation" onKeyDown={onKeyDown} className="flex items-end gap-2">
          <TextField
            label={t('agenda.add')}
            placeholder={t('agenda.addPlaceholder')}
            value={title}
            onChange={setTitle}
            className="min-w-0 flex-1"
          />
          <Button icon={Plus} isDisabled={title.trim() === ''} onPress={() => void addTitle()}>
            {t('common:add')}
          </Button>
        </div>
        <RecordPicker
          label={t('agenda.addRecord')}
          placeholder={t('agenda.addRecordPlaceholder')}
          onPick={(entity, id) => void onAdd({ about: { entity, id } })}
        />
      </div>
      <p className="text-sm text-ink-3">{t('agenda.hint')}</p>
    </div>
  );
}
