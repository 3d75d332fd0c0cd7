import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { statusWords, type ComparisonRow } from '#shared/i18n/compare-sentences.ts';
import { textIn } from '#shared/i18n/format.ts';
import type { EntityName } from '#shared/model/entities.ts';
import type { StatusLine } from '#shared/rules/compare-plans/comparison.ts';
import type { PlanStatus, Text } from '#shared/rules/compare-plans/plan-state.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { TextDifference } from './text-difference.tsx';

/** What a line needs of a row; a record without an id has no page. */
type ComparedLine = Omit<ComparisonRow, 'section' | 'record'> & {
  readonly record: {
    readonly entity: EntityName;
    readonly id: string;
    readonly code: string | null;
    readonly title: Text;
  };
};

interface ComparisonLineProps {
  row: ComparedLine;
  /** For a changed status: shown by its mark, too. */
  status: StatusLine | undefined;
  /** Whether a line that rests on what was recorded later says so. */
  isMarked: boolean;
}

/** One record: what it is, from what to what it changed, by how much and why. */
export function ComparisonLine({ row, status, isMarked }: ComparisonLineProps) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const { record, field, before, after, note, textLanguage } = row;
  const href = record.id === '' ? null : recordHref(record.entity, record.id);
  const title = textIn(record.title, language);
  return (
    <li className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 border-b border-line py-2 md:grid-cols-[72px_minmax(0,5fr)_minmax(0,6fr)]">
      <span className="pt-px text-sm [overflow-wrap:anywhere] text-ink-3">{record.code}</span>
      <p className="min-w-0 text-pretty">
        {href === null ? (
          title
        ) : (
          <Link isQuiet href={href}>
            {title}
          </Link>
        )}
        {isMarked && row.recordedLater && <Pill className="ml-2">{t('recordedLater')}</Pill>}
      </p>
      <div className="min-w-0 max-md:col-start-2">
        {textLanguage === null ? (
          <p className="text-pretty">
            {field !== '' && <span className="mr-2 text-ink-3">{field}:</span>}
            <Change
              before={status === undefined ? before : <ShownStatus {...status.before} isQuiet />}
              after={status === undefined ? after : <ShownStatus {...status.after} />}
            />
          </p>
        ) : (
          <>
            <p className="text-sm text-ink-3">{field}</p>
            <TextDifference before={before} after={after} language={textLanguage} />
          </>
        )}
        {note !== '' && <p className="text-sm text-pretty text-ink-3">{note}</p>}
      </div>
    </li>
  );
}

function Change({ before, after }: { before: ReactNode; after: ReactNode }) {
  const { t } = useTranslation('history');
  return (
    <>
      <VisuallyHidden>{t('was')} </VisuallyHidden>
      <span className="text-ink-3">{before}</span>
      <span aria-hidden className="mx-2 text-ink-3">
        →
      </span>
      <VisuallyHidden> {t('became')} </VisuallyHidden>
      <span className="font-medium">{after}</span>
    </>
  );
}

function ShownStatus({ isQuiet = false, ...status }: PlanStatus & { isQuiet?: boolean }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const word = statusWords(status, { i18n, language });
  return isQuiet ? word : <StatusLabel status={status.status}>{word}</StatusLabel>;
}
