import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDue } from '#shared/i18n/format.ts';
import { readSpokenOutcome, type SpokenOutcome } from '#shared/rules/spoken-outcome.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface SpokenLineProps {
  meeting: string;
  item: string | null;
  label: string;
  inputRef: Ref<HTMLInputElement>;
  /** Enter in an empty line: there is no more to say here. */
  onGoOn: () => void;
}

/** What was advised, typed while it is said: Enter files it and waits for the next. Under the line, how it was understood. */
export function SpokenLine({ meeting, item, label, inputRef, onGoOn }: SpokenLineProps) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const { run } = useAction();
  const [line, setLine] = useState('');
  const spoken = readSpokenOutcome(line);

  const file = async () => {
    const { text, ...rest } = spoken;
    if (text === '') return;
    // Emptied at once: the next one is typed while this one is saved.
    setLine('');
    const filed = await run(({ client }) =>
      client.outcomes.file({ meeting, item, ...rest, text: { [languageOf(text, language)]: text } }),
    );
    if (filed === undefined) setLine((typed) => typed || line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (line.trim() === '') onGoOn();
    else void file();
  };
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      <TextField
        label={label}
        isLabelHidden
        placeholder={t('session.linePlaceholder')}
        value={line}
        onChange={setLine}
        inputRef={inputRef}
        // Room for the words below, so that nothing moves while one types.
        keepsLine
        description={spoken.text === '' ? undefined : <Understood spoken={spoken} />}
      />
    </div>
  );
}

function Understood({ spoken: { kind, addressedTo, owner, due } }: { spoken: SpokenOutcome }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const facts = [
    addressedTo && t('outcome.to', { who: addressedTo }),
    owner && t('outcome.responsibleIs', { who: owner }),
    due && t('outcome.by', { due: formatDue(due, language) }),
  ].filter(Boolean);
  return (
    <>
      <b className="font-semibold text-accent">{t(`outcome.kind.${kind}`)}</b>
      {facts.length > 0 && ` · ${facts.join(' · ')}`}
    </>
  );
}

/** By its letters: who takes notes in one language may quote in the other. */
function languageOf(text: string, own: 'bg' | 'en'): 'bg' | 'en' {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'bg';
  return /\p{Script=Latin}/u.test(text) ? 'en' : own;
}
