import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '#shared/contract/risks.ts';
import {
  grades,
  markLabel,
  markSize,
  riskMatrix,
  type MatrixMode,
  type RiskMatrix as Matrix,
} from '#shared/charts/risk-matrix.ts';
import type { RiskKind } from '#shared/model/risk.ts';
import type { Language } from '#shared/model/values.ts';
import { useElementWidth } from '#renderer/ui/use-element-width.ts';
import { levelLooks } from '../risk-look.ts';
import { MatrixCellMarks } from './matrix-cell-marks.tsx';
import { useMatrixWords } from './use-matrix-words.ts';

interface RiskMatrixProps {
  /** Of one kind. */
  risks: readonly RiskView[];
  kind: RiskKind;
  mode: MatrixMode;
  currentId: string | null;
  language: Language;
}

const margin = { left: 44, bottom: 44, top: 4, right: 4 } as const;
const widest = 880;
const fontSize = 12;

/** The 5 × 5 matrix; each cell is a list of its risks, and each risk a link to its record. */
export function RiskMatrix(props: RiskMatrixProps) {
  const [box, width] = useElementWidth<HTMLDivElement>();
  return <div ref={box}>{width > 0 && <SizedMatrix {...props} width={Math.min(widest, width)} />}</div>;
}

function SizedMatrix({ risks, kind, mode, currentId, language, width }: RiskMatrixProps & { width: number }) {
  const { t } = useTranslation('risks');
  const id = useId();
  const words = useMatrixWords(risks, kind, language);
  const plot = {
    width: width - margin.left - margin.right,
    height: Math.max(300, Math.round((width - margin.left) * 0.56)),
  };
  const mark = useMemo(
    () =>
      markSize(
        risks.map(({ code }) => markLabel(code)),
        fontSize,
      ),
    [risks],
  );
  const matrix = useMemo(
    () =>
      riskMatrix(
        risks.map((risk) => ({ id: risk.id, before: risk.state.before, after: risk.state.after })),
        mode,
        { width: plot.width, height: plot.height, mark },
      ),
    [risks, mode, mark, plot.width, plot.height],
  );
  return (
    <svg
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width={width}
      height={plot.height + margin.top + margin.bottom}
      className="block overflow-visible"
    >
      <title id={`${id}-title`}>{`${t(`matrix.label.${kind}`)}: ${t(`matrix.mode.${mode}`)}`}</title>
      <desc id={`${id}-description`}>{words.description(mode)}</desc>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Grounds matrix={matrix} kind={kind} plot={plot} />
        <Axes plot={plot} />
        <Arrows id={id} matrix={matrix} plot={plot} />
        {matrix.cells
          .filter(({ marks, more }) => marks.length + more > 0)
          .map((cell) => (
            <MatrixCellMarks
              key={`${cell.probability} ${cell.impact}`}
              cell={cell}
              kind={kind}
              plot={plot}
              mark={mark}
              words={words}
              currentId={currentId}
            />
          ))}
      </g>
    </svg>
  );
}

interface Plot {
  width: number;
  height: number;
}

const gap = 2;

function Grounds({ matrix, kind, plot }: { matrix: Matrix; kind: RiskKind; plot: Plot }) {
  return (
    <g aria-hidden>
      {matrix.cells.map(({ probability, impact, score, level, x, y }) => (
        <g key={`${probability} ${impact}`}>
          <rect
            x={x * plot.width + gap / 2}
            y={y * plot.height + gap / 2}
            width={plot.width / 5 - gap}
            height={plot.height / 5 - gap}
            rx={3}
            className={`${levelLooks[kind][level].fill} stroke-line`}
          />
          <text
            x={x * plot.width + 8}
            y={y * plot.height + 15}
            className={`fill-current text-2xs ${levelLooks[kind][level].text}`}
          >
            {score}
          </text>
        </g>
      ))}
    </g>
  );
}

function Axes({ plot }: { plot: Plot }) {
  const { t } = useTranslation('risks');
  const middle = (grade: number) => (grade - 0.5) / grades.length;
  return (
    <g aria-hidden className="fill-ink-3 text-xs">
      {grades.map((grade) => (
        <g key={grade}>
          <text x={-10} y={(1 - middle(grade)) * plot.height} textAnchor="end" dominantBaseline="central">
            {grade}
          </text>
          <text x={middle(grade) * plot.width} y={plot.height + 16} textAnchor="middle">
            {grade}
          </text>
        </g>
      ))}
      <text
        transform={`translate(-32 ${plot.height / 2}) rotate(-90)`}
        textAnchor="middle"
        className="fill-ink-2 font-medium"
      >
        {`${t('matrix.probability')} →`}
      </text>
      <text x={plot.width / 2} y={plot.height + 36} textAnchor="middle" className="fill-ink-2 font-medium">
        {`${t('matrix.impact')} →`}
      </text>
    </g>
  );
}

/** From where a risk stood before measures to where it stands after them. */
function Arrows({ id, matrix, plot }: { id: string; matrix: Matrix; plot: Plot }) {
  return (
    <g aria-hidden className="stroke-ink-2" strokeWidth={1.3}>
      <defs>
        <marker id={`${id}-head`} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={7} markerHeight={7} orient="auto">
          <path d="M1 1 7 4 1 7" className="fill-none stroke-ink-2" strokeWidth={1.4} />
        </marker>
      </defs>
      {matrix.arrows.map(({ risk, from, to }) => (
        <line
          key={risk}
          x1={from.x * plot.width}
          y1={from.y * plot.height}
          x2={to.x * plot.width}
          y2={to.y * plot.height}
          markerEnd={`url(#${id}-head)`}
        />
      ))}
    </g>
  );
}
