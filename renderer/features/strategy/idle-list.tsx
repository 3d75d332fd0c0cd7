import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CircleCheck } from 'lucide-react';
import type { IdleLine } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionLine, ActionList } from '#renderer/ui/action-list.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { NameLink } from './name-link.tsx';
import type { Tie } from './tie-dialog.tsx';

interface IdleListProps {
  onTie: (tie: Tie) => void;
}

/** How many lines of each kind; whoever has more idle ones settles these first. */
const linesShown = 100;

/** What contributes to nothing: activities, programmes and indicators, each tied where it stands. */
export function IdleList({ onTie }: IdleListProps) {
  const { t } = useTranslation('strategy');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(
    queries.strategy.idle.queryOptions({ input: { asOf, limit: linesShown }, placeholderData: keepPreviousData }),
  );
  if (data === undefined) return null;
  const kinds = (['activity', 'programme', 'kpi'] as const).filter((entity) => data.totals[entity] > 0);
  if (kinds.length === 0) return <EmptyState icon={CircleCheck} title={t('idleNone')} />;
  return (
    <div className="flex flex-col gap-6 px-6 pt-3">
      {kinds.map((entity) => {
        const lines = data.lines.filter((line) => line.entity === entity);
        const rest = data.totals[entity] - lines.length;
        return (
          <Section key={entity} title={t(`idle.${entity}`)} note={t(`idleHint.${entity}`)}>
            <ActionList>
              {lines.map((line) => (
                <Line key={line.record.id} line={line} onTie={onTie} />
              ))}
            </ActionList>
            {rest > 0 && <p className="text-sm text-ink-3">{t('moreLines', { count: rest })}</p>}
          </Section>
        );
      })}
    </div>
  );
}

function Line({ line: { entity, record, status, light, supports }, onTie }: { line: IdleLine } & IdleListProps) {
  const { t } = useTranslation(['strategy', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const title = textIn(record.title, language);
  return (
    <ActionLine
      lead={
        status === null ? (
          light && (
            <Light light={light.light} isStale={light.isStale}>
              {light.word[language]}
            </Light>
          )
        ) : (
          <StatusLabel status={status}>{t(`status:activity.${status}`)}</StatusLabel>
        )
      }
      title={<NameLink href={recordHref(entity, record.id)}>{title}</NameLink>}
      note={[record.code, supports > 0 ? t('onlySupports', { count: supports }) : ''].filter(Boolean).join(' · ')}
      action={
        !isReadOnly && (
          <Link
            aria-label={`${t(`tieTo.${entity}`)} ${title}`}
            onPress={() => onTie({ node: null, record: { entity, id: record.id }, current: null })}
          >
            {t(`tieTo.${entity}`)}
          </Link>
        )
      }
    />
  );
}
