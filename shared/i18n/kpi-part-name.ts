import { districts } from '#shared/model/districts.ts';
import type { Dimension, Kpi } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import { parsePart, partText } from '#shared/rules/kpi-parts.ts';
import { textIn } from './format.ts';

export interface NamedPart {
  /** As a reading names it: `district:mladost`. */
  readonly part: string;
  readonly category: string;
  readonly name: string;
}

/** The parts of a dimension in their order: the districts, or its categories. */
export function partsOf({ key: dimension, by, categories }: Dimension, language: Language): NamedPart[] {
  const named = by === 'district' ? districts.map(({ code, ...name }) => ({ key: code, name })) : categories;
  return named.map(({ key: category, name }) => ({
    part: partText({ dimension, category }),
    category,
    name: textIn(name, language) || category,
  }));
}

/** „Младост“: what a part is called; as it was written where the indicator does not know it any more. */
export function partName(
  { disaggregations }: Pick<Kpi, 'disaggregations'>,
  written: string,
  language: Language,
): string {
  const part = parsePart(written);
  const dimension = disaggregations?.find(({ key }) => key === part?.dimension);
  if (dimension === undefined) return written;
  return partsOf(dimension, language).find(({ category }) => category === part?.category)?.name ?? written;
}
