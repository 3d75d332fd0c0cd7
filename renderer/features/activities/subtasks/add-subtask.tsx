import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';

/** A new sub-task by its title: Enter adds it and waits for the next. */
export function AddSubtask({ onAdd }: { onAdd: (title: string) => Promise<boolean> }) {
  const { t } = useTranslation('activities');
  const [title, setTitle] = useState('');
  const add = async () => {
    const typed = title.trim();
    if (typed === '') return;
    // Emptied at once, so that the next can be typed while this one is written.
    setTitle('');
    if (!(await onAdd(typed))) setTitle(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      <TextField
        label={t('subtasks.new')}
        isLabelHidden
        placeholder={t('subtasks.new')}
        value={title}
        onChange={setTitle}
        description={title === '' ? undefined : t('subtasks.newHint')}
      />
    </div>
  );
}
