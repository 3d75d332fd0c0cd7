import { DomainError } from '#shared/contract/errors.ts';
import type { LibraryKpi } from '#shared/contract/kpi-library.ts';
import { actorOf, type Core } from '../app/core.ts';
import { readRecords } from '../workbook/records.ts';
import type { NewRecord } from '../workbook/write.ts';
import { readKpiLibrary } from './kpi-library.ts';

/**
 * Makes an indicator of each chosen one of the library, with its passport, as one action; the codes follow those of the
 * plan. Throws RECORD_MISSING for a key that the library does not have.
 */
export function copyFromLibrary(core: Core, keys: readonly string[]): { id: string; code: string }[] {
  const workbook = core.session.workbook();
  const library = new Map(readKpiLibrary(core.resourcesFolder).map((one) => [one.key, one]));
  const chosen = [...new Set(keys)].map((key) => {
    const one = library.get(key);
    if (one === undefined) throw new DomainError('RECORD_MISSING', { entity: 'kpi' });
    return one;
  });
  const numbers = readRecords(workbook.database, 'kpi').map(({ code }) =>
    Number(/^KPI-(\d+)$/.exec(code ?? '')?.[1] ?? 0),
  );
  const first = Math.max(0, ...numbers) + 1;
  return workbook.write({ kind: 'kpi.copyFromLibrary', actor: actorOf(core) }, (tx) =>
    chosen.map((one, index) => {
      const code = `KPI-${String(first + index).padStart(2, '0')}`;
      return { id: tx.insert('kpi', { ...recordOf(one), code }), code };
    }),
  );
}

const noText = { bg: '', en: '' };

/** How it is defined is a proposal of the application: whoever copies it decides whether it is theirs. */
function recordOf({ citations, facts, ...one }: LibraryKpi): NewRecord<'kpi'> {
  const { key: _key, ...passport } = one;
  return {
    ...passport,
    numerator: passport.numerator ?? noText,
    denominator: passport.denominator ?? noText,
    definitionVersion: 1,
    source: {
      text: citations.join('; '),
      marks: { '*': 'derived' },
      ...(facts === null ? {} : { note: `${facts.bg} / ${facts.en}` }),
    },
  };
}
