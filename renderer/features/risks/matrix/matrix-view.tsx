import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import { matrixModes, type MatrixMode } from '#shared/charts/risk-matrix.ts';
import { textIn } from '#shared/i18n/format.ts';
import { riskKinds, type RiskKind } from '#shared/model/risk.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { KindMark } from '../risk-row.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { RiskMatrix } from './risk-matrix.tsx';

interface MatrixViewProps {
  /** Those that match the filters. */
  risks: readonly RiskView[];
  currentId: string | null;
}

/** The matrix of the threats, or of the opportunities: before measures, after them, or how each moved. */
export function MatrixView({ risks, currentId }: MatrixViewProps) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const [mode, setMode] = useRemembered<MatrixMode>('risks.matrix', 'movement');
  const [chosen, setKind] = useState<RiskKind | null>(null);
  const countOf = (kind: RiskKind) => risks.filter((risk) => risk.kind === kind).length;
  // Filters may have left only the other kind.
  const usual = countOf('threat') > 0 ? 'threat' : 'opportunity';
  const kind = chosen !== null && countOf(chosen) > 0 ? chosen : usual;
  const shown = risks.filter((risk) => risk.kind === kind);
  return (
    <div className="@container min-h-0 flex-1 overflow-y-auto">
      <div className="flex max-w-240 flex-col gap-3 px-6 pt-3 pb-8">
        <div className="flex flex-wrap items-center gap-2.5">
          <Segmented
            label={t('matrix.kindLabel')}
            segments={riskKinds.map((value) => ({ value, label: `${t(`kinds.${value}`)} · ${countOf(value)}` }))}
            value={kind}
            onChange={setKind}
          />
          <Segmented
            label={t('matrix.mode.label')}
            segments={matrixModes.map((value) => ({ value, label: t(`matrix.mode.${value}`) }))}
            value={mode}
            onChange={setMode}
          />
        </div>
        <RiskMatrix risks={shown} kind={kind} mode={mode} currentId={currentId} language={language} />
        <MatrixLegend kind={kind} mode={mode} />
        <Unplaced risks={shown.filter(({ state }) => (mode === 'before' ? state.before : state.now) === null)} />
      </div>
    </div>
  );
}

/** Those that have no place in the matrix, by name. */
function Unplaced({ risks }: { risks: readonly RiskView[] }) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  if (risks.length === 0) return null;
  return (
    <p className="text-sm">
      <span className="text-ink-3">{t('matrix.unplaced')}:</span>{' '}
      {risks.map((risk, index) => (
        <span key={risk.id}>
          {index > 0 && ', '}
          <KindMark kind={risk.kind} />{' '}
          <Link href={recordHref('risk', risk.id) ?? undefined}>
            {[risk.code, textIn(risk.event, language)].filter(Boolean).join(' ')}
          </Link>
        </span>
      ))}
    </p>
  );
}
