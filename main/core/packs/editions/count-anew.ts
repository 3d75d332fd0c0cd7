import type { RiskView } from '#shared/contract/risks.ts';
import type { LedgerEntry } from '#shared/model/pack-document/annexes.ts';
import type { PackDocument } from '#shared/model/pack-document.ts';
import { matricesOf, riskLeadText, risksByKind } from '../freeze/risks.ts';
import { plain } from '../freeze/pack-language.ts';
import { questionHeadlineTexts } from '../freeze/summary.ts';

/** A count in the ledger that is another in this edition. */
const counted = (ledger: readonly LedgerEntry[], ref: number | undefined, count: number): LedgerEntry[] =>
  ledger.map((entry) =>
    entry.ref === ref
      ? { ...entry, value: plain(String(count)), quantity: { value: count, qualifier: 'exactly' } }
      : entry,
  );

/** The headline of the questions, in an edition that has fewer of them. */
export function countQuestions(document: PackDocument, before: PackDocument): PackDocument {
  const { summary } = document;
  const whole = before.summary;
  if (summary === null || whole === null || summary.questions.length === whole.questions.length) return document;
  const said = questionHeadlineTexts(whole.questions);
  const ref = whole.headlines.find(({ figure, label }) => figure.bg === said.figure.bg && label.bg === said.label.bg)
    ?.refs[0];
  return {
    ...document,
    summary: {
      ...summary,
      headlines: summary.headlines.map((headline) =>
        ref !== undefined && headline.refs.includes(ref)
          ? { ...headline, ...questionHeadlineTexts(summary.questions) }
          : headline,
      ),
    },
    ledger: counted(document.ledger, ref, summary.questions.length),
  };
}

/** The lead and the matrices of an edition that shows some of the risks; no section where it shows none. */
export function countRisks(document: PackDocument, before: PackDocument, shown: readonly RiskView[]): PackDocument {
  const { risks, ...rest } = document;
  if (risks === undefined || before.risks === undefined || risks.risks.length === before.risks.risks.length)
    return document;
  if (shown.length === 0) return rest;
  // The kinds are cited in their order; one of which nothing is shown is not cited.
  const kinds = new Set(before.risks.risks.map(({ kind }) => kind));
  const refByKind = new Map(
    (['threat', 'opportunity'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind, index) => [kind, before.risks?.lead.refs[index]] as const),
  );
  const groups = risksByKind(shown);
  return {
    ...document,
    risks: {
      ...risks,
      lead: { text: riskLeadText(shown), refs: groups.flatMap(({ kind }) => refByKind.get(kind) ?? []) },
      matrices: matricesOf(shown),
    },
    ledger: groups.reduce(
      (ledger, group) => counted(ledger, refByKind.get(group.kind), group.risks.length),
      document.ledger,
    ),
  };
}
