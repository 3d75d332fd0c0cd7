import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { SuggestionList } from '#renderer/ui/suggestion-list.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';

interface FormulaFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  description?: string | undefined;
  error: string | null;
  /** The indicators that may be named. */
  kpis: readonly Named[];
}

const most = 6;

/** A formula as it is typed: after „[“ or part of a code or a name, the indicators that it may mean. */
export function FormulaField({ kpis, value, onChange, error, ...texts }: FormulaFieldProps) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const open = caret === null ? null : openReference(value, caret);
  const found =
    open === null
      ? []
      : kpis
          .filter(({ code, title }) => code !== null && isAbout(open.typed, code, textIn(title, language)))
          .slice(0, most);
  const isOpen = found.length > 0;
  const current = Math.min(at, found.length - 1);

  const take = (code: string | null | undefined) => {
    if (open === null || code == null) return;
    const rest = value.slice(caret ?? value.length).replace(/^[^[\]+×÷*/();:,−–-]*\]?/u, '');
    const before = `${value.slice(0, open.at)}[${code}]`;
    onChange(`${before}${rest}`);
    setCaret(null);
    // The caret goes where one types on; the new text is in the box after this turn.
    requestAnimationFrame(() => box.current?.setSelectionRange(before.length, before.length));
    box.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((current + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[current]?.code);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div role="presentation" className="flex flex-col gap-1" onKeyDownCapture={onKeyDown}>
      <TextArea
        {...texts}
        // What is half named is not wrong yet: the list below says how it goes on.
        error={isOpen ? null : error}
        value={value}
        inputRef={box}
        onChange={(text) => {
          onChange(text);
          setCaret(box.current?.selectionStart ?? text.length);
          setAt(0);
        }}
        onBlur={() => setCaret(null)}
        spellCheck="false"
        className="font-mono"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${current}` : undefined}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing that the dialog asks for
        autoFocus
      />
      {isOpen && (
        <SuggestionList
          id={listId}
          label={t('formula.suggestions')}
          current={current}
          items={found.map(({ id, code, title }) => ({ id, lead: code ?? '', text: textIn(title, language) }))}
          onTake={(index) => take(found[index]?.code)}
        />
      )}
    </div>
  );
}

/** The bracket that is open before the caret, and what stands after it. */
function openReference(text: string, caret: number): { at: number; typed: string } | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('[');
  return at === -1 || before.includes(']', at) ? null : { at, typed: before.slice(at + 1).trim() };
}

const isAbout = (typed: string, code: string, title: string) =>
  code.toLowerCase().includes(typed.toLowerCase()) || title.toLowerCase().includes(typed.toLowerCase());
