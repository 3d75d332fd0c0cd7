import type { i18n } from 'i18next';
import type { PlanAnswer } from '#shared/contract/plan-answer.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { planChoiceName } from '#shared/i18n/plan-choice-name.ts';
import { planSumSentence } from '#shared/i18n/plan-sum-sentence.ts';
import { planFacets, type PlanQuestion } from '#shared/model/plan-question.ts';
import type { Bilingual, Day, Language } from '#shared/model/values.ts';
import { attentionOrder } from '#shared/rules/plan-question/attention-order.ts';
import type { PlanSum } from '#shared/rules/plan-question/plan-sum.ts';

export interface SheetLook {
  readonly i18n: i18n;
  readonly language: Language;
  /** Of the plan; null in a workbook without one. */
  readonly planTitle: Pick<Bilingual, 'bg' | 'en'> | null;
  /** The name of the workbook. */
  readonly workbook: string;
  readonly today: Day;
}

/** What stands over and around every printed table of the plan: whose, of which day, and what was asked, in words. */
export function sheetHead(answer: PlanAnswer, question: PlanQuestion, look: SheetLook) {
  const { i18n, language, workbook, today } = look;
  const t = i18n.getFixedT(language, ['planPrint', 'activities']);
  return {
    plan: textIn(look.planTitle, language) || t('activities:title'),
    workbook,
    asOf: t('planPrint:sheet.asOf', { date: formatDate(answer.asOf, language) }),
    madeOn: { day: today, text: t('planPrint:sheet.madeOn', { date: formatDate(today, language) }) },
    facts: factsOf(answer, question, look),
    words: {
      page: t('planPrint:sheet.page'),
      pageOf: t('planPrint:sheet.pageOf'),
      total: t('planPrint:sheet.total'),
    },
  };
}

function factsOf(answer: PlanAnswer, question: PlanQuestion, look: SheetLook): { label: string; text: string }[] {
  const { i18n, language } = look;
  const t = i18n.getFixedT(language, ['planPrint', 'activities']);
  const { total } = answer;
  const shown = answer.sum.total;
  const filters = filtersInWords(answer, question, look);
  const scope =
    shown === total ? t('planPrint:sheet.all', { count: total }) : t('planPrint:sheet.some', { shown, count: total });
  return [
    { label: t('planPrint:sheet.scope'), text: scope },
    { label: t('planPrint:sheet.filters'), text: filters.join('; ') },
    {
      label: t('planPrint:sheet.grouped'),
      text: question.grouping === 'none' ? '' : t(`activities:grouping.${question.grouping}`),
    },
    { label: t('planPrint:sheet.sorted'), text: sortsInWords(question, look) },
    { label: '', text: twiceInWords(answer, look) },
  ].filter(({ text }) => text !== '');
}

/** „Състояние: в риск, забавена“ for each facet that narrows, in the order in which facets are listed. */
export function filtersInWords(
  { facets }: Pick<PlanAnswer, 'facets'>,
  question: PlanQuestion,
  { i18n, language }: Pick<SheetLook, 'i18n' | 'language'>,
): string[] {
  const t = i18n.getFixedT(language, ['planPrint', 'activities']);
  const text = question.text.trim();
  const chosen = planFacets.flatMap((facet) => {
    const values = question.facets[facet] ?? [];
    if (values.length === 0) return [];
    const names = values.map((value) => {
      const choice = facets[facet].find((one) => one.value === value);
      return planChoiceName(facet, choice ?? { value, named: null }, i18n, language);
    });
    return [`${t(`activities:facet.${facet}`)}: ${names.join(', ')}`];
  });
  const quoted = language === 'bg' ? `„${text}“` : `“${text}”`;
  return text === '' ? chosen : [`${t('planPrint:sheet.text')}: ${quoted}`, ...chosen];
}

function sortsInWords({ sorts }: PlanQuestion, { i18n, language }: SheetLook): string {
  const t = i18n.getFixedT(language, ['planPrint', 'activities']);
  if (sorts.length === 0) return t('planPrint:sheet.planOrder');
  return sorts
    .map(({ by, isDescending }) => {
      const name = by === 'plan' ? t('planPrint:sheet.planOrder') : t(`activities:column.${by}`);
      return t(`planPrint:sheet.${isDescending ? 'descending' : 'ascending'}`, { name });
    })
    .join(', ');
}

/** An activity that serves two goals stands under both: said, so that nobody adds the groups up. */
function twiceInWords({ groups }: PlanAnswer, { i18n, language }: SheetLook): string {
  const times = new Map<string, number>();
  for (const { ids } of groups) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const count = [...times.values()].filter((time) => time > 1).length;
  return count === 0 ? '' : i18n.getFixedT(language, 'planPrint')('sheet.twice', { count });
}

/** A sum in words, and the shares of its statuses, each with its sign. */
export function sumOnPaper(sum: PlanSum, { i18n, language }: Pick<SheetLook, 'i18n' | 'language'>) {
  const t = i18n.getFixedT(language, 'activities');
  return {
    sentence: planSumSentence(sum, i18n, language),
    shares: attentionOrder
      .filter((status) => sum.counts[status] > 0)
      .map((status) => ({ status, text: t(`counted.${status}`, { count: sum.counts[status] }) })),
  };
}
