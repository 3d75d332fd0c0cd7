import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RecordPicker } from '../record-picker.tsx';
import type { NewLine } from './use-agenda.ts';

interface AddAgendaItemProps {
  /** Gives back the new item's id, or nothing when it was refused. */
  onAdd: (what: NewLine) => Promise<string | undefined>;
}

/** A free item by its title (Enter adds it and waits for the next; with Shift, a heading), or one about a record of the plan. */
export function AddAgendaItem({ onAdd }: AddAgendaItemProps) {
  const { t } = useTranslation(['board', 'common']);
  const [title, setTitle] = useState('');
  const addTitle = async (isSection: boolean) => {
    if (title.trim() === '') return;
    const added = await onAdd({ title: title.trim(), isSection });
    if (added !== undefined) setTitle('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void addTitle(event.shiftKey);
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
          <Button icon={Plus} isDisabled={title.trim() === ''} onPress={() => void addTitle(false)}>
            {t('common:add')}
          </Button>
          <Button icon={Heading} isDisabled={title.trim() === ''} onPress={() => void addTitle(true)}>
            {t('agenda.asSection')}
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
