import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Group } from 'react-aria-components';
import type { Bilingual, BilingualPatch, Language } from '#shared/model/values.ts';
import { cx } from './class-names.ts';
import { Link } from './link.tsx';
import { StatusMark } from './status-mark.tsx';

export interface BilingualFieldProps {
  label: string;
  labelNote?: string;
  value: Bilingual;
  /** The languages that were changed; called on leaving a box, or at every key with `savesOn="key"`. */
  onChange: (patch: BilingualPatch) => void;
  savesOn?: 'leaving' | 'key';
  /** The person's own language first. */
  order?: readonly [Language, Language];
  /** Short names in the boxes („БГ“, „EN“), and full ones for screen readers. */
  languageTags: Record<Language, string>;
  languageNames: Record<Language, string>;
  /** „Неактуален превод от 12.12.2020 г.“; shown under the language that `value.stale` names. */
  staleText?: ReactNode;
  /** „Преводът е верен“ */
  confirmLabel: string;
  /** The person looked, and the text still says the same. */
  onConfirm: (language: Language) => void;
  description?: ReactNode;
  error?: string | null;
  isMultiline?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  className?: string;
}

/** One text in Bulgarian and English. When one is edited the other is marked, until it is edited or confirmed. */
export function BilingualField(props: BilingualFieldProps) {
  const { label, labelNote, value, order = ['bg', 'en'], description, error, isReadOnly, className } = props;
  const id = useId();
  return (
    <Group aria-labelledby={`${id}-label`} className={cx('flex min-w-0 flex-col gap-1 outline-none', className)}>
      <span id={`${id}-label`} className="text-sm font-medium text-ink-2">
        {label}
        {labelNote && <span className="ml-1.5 font-normal text-ink-3">{labelNote}</span>}
      </span>
      <div
        className={cx(
          'overflow-hidden rounded-md border bg-surface',
          error ? 'border-danger' : isReadOnly ? 'border-line' : 'border-edge',
        )}
      >
        {order.map((language, index) => (
          <div key={language} className={index > 0 ? 'border-t border-line' : ''}>
            <LanguageBox
              {...props}
              language={language}
              isFirst={index === 0}
              errorId={error ? `${id}-error` : undefined}
            />
            {value.stale?.language === language && <StaleLine {...props} language={language} />}
          </div>
        ))}
      </div>
      {description && <span className="text-sm text-ink-3">{description}</span>}
      {error && (
        <span id={`${id}-error`} role="alert" className="text-sm font-medium text-danger">
          {error}
        </span>
      )}
    </Group>
  );
}

interface LanguageBoxProps extends BilingualFieldProps {
  language: Language;
  isFirst: boolean;
  errorId?: string;
}

function LanguageBox(props: LanguageBoxProps) {
  const {
    language,
    value,
    onChange,
    savesOn = 'leaving',
    label,
    languageTags,
    languageNames,
    isMultiline,
    isReadOnly,
  } = props;
  const [draft, setDraft] = useState<string | null>(null);

  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    if (draft.trim() !== value[language]) onChange({ [language]: draft.trim() });
  };
  const type = (text: string) => {
    if (savesOn === 'key') onChange({ [language]: text });
    else setDraft(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    }
    if (event.key !== 'Escape' || draft === null) return;
    event.preventDefault();
    event.stopPropagation();
    setDraft(null);
  };

  return (
    <label className="flex items-start focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-focus">
      <span aria-hidden className="w-9 shrink-0 py-1.5 pl-2.5 text-xs leading-5 font-semibold text-ink-3">
        {languageTags[language]}
      </span>
      <textarea
        rows={isMultiline ? 2 : 1}
        lang={language}
        value={draft ?? value[language]}
        readOnly={isReadOnly}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the screen that holds the field wishes it
        autoFocus={props.autoFocus && props.isFirst}
        aria-label={`${label} – ${languageNames[language]}`}
        aria-invalid={props.errorId ? true : undefined}
        aria-describedby={props.errorId}
        onChange={(event) => type(isMultiline ? event.target.value : event.target.value.replaceAll('\n', ' '))}
        onBlur={commit}
        onKeyDown={onKeyDown}
        style={isMultiline ? { minHeight: 52 } : undefined}
        className="field-sizing-content max-h-66 min-w-0 flex-1 resize-none bg-transparent py-1.5 pr-2.5 outline-none"
      />
    </label>
  );
}

function StaleLine(props: BilingualFieldProps & { language: Language }) {
  const { language, staleText, confirmLabel, onConfirm, isReadOnly } = props;
  return (
    <div className="flex items-center gap-2 bg-at-risk-soft py-1 pr-2.5 pl-2.5 text-sm text-ink-2">
      <StatusMark status="atRisk" size={10} />
      <span className="mr-auto">{staleText}</span>
      {!isReadOnly && (
        <Link onPress={() => onConfirm(language)} className="shrink-0">
          {confirmLabel}
        </Link>
      )}
    </div>
  );
}
