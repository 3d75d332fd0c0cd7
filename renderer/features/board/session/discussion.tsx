import { useEffect, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItemView } from '#shared/contract/board.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useSaveField } from '#renderer/app/record-field/use-save-field.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';

/** A pause in typing after which what was said is saved. */
const pauseMs = 1_200;

interface DiscussionProps {
  item: AgendaItemView;
  label: string;
  inputRef: Ref<HTMLTextAreaElement>;
}

/** What is said on an item, in the person's language; saved at every pause and on leaving. */
export function Discussion({ item, label, inputRef }: DiscussionProps) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const save = useSaveField({ entity: 'agendaItem', id: item.id, name: 'discussion', label, isReadOnly: false });
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const saved = item.discussion[language];

  useEffect(() => {
    if (draft === null || draft.trim() === saved) return;
    const timer = setTimeout(() => void save({ [language]: draft.trim() }).then(setRefusal), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, saved, language, save]);

  const leave = () => {
    if (draft === null) return;
    if (draft.trim() === saved) return setDraft(null);
    void save({ [language]: draft.trim() }).then((refused) => {
      setRefusal(refused);
      if (refused === null) setDraft(null);
    });
  };
  const other = language === 'bg' ? 'en' : 'bg';
  return (
    <TextArea
      label={label}
      isLabelHidden
      placeholder={saved === '' && item.discussion[other] !== '' ? item.discussion[other] : t('session.discussion')}
      value={draft ?? saved}
      onChange={setDraft}
      onBlur={leave}
      lang={language}
      error={refusal}
      inputRef={inputRef}
    />
  );
}
