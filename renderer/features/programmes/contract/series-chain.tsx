import { useTranslation } from 'react-i18next';
import type { DeliverableView, ProgrammeDetail } from '#shared/contract/programmes.ts';
import { deliverableSeries } from '#shared/rules/deliverable-series.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { lookOf } from '../status-look.ts';
import { useWords } from '../use-words.ts';

/** D3.1 → D3.4 → D3.7, each with its state; the one that is open stands without a link. */
export function SeriesChain({ deliverable, programme }: { deliverable: DeliverableView; programme: ProgrammeDetail }) {
  const { t } = useTranslation('programmes');
  const { title, status } = useWords();
  const series = deliverableSeries(programme.deliverables, deliverable.id);
  if (series.length < 2) return null;
  return (
    <FieldRow label={t('series')}>
      <ol className="flex flex-wrap gap-x-1.5">
        {series.map((item, index) => (
          <li key={item.id} className="flex items-baseline gap-1.5">
            {index > 0 && (
              <span aria-hidden className="text-ink-3">
                →
              </span>
            )}
            <StatusMark status={lookOf(item)} size={10} title={status(item)} />
            {item.id === deliverable.id ? (
              <b aria-current="true" className="font-semibold">
                {item.code ?? title(item)}
              </b>
            ) : (
              <a
                href={recordHref('deliverable', item.id) ?? undefined}
                title={title(item)}
                className="rounded-sm hover:underline"
              >
                {item.code ?? title(item)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </FieldRow>
  );
}
