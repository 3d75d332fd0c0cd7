import { useTranslation } from 'react-i18next';
import { formatNumber, textIn } from '#shared/i18n/format.ts';
import { kpiLightWord } from '#shared/i18n/kpi-sentences.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { cx } from '#renderer/ui/class-names.ts';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import type { ActivityLine, KpiLine, LevelLine, ListLine, MoreLine, NodeLine } from './list-lines.ts';
import { NodeLight } from './node-light.tsx';
import { NodeMix } from './node-mix.tsx';

/** One line of the strategy. */
export function ListRow({ line }: { line: ListLine }) {
  switch (line.kind) {
    case 'level':
      return <LevelRow line={line} />;
    case 'node':
      return <NodeRow line={line} />;
    case 'activity':
      return <ActivityRow line={line} />;
    case 'kpi':
      return <KpiRow line={line} />;
    case 'more':
      return <MoreRow line={line} />;
  }
}

function LevelRow({ line }: { line: LevelLine }) {
  const { t } = useTranslation('strategy');
  return (
    <div className="flex h-9 items-center gap-2.5">
      <span className="text-lg font-bold tracking-tight">{t(`levels.${line.level}`)}</span>
      <span className="text-sm text-ink-3">
        {line.count} · {t(`levelHint.${line.level}`)}
      </span>
    </div>
  );
}

/** Where there is room the figures stand in columns of their own; else below the statement, the word at its right. */
const grid =
  'grid grid-cols-[64px_minmax(0,1fr)_auto] gap-x-3.5 @min-[1360px]:grid-cols-[64px_minmax(0,1fr)_540px_152px]';

/** A statement is read whole: it wraps, and its figures keep their places beside it. */
function NodeRow({ line: { node } }: { line: NodeLine }) {
  const language = useLanguage();
  const title = textIn(node.title, language);
  const words = node.inWords[language];
  const isEmpty = node.rollUp.total === 0;
  return (
    <div className={cx(grid, 'gap-y-1.5 py-2')}>
      <span className="text-ink-3">{node.code}</span>
      <span className="font-medium text-pretty">{title}</span>
      {!isEmpty && (
        <span className="col-span-2 col-start-2 row-start-2 flex min-w-0 items-baseline gap-x-3 @min-[1360px]:col-span-1 @min-[1360px]:col-start-3 @min-[1360px]:row-start-1">
          <NodeMix title={title} rollUp={node.rollUp} description={words.counts} className="@max-[760px]:w-20" />
          <span className="text-sm text-pretty text-ink-3">{words.counts}</span>
        </span>
      )}
      <span className="col-start-3 row-start-1 justify-self-end @min-[1360px]:col-start-4 @min-[1360px]:justify-self-start">
        <NodeLight light={node.rollUp.light}>{isEmpty ? capitalised(words.counts) : words.light}</NodeLight>
      </span>
    </div>
  );
}

const childGrid = `${grid} min-h-9 items-center py-1`;

const lightPlace = 'justify-self-end @min-[1360px]:col-start-4 @min-[1360px]:justify-self-start';

function ActivityRow({ line: { contribution } }: { line: ActivityLine }) {
  const { t } = useTranslation(['strategy', 'status']);
  const language = useLanguage();
  const { activity, status, weight, origin } = contribution;
  const notes = [
    weight === 1 ? '' : t('weightOf', { weight: formatNumber(weight, language) }),
    origin === 'focusArea' ? t('throughArea') : '',
  ].filter(Boolean);
  return (
    <div className={childGrid}>
      <span className="text-sm text-ink-3">{activity.code}</span>
      <span className="truncate" title={textIn(activity.title, language)}>
        {textIn(activity.title, language)}
        {notes.length > 0 && <span className="ml-2 text-sm text-ink-3">{notes.join(' · ')}</span>}
      </span>
      <StatusLabel status={status.status} className={lightPlace}>
        {t(`status:activity.${status.status}`)}
      </StatusLabel>
    </div>
  );
}

function KpiRow({ line: { kpi: entry } }: { line: KpiLine }) {
  const { t, i18n } = useTranslation('strategy');
  const language = useLanguage();
  const { kpi, light, value } = entry;
  return (
    <div className={childGrid}>
      <span className="text-sm text-ink-3">{kpi.code}</span>
      <span className="truncate" title={textIn(kpi.title, language)}>
        {textIn(kpi.title, language)}
        <span className="ml-2 text-sm font-semibold">
          {value[language] || <span className="font-normal text-ink-3">{t('noValue')}</span>}
        </span>
      </span>
      <Light light={light.light} isStale={light.stale} className={lightPlace}>
        {kpiLightWord(light, i18n, language)}
      </Light>
    </div>
  );
}

function MoreRow({ line: { count } }: { line: MoreLine }) {
  const { t } = useTranslation('strategy');
  return (
    <div className={childGrid}>
      <span className="col-start-2 text-sm text-ink-3">{t('moreLines', { count })}</span>
    </div>
  );
}
