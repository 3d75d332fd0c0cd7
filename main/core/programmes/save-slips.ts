import { basename } from 'node:path';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { firstDay } from '#shared/rules/partial-date.ts';
import { slipSeries } from '#shared/rules/slip-series.ts';
import type { Core } from '../app/core.ts';
import { csvOf } from '../files/csv.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import { planContext } from '../plan/plan-context.ts';
import { programmeDetail } from './programme-detail.ts';

export interface SaveSlipsInput {
  id: string;
  asOf?: Day | undefined;
  language: Language;
  grant: string;
}

/** The table behind the slip chart, for a spreadsheet. Throws RECORD_MISSING, GRANT_EXPIRED, DISK_FULL, FOLDER_NOT_WRITABLE. */
export function saveSlips(core: Core, { id, asOf, language, grant }: SaveSlipsInput): { name: string; bytes: number } {
  const path = core.grants.redeem(grant, 'saveFile');
  const context = planContext(core, asOf);
  const programme = programmeDetail(core.session.workbook().database, context, id);
  const bytes = Buffer.from(slipsCsv(programme, context.asOf, language));
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}

export function slipsCsv(programme: ReturnType<typeof programmeDetail>, asOf: Day, language: Language): string {
  const t = i18nOf(language).getFixedT(language, 'programmes');
  const { monthOneStartsOn, periodFrom, milestones, deliverables } = programme;
  const begins = monthOneStartsOn ?? (periodFrom === null ? null : firstDay(periodFrom));
  const items = [
    ...milestones.map((view) => ({
      view,
      doneOn: view.status.status === 'achieved' ? view.status.facts.achievedOn : null,
    })),
    ...deliverables.map((view) => ({ view, doneOn: view.status.facts.submittedOn })),
  ];
  const rows = items.flatMap(({ view, doneOn }) => {
    const moves = view.dateMoves.filter(
      ({ field }) => field === 'due' || field === 'dueRevised' || field === 'forecast',
    );
    const series = slipSeries({ id: view.id, dueOriginal: view.status.facts.dueOriginal, moves, doneOn }, begins, asOf);
    return (series?.points ?? []).map(({ on, date, kind, move }) => [
      view.code ?? '',
      textIn(view.title, language),
      formatDate(on, language),
      formatPartialDate(date, language),
      move === null ? t(`slips.kind.${kind}`) : textIn(moves.find((one) => one.id === move)?.reason, language),
    ]);
  });
  return csvOf([[t('column.code'), t('slips.item'), t('slips.on'), t('slips.expected'), t('slips.why')], ...rows]);
}
