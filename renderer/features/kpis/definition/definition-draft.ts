import { definingTexts, type DefiningText, type Grades, type Kpi } from '#shared/model/kpi.ts';
import type { BilingualPatch, Language } from '#shared/model/values.ts';

/** A definition as it is being written. Texts are those of the person's language; grades stand one on a line. */
export interface DefinitionDraft extends Record<DefiningText, string> {
  valueType: Kpi['valueType'];
  currency: Kpi['currency'];
  direction: Kpi['direction'];
  accumulation: Kpi['accumulation'];
  aggregation: Kpi['aggregation'];
  decimals: number | null;
  grades: string;
}

export const draftOf = (kpi: Kpi, language: Language): DefinitionDraft => ({
  definition: kpi.definition[language],
  unit: kpi.unit[language],
  numerator: kpi.numerator[language],
  denominator: kpi.denominator[language],
  method: kpi.method[language],
  valueType: kpi.valueType,
  currency: kpi.currency,
  direction: kpi.direction,
  accumulation: kpi.accumulation,
  aggregation: kpi.aggregation,
  decimals: kpi.decimals,
  grades: (kpi.grades ?? []).map((grade) => grade[language]).join('\n'),
});

export interface DefinitionChange {
  texts: Partial<Record<DefiningText, BilingualPatch>>;
  /** What measures another thing, whatever it is called. */
  measures: Partial<
    Pick<Kpi, 'valueType' | 'currency' | 'direction' | 'accumulation' | 'aggregation' | 'decimals' | 'grades'>
  >;
}

const plain = ['valueType', 'currency', 'direction', 'accumulation', 'aggregation', 'decimals'] as const;

/** What a draft would change of an indicator. */
export function changeOf(kpi: Kpi, draft: DefinitionDraft, language: Language): DefinitionChange {
  const texts = definingTexts.flatMap((key) =>
    draft[key].trim() === kpi[key][language] ? [] : [[key, { [language]: draft[key].trim() }] as const],
  );
  const measures = plain.flatMap((key) => (draft[key] === kpi[key] ? [] : [[key, draft[key]] as const]));
  const grades = gradesOf(draft.grades, kpi.grades, language);
  const hasGrades = JSON.stringify(grades) !== JSON.stringify(kpi.grades);
  return {
    texts: Object.fromEntries(texts),
    measures: { ...Object.fromEntries(measures), ...(hasGrades ? { grades } : {}) },
  };
}

/** Lines to grades; a grade that keeps its place keeps its name in the other language. */
function gradesOf(text: string, before: Kpi['grades'], language: Language): Grades | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return null;
  const empty = { bg: '', en: '' };
  return lines.map((line, index) => ({ ...(before?.[index] ?? empty), [language]: line }));
}

export const isEmptyChange = ({ texts, measures }: DefinitionChange): boolean =>
  Object.keys(texts).length === 0 && Object.keys(measures).length === 0;
