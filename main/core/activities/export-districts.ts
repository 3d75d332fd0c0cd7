import { basename } from 'node:path';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { rolloutStates } from '#shared/model/activity.ts';
import { districts } from '#shared/model/districts.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { addUp, sumDistricts } from '#shared/rules/district-sums.ts';
import type { Core } from '../app/core.ts';
import { csvOf } from '../files/csv.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { i18nOf } from '../packs/freeze/pack-language.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { keptViews } from './activity-views.ts';
import { askPlan } from './ask-plan.ts';

export interface ExportDistrictsInput {
  question: PlanQuestion;
  language: Language;
  grant: string;
}

/**
 * Writes the matrix of districts for a question, as comma-separated values under the name that the person chose: a row for
 * each activity in the order asked, then the sums. Throws GRANT_EXPIRED, DISK_FULL or FOLDER_NOT_WRITABLE.
 */
export function exportDistricts(
  core: Core,
  context: PlanContext,
  { question, language, grant }: ExportDistrictsInput,
): { name: string; bytes: number } {
  const path = core.grants.redeem(grant, 'saveFile');
  const { database } = core.session.workbook();
  const { groups } = askPlan(database, context, question, language);
  const { viewById } = keptViews(database, context);
  const views = [...new Set(groups.flatMap(({ ids }) => ids))].flatMap((id) => viewById.get(id) ?? []);
  const t = i18nOf(language).getFixedT(language, ['districts', 'activities', 'status']);
  const states = rolloutStates.toReversed();
  const counts = sumDistricts(views.map(({ districtStates }) => districtStates));
  const head = [
    t('districts:csv.code'),
    t('districts:csv.activity'),
    t('districts:csv.focusArea'),
    t('districts:csv.responsible'),
    t('districts:csv.status'),
    ...districts.map((district) => district[language]),
    ...states.map((state) => t(`districts:foot.${state}`)),
  ];
  const rows = views.map((view) => {
    const byDistrict = new Map(view.districtStates.map((state) => [state.district, state]));
    return [
      view.code ?? '',
      textIn(view.title, language),
      textIn(view.focusAreaName?.title, language),
      textIn(view.responsibleName?.title, language),
      t(`status:activity.${view.status.status}`),
      ...districts.map(({ code }) => {
        const cell = byDistrict.get(code);
        if (cell === undefined) return '';
        const since = cell.since && t('activities:districts.since', { date: formatPartialDate(cell.since, language) });
        return [t(`activities:districts.state.${cell.state}`), since].filter(Boolean).join(' ');
      }),
      ...states.map((state) => String(view.districts[state])),
    ];
  });
  const sums = states.map((state) => [
    '',
    capitalised(t(`districts:foot.${state}`)),
    '',
    '',
    '',
    ...counts.map((count) => String(count[state])),
    ...states.map((other) => (other === state ? String(addUp(counts)[state]) : '')),
  ]);
  const bytes = Buffer.from(csvOf([head, ...rows, ...sums]));
  writeAtomically(path, bytes);
  return { name: basename(path), bytes: bytes.length };
}
