import { definingTexts, type DefiningText, type Grades, type Kpi } from '#shared/model/kpi.ts';
import type { Bilingual, BilingualPatch, Language } from '#shared/model/values.ts';

/** A definition as it is being written. Texts are those of the person's language; grades are named in both, one on a line. */
export interface DefinitionDraft extends Record<DefiningText, string> {
  valueType: Kpi['valueType'];
  currency: Kpi['currency'];
  direction: Kpi['direction'];
  accumulation: Kpi['accumulation'];
  aggregation: Kpi['aggregation'];
  decimals: number | null;
  grades: Bilingual;
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
  grades: {
    bg: (kpi.grades ?? []).map(({ bg }) => bg).join('\n'),
    en: (kpi.grades ?? []).map(({ en }) => en).join('\n'),
    stale: null,
  },
});

export interface DefinitionChange {
  /** The names of grades among them, where there are as many as before. */
  texts: Partial<Record<DefiningText, BilingualPatch>> & { grades?: Grades };
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
  const grades = gradesOf(draft.grades);
  const hasGrades = JSON.stringify(grades) !== JSON.stringify(kpi.grades);
  const isRenamed = hasGrades && grades !== null && grades.length === kpi.grades?.length;
  return {
    texts: { ...Object.fromEntries(texts), ...(isRenamed && { grades }) },
    measures: { ...Object.fromEntries(measures), ...(hasGrades && !isRenamed ? { grades } : {}) },
  };
}

/** Lines to grades: those that stand at the same place are names of one grade. */
function gradesOf({ bg, en }: Pick<Bilingual, 'bg' | 'en'>): Grades | null {
  const [own, other] = [bg, en].map((text) => text.split('\n').map((line) => line.trim()));
  const length = Math.max(own?.length ?? 0, other?.length ?? 0);
  const grades = Array.from({ length }, (_, index) => ({ bg: own?.[index] ?? '', en: other?.[index] ?? '' }));
  const named = grades.filter((grade) => grade.bg !== '' || grade.en !== '');
  return named.length === 0 ? null : named;
}

export const isEmptyChange = ({ texts, measures }: DefinitionChange): boolean =>
  Object.keys(texts).length === 0 && Object.keys(measures).length === 0;
