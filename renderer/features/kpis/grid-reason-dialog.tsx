import { useTranslation } from 'react-i18next';
import { kpiFigure, readingValue } from '#shared/i18n/kpi-value.ts';
import { quarterParts } from '#shared/rules/periods.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import type { CellEntry } from './grid-model.ts';
import { QuotedPacks } from './quoted-packs.tsx';

interface GridReasonDialogProps {
  pending: readonly CellEntry[];
  /** Gives back a sentence when it was refused. */
  onConfirm: (reason: string) => Promise<string | null>;
  onClose: () => void;
}

const shownAtMost = 6;

/** One reason for the readings that typed or pasted values take the place of: each is named with its old and new value. */
export function GridReasonDialog({ pending, onConfirm, onClose }: GridReasonDialogProps) {
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const corrections = pending.filter(({ supersedes }) => supersedes !== null);
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('grid.reasonTitle', { count: corrections.length })}
      reasonLabel={t('grid.reason')}
      reasonMissing={t('reading.correctMissing')}
      confirmLabel={t('reading.correctSave')}
      cancelLabel={t('common:cancel')}
      closeLabel={t('common:close')}
      tone="primary"
      onConfirm={onConfirm}
    >
      <p>{t('grid.reasonLead')}</p>
      <QuotedPacks readings={corrections.flatMap(({ supersedes }) => supersedes?.id ?? [])} isWaiting={false} />
      <ul className="mt-2 flex flex-col gap-1">
        {corrections.slice(0, shownAtMost).map(({ key, kpi, quarter, quantity, supersedes }) => {
          const { year, quarter: number } = quarterParts(quarter);
          return (
            <li key={key} className="grid grid-cols-[1fr_auto] gap-x-3">
              <span>
                {kpi.code} · {t('grid.quarter', { quarter: number })} {year}
              </span>
              <span className="text-ink">
                <s className="text-ink-3">{supersedes === null ? '' : readingValue(supersedes, kpi, language)}</s> →{' '}
                <b className="font-semibold">{kpiFigure(quantity, kpi, language)}</b>
              </span>
            </li>
          );
        })}
        {corrections.length > shownAtMost && <li className="text-ink-3">+ {corrections.length - shownAtMost}</li>}
      </ul>
    </ConfirmWithReason>
  );
}
