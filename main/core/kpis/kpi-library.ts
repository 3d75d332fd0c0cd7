import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { libraryKpiSchema, type LibraryKpi } from '#shared/contract/kpi-library.ts';

const textSchema = z.strictObject({ bg: z.string().min(1), en: z.string().min(1) });
const sourcesSchema = z.record(z.string(), z.string());
const writtenSourceSchema = z.strictObject({ from: z.array(z.string()).min(1), facts: textSchema.optional() });
const fileSchema = z.strictObject({
  sources: sourcesSchema,
  indicators: z.array(z.looseObject({ key: z.string(), source: writtenSourceSchema })),
});

/**
 * The indicators of `resources/kpi-library`, each with its citations written out (those of the starter plan and its own).
 * Throws an `Error` that names the indicator where the text does not keep to the model.
 */
export function readKpiLibrary(resourcesFolder: string): LibraryKpi[] {
  const { sources: own, indicators } = fileSchema.parse(readYaml(join(resourcesFolder, 'kpi-library/indicators.yaml')));
  const plan = z.looseObject({ sources: sourcesSchema }).parse(readYaml(join(resourcesFolder, 'starter/plan.yaml')));
  const sources = { ...plan.sources, ...own };
  return indicators.map(({ source, ...written }) => {
    const citations = source.from.map((code) => {
      const citation = sources[code];
      if (citation === undefined) throw new Error(`${written.key}: source: “${code}” is not in the list of sources`);
      return citation;
    });
    const checked = libraryKpiSchema.safeParse({ ...written, citations, facts: source.facts ?? null });
    if (!checked.success) throw new Error(`${written.key}: ${z.prettifyError(checked.error)}`);
    return checked.data;
  });
}

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
