import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KpiDetail, TriedRules } from '#shared/contract/kpis.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { readingValue } from '#shared/i18n/kpi-value.ts';
import type { LightRule } from '#shared/model/kpi.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useKpiWords } from '../use-kpi-words.ts';

interface RuleTrialProps {
  kpi: KpiDetail;
  /** Null: the usual rules. */
  rules: LightRule[] | null;
}

/** What the rules would have said of every value there was, beside what was said. Nothing is saved by looking. */
export function RuleTrial({ kpi, rules }: RuleTrialProps) {
  const { t } = useTranslation('kpis');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(
    queries.kpis.tryRules.queryOptions({
      input: { kpi: kpi.id, rules, asOf },
      placeholderData: keepPreviousData,
    }),
  );
  const lines = data?.lines ?? [];
  const changed = lines.filter(({ before, after }) => before.light !== after.light).length;
  return (
    <Section level={3} title={t('rules.trial.title')}>
      <p role="status" className="text-sm text-pretty text-ink-2">
        {data === undefined || lines.length === 0
          ? t('rules.trial.none')
          : changed === 0
            ? t('rules.trial.same', { count: lines.length })
            : t('rules.trial.changed', { count: changed, total: lines.length })}
      </p>
      <ol
        className="flex max-h-80 flex-col overflow-y-auto"
        aria-label={t('rules.trial.title')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is reached by the keyboard
        tabIndex={0}
      >
        {lines.map((line) => (
          <TrialLine key={line.on} kpi={kpi} line={line} />
        ))}
      </ol>
    </Section>
  );
}

function TrialLine({
  kpi,
  line: { on, reading, before, after },
}: {
  kpi: KpiDetail;
  line: TriedRules['lines'][number];
}) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const words = useKpiWords();
  const isChanged = before.light !== after.light;
  const told = (light: typeof before) => (
    <Light light={light.light} isStale={light.stale}>
      {words.word(light)}
    </Light>
  );
  return (
    <li className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-2 border-t border-line py-1.5 text-sm first:border-t-0">
      <span className="text-ink-3">{formatDate(on, language)}</span>
      <span className="min-w-0">
        <span className="[overflow-wrap:anywhere]">{readingValue(reading, kpi, language)}</span>
        <span className="flex flex-wrap items-baseline gap-x-1.5">
          {told(before)}
          {isChanged && (
            <>
              <span aria-label={t('rules.trial.becomes')} role="img">
                →
              </span>
              {told(after)}
            </>
          )}
        </span>
      </span>
    </li>
  );
}
