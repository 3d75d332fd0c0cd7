import { markLabel, markSize, packMatrixSize, riskMatrix } from '#shared/charts/risk-matrix.ts';
import type { RiskView } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { riskMatrixDescription, riskPlaceSentence, riskScoreText } from '#shared/i18n/risk-matrix-description.ts';
import { isExplained, riskSentence } from '#shared/i18n/risk-sentence.ts';
import type { PackRisk, PackRiskMatrix, PackRisks } from '#shared/model/pack-document/risks.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import { riskKinds, type RiskKind } from '#shared/model/risk.ts';
import { riskLevelBands, riskLevelsVersion } from '#shared/rules/risk-level.ts';
import type { RiskScore } from '#shared/rules/risk-state.ts';
import { riskViews } from '../../risks/risk-views.ts';
import type { FreezeContext } from './freeze-context.ts';
import { both, dateText, i18nOf, plain, textOf } from './pack-language.ts';

/** The risks that are open on the day of the data, the gravest first. */
export const openRisks = (context: Pick<FreezeContext, 'database' | 'plan'>): RiskView[] =>
  riskViews(context.database, context.plan.asOf).filter(({ state }) => state.status === 'open');

/** The section of risks, with their matrices; undefined where none is open. */
export function freezeRisks(context: FreezeContext, open: readonly RiskView[]): PackRisks | undefined {
  if (open.length === 0) return undefined;
  return {
    lead: leadOf(context, open),
    matrices: matricesOf(open),
    risks: open.map((risk) =>
      context.restricted.mark(packRisk(context, risk), risk.visibility, {
        section: 'risks',
        what: both((say, language) =>
          say('omission.risk', { code: risk.code ?? '', event: textIn(risk.event, language) }),
        ),
        basis: 'visibility',
      }),
    ),
  };
}

/** Risks by kind; a kind without risks is left out. */
export const risksByKind = (risks: readonly RiskView[]) =>
  riskKinds
    .map((kind) => ({ kind, risks: risks.filter((risk) => risk.kind === kind) }))
    .filter((group) => group.risks.length > 0);

// A matrix of risks that nobody judged would be empty.
export const matricesOf = (risks: readonly RiskView[]): PackRiskMatrix[] =>
  risksByKind(risks)
    .filter((group) => group.risks.some(({ state }) => state.now !== null))
    .map((group) => matrixOf(group.kind, group.risks));

const rulesText = both((say) => say('ledger.riskRules', { version: riskLevelsVersion }));

function leadOf({ ledger, counted }: FreezeContext, risks: readonly RiskView[]): PackRisks['lead'] {
  const refs = risksByKind(risks).map((group) =>
    ledger.cite({
      what: both((say) => say('ledger.risks', { kind: say(`risks.kinds.${group.kind}`).toLocaleLowerCase() })),
      value: plain(String(group.risks.length)),
      number: group.risks.length,
      ...counted,
      rule: rulesText,
    }),
  );
  return { text: riskLeadText(risks), refs };
}

/** How many of which kind and level, in a sentence for each kind. */
export function riskLeadText(risks: readonly RiskView[]): PackText {
  const sentences = risksByKind(risks).map((group) =>
    both((_, language) =>
      riskMatrixDescription(group.risks, { kind: group.kind, mode: 'after' }, i18nOf(language), language),
    ),
  );
  return both((_, language) => sentences.map((sentence) => sentence[language]).join(' '));
}

const lastScore = 25;
/** Four decimals are a hundredth of a point: enough to draw with, and free of rounding noise. */
const rounded = ({ x, y }: { x: number; y: number }) => ({
  x: Math.round(x * 10_000) / 10_000,
  y: Math.round(y * 10_000) / 10_000,
});

/** The matrix of the screen, with the way of each risk, drawn for the page. */
function matrixOf(kind: RiskKind, risks: readonly RiskView[]): PackRiskMatrix {
  const { width, height, fontSize } = packMatrixSize;
  const labels = new Map(risks.map(({ id, code }) => [id, markLabel(code)]));
  const mark = markSize([...labels.values()], fontSize);
  const matrix = riskMatrix(
    risks.map(({ id, state }) => ({ id, before: state.before, after: state.after })),
    'movement',
    { width, height, mark },
  );
  const moved = new Set(matrix.arrows.map(({ risk }) => risk));
  return {
    kind,
    title: both((say) => say(`risks.kinds.${kind}`)),
    width,
    height,
    mark,
    cells: matrix.cells.map(({ x, y, score, level, more }) => ({
      ...rounded({ x, y }),
      score,
      level,
      more: more === 0 ? null : both((say) => say('risks.more', { count: more })),
    })),
    marks: matrix.cells.flatMap(({ marks }) =>
      marks.map((one) => ({
        ...rounded(one),
        label: labels.get(one.risk) ?? '',
        hollow: one.kind === 'before' && moved.has(one.risk),
      })),
    ),
    arrows: matrix.arrows.map(({ from, to }) => ({ from: rounded(from), to: rounded(to) })),
    legend: riskLevelBands.toReversed().map(({ level, from }) => ({
      level,
      text: both((say, language) => {
        const next = riskLevelBands.findLast((band) => band.from > from);
        const word = i18nOf(language).getFixedT(language, 'risks')(`levels.${kind}.${level}`);
        return say('risks.legend', { level: word, from, to: next === undefined ? lastScore : next.from - 1 });
      }),
    })),
    alt: both((_, language) =>
      [
        riskMatrixDescription(risks, { kind, mode: 'movement' }, i18nOf(language), language),
        ...risks.map((risk) => `${riskPlaceSentence(risk, i18nOf(language), language)}.`),
      ].join(' '),
    ),
  };
}

function packRisk(context: FreezeContext, risk: RiskView): PackRisk {
  const { state, about, ownerName } = risk;
  const isTied = about.length > 0;
  return {
    code: risk.code ?? '',
    kind: risk.kind,
    kindWord: both((_, language) => i18nOf(language).getFixedT(language, 'risks')(`kind.${risk.kind}`)),
    event: textOf(risk.event),
    sentence: isExplained(risk) ? both((_, language) => riskSentence(risk, i18nOf(language), language)) : null,
    about: isTied
      ? both((_, language) => about.map(({ record }) => record.code ?? textIn(record.title, language)).join(', '))
      : null,
    owner: ownerName === null ? null : textOf(ownerName.title),
    before: scoreOf(context, risk, 'before', state.before),
    after: scoreOf(context, risk, 'after', state.after),
    measures: measuresOf(risk),
    stateOfPlay:
      state.reviewed === null
        ? null
        : { asOf: dateText(state.reviewed.asOf), text: risk.stateOfPlay === null ? null : textOf(risk.stateOfPlay) },
    nextReview: nextReviewOf(risk),
  };
}

function scoreOf(
  { ledger, counted }: FreezeContext,
  { code, kind, state }: RiskView,
  of: 'before' | 'after',
  score: RiskScore | null,
): PackRisk['before'] {
  if (score === null) return null;
  const text = both((_, language) => riskScoreText(score, kind, i18nOf(language), language));
  const asOf = of === 'after' && state.judgedBy !== null ? dateText(state.judgedBy.asOf) : counted.asOf;
  const ref = ledger.cite({
    what: both((say) => say(of === 'before' ? 'ledger.riskBefore' : 'ledger.riskAfter', { code })),
    value: text,
    number: score.score,
    ...counted,
    asOf,
    rule: rulesText,
  });
  return { level: score.level, text, refs: [ref] };
}

function measuresOf({ response, mitigation }: RiskView): PackText | null {
  const written = mitigation.bg !== '' || mitigation.en !== '';
  if (response === null) return written ? textOf(mitigation) : null;
  return both((say, language) => {
    const word = capitalised(say(`choice.response.${response}`, { ns: 'fields' }));
    return written ? say('risks.measures', { response: word, measures: textIn(mitigation, language) }) : word;
  });
}

function nextReviewOf({ nextReview, state }: RiskView): PackRisk['nextReview'] {
  if (nextReview === null) return null;
  const days = state.reviewOverdueDays;
  return {
    text: both((say, language) => {
      const date = formatDate(nextReview, language);
      return days === null ? say('risks.due', { date }) : say('risks.overdue', { date, count: days });
    }),
    overdue: days !== null,
  };
}
