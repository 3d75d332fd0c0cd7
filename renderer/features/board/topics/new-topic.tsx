import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** One line that is always ready: Enter writes the topic down and waits for the next; a pasted list becomes its topics. */
export function NewTopic() {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { run } = useAction();
  const { tell } = useToldAction();
  const [title, setTitle] = useState('');
  const add = async () => {
    const text = title.trim();
    if (text === '') return;
    // Emptied at once: the next one is typed while this one is saved.
    setTitle('');
    const added = await run(({ client }) => client.boardTopics.add({ title: { [language]: text } }));
    if (added === undefined) setTitle((typed) => typed || text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*(?:[-–—•*]|\d+[.)])\s+/u, '').trim())
      .filter((line) => line !== '');
    if (lines.length < 2 || title !== '') return;
    event.preventDefault();
    const titles = lines.slice(0, 100).map((line) => ({ [language]: line.slice(0, 1_000) }));
    void tell(t('topics.pasted', { count: titles.length }), (client) => client.boardTopics.addMany({ titles }));
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown} onPaste={onPaste} className="flex max-w-180 items-end gap-2">
      <TextField
        label={t('topics.new')}
        placeholder={t('topics.placeholder')}
        value={title}
        onChange={setTitle}
        className="min-w-0 flex-1"
      />
      <Button icon={Plus} isDisabled={title.trim() === ''} onPress={() => void add()}>
        {t('common:add')}
      </Button>
    </div>
  );
}
