import type { ActivityView } from '#shared/contract/activities.ts';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import type { districtCells } from '#shared/contract/plan-print.ts';
import { paperSize, sheetMargin, type SheetLayout } from '#shared/charts/fit-columns.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { planChoiceName } from '#shared/i18n/plan-choice-name.ts';
import { shortDate } from '#shared/i18n/short-date.ts';
import { rolloutStates } from '#shared/model/activity.ts';
import { districtCodes, districts } from '#shared/model/districts.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import { fitDistricts } from '#shared/charts/fit-districts.ts';
import { addUp, sumDistricts, type DistrictCount } from '#shared/rules/district-sums.ts';
import { sheetHead, sumOnPaper, type SheetLook } from './sheet-head.ts';

export interface DistrictsSheetInput {
  readonly answer: PlanAnswer;
  readonly question: PlanQuestion;
  readonly cells: (typeof districtCells)[number];
  readonly layout: SheetLayout;
  readonly viewById: ReadonlyMap<string, ActivityView>;
}

/** What the printed matrix of districts says (`resources/sheets/districts`): every text final, in one language. */
export function districtsSheet(input: DistrictsSheetInput, look: SheetLook) {
  const { answer, question, cells, layout, viewById } = input;
  const { i18n, language } = look;
  const t = i18n.getFixedT(language, ['planPrint', 'districts', 'activities']);
  const { bands, letters } = fitDistricts(cells, layout);
  const { width, height } = paperSize(layout);
  const head = sheetHead(answer, question, look);
  const states = rolloutStates.toReversed();
  const all = sumDistricts([...viewsOf(new Set(answer.groups.flatMap(({ ids }) => ids)))].map(statesOf));
  const nameOf = new Map<string, string>(districts.map((district) => [district.code, district[language]]));
  return {
    ...head,
    plan: t('planPrint:sheet.districts', { title: head.plan }),
    paper: { width, height, margin: sheetMargin, letters },
    bands: bands.map((band, index) => ({
      part: bands.length === 1 ? '' : t('planPrint:sheet.part', { part: index + 1, parts: bands.length }),
      columns: band.columns.map((column) => ({
        /** Where the column stands among all: the number, the title, the districts, the sum. */
        at: placeOf(column.id),
        name: headOf(column.id),
        width: column.width,
        isDistrict: nameOf.has(column.id),
      })),
    })),
    hasGroups: question.grouping !== 'none',
    groups: answer.groups.map((group) => {
      const views = [...viewsOf(group.ids)];
      return {
        title:
          question.grouping === 'none'
            ? ''
            : capitalised(planChoiceName(question.grouping, { value: group.key, named: group.named }, i18n, language)),
        count: group.sum.total,
        counts: countsOf(sumDistricts(views.map(statesOf)), 'live'),
        rows: views.map(rowOf),
      };
    }),
    /** Under the rows: in how many activities each district is live, under way, planned. */
    foot: states.map((state) => ({ title: t(`districts:foot.${state}`), counts: countsOf(all, state) })),
    marks: {
      label: t('planPrint:sheet.marks'),
      states: states.map((state) => ({
        state,
        letter: t(`planPrint:mark.${state}`),
        word: t(`activities:districts.state.${state}`),
      })),
    },
    sum: sumOnPaper(answer.sum, look),
  };

  function* viewsOf(ids: Iterable<string>) {
    for (const id of ids) {
      const view = viewById.get(id);
      if (view !== undefined) yield view;
    }
  }

  function rowOf(view: ActivityView) {
    const byDistrict = new Map(view.districtStates.map((state) => [state.district, state]));
    const { live, running, planned } = view.districts;
    return {
      code: view.code ?? '',
      title: textIn(view.title, language),
      cells: districtCodes.map((code) => {
        const cell = byDistrict.get(code);
        if (cell === undefined) return null;
        const since = cells === 'dates' && cell.since !== null ? shortDate(cell.since, language) : '';
        return { state: cell.state, letter: t(`planPrint:mark.${cell.state}`), since };
      }),
      sum: live + running + planned === 0 ? '—' : t('districts:ofAll', { live, all: districtCodes.length }),
    };
  }

  function headOf(id: string): string {
    if (id === 'code' || id === 'title') return t(`activities:column.${id}`);
    return nameOf.get(id) ?? t('districts:sum');
  }
}

const statesOf = ({ districtStates }: ActivityView) => districtStates;

/** By district, then in all; nothing where nobody is in that state. */
function countsOf(counts: readonly DistrictCount[], state: keyof DistrictCount): string[] {
  return [...counts, addUp(counts)].map((count) => (count[state] === 0 ? '' : String(count[state])));
}

const placeOf = (id: string) => ['code', 'title', ...districtCodes, 'sum'].indexOf(id);
