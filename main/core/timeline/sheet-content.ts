import type { Database } from 'better-sqlite3';
import type { SheetContent, SheetLine } from '#shared/charts/timeline/sheet-content.ts';
import { datesOf } from '#shared/charts/timeline/span.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import { extentOf, type TimeExtent } from '#shared/charts/timeline/time-window.ts';
import type { PlanGroup } from '#shared/contract/plan-answer.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { createI18n } from '#shared/i18n/i18n.ts';
import { planChoiceName } from '#shared/i18n/plan-choice-name.ts';
import { timelineSentences } from '#shared/i18n/timeline-sentence.ts';
import { timelineRowWords, timelineTicks } from '#shared/i18n/timeline-words.ts';
import type { PlanQuestion } from '#shared/model/plan-question.ts';
import type { Language } from '#shared/model/values.ts';
import { addDays, daysBetween } from '#shared/rules/day.ts';
import { attentionOrder } from '#shared/rules/plan-question/attention-order.ts';
import { askPlan } from '../activities/ask-plan.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { readRecords } from '../workbook/records.ts';
import { timelineFacts } from './timeline-facts.ts';

export interface SheetQuestion {
  question: PlanQuestion;
  language: Language;
  /** Null: from the first to the last date of what is asked for. */
  period: TimeExtent | null;
}

/** Everything that matches the question, as a printed timeline says it: all activities, none folded. */
export function sheetContent(
  database: Database,
  context: PlanContext,
  { question, language, period }: SheetQuestion,
): SheetContent {
  const i18n = createI18n(language);
  const t = i18n.getFixedT(language, ['timeline', 'activities', 'common', 'status']);
  const answer = askPlan(database, context, question, language);
  const ids = answer.groups.flatMap((group) => group.ids);
  const factsById = new Map(timelineFacts(database, context, ids).map((facts) => [facts.id, facts]));
  const all = [...factsById.values()];
  const [plan] = readRecords(database, 'plan');
  const day = formatDate(context.asOf, language);
  const count =
    answer.sum.total < answer.total
      ? t('activities:shown', { shown: answer.sum.total, total: answer.total })
      : t('common:activities', { count: answer.total });
  const statuses = new Set(all.map(({ status }) => status));
  return {
    heading: t('timeline:sheet.heading', { title: textIn(plan?.title, language) || t('activities:title') }),
    sub: `${t('timeline:sheet.asOf', { date: day })} · ${count}`,
    continued: t('timeline:sheet.continued'),
    period: period ?? wholePeriod(all, context),
    asOf: context.asOf,
    asOfLabel: t('timeline:asOfLine', { date: day }),
    lines: answer.groups.flatMap((group) => linesOf(group)),
    tick: timelineTicks(language),
    pageLabel: (page, pages) => t('timeline:sheet.page', { page, pages }),
    legend: {
      statuses: attentionOrder
        .filter((status) => statuses.has(status))
        .map((status) => ({ status, word: t(`status:activity.${status}`) })),
      baseline: t('timeline:sheet.baseline'),
      slip: t('timeline:sheet.slip'),
      uncertain: t('timeline:sheet.uncertain'),
      open: t('timeline:sheet.open'),
    },
  };

  function linesOf(group: PlanGroup): SheetLine[] {
    const activities = group.ids.flatMap((id) => activityLine(factsById.get(id)));
    if (question.grouping === 'none') return activities;
    const title = capitalised(
      planChoiceName(question.grouping, { value: group.key, named: group.named }, i18n, language),
    );
    return [{ kind: 'group', title, note: t('common:activities', { count: activities.length }) }, ...activities];
  }

  function activityLine(facts: TimelineFacts | undefined): SheetLine[] {
    if (facts === undefined) return [];
    return [
      {
        kind: 'activity',
        facts,
        title: textIn(facts.title, language),
        words: timelineRowWords(facts, i18n, language),
        sentence: timelineSentences(facts, i18n, language),
      },
    ];
  }
}

/** Room at both ends, so that nothing stands on the edge. */
const marginShare = 0.02;

/** All of the time that anything drawn takes, and the day looked at; half a year around it where nothing has a date. */
function wholePeriod(all: readonly TimelineFacts[], { asOf }: PlanContext): TimeExtent {
  const extent = extentOf(all.flatMap((facts) => [...datesOf(facts)]));
  if (extent === null) return { first: addDays(asOf, -91), last: addDays(asOf, 91) };
  const first = extent.first < asOf ? extent.first : asOf;
  const last = extent.last > asOf ? extent.last : asOf;
  const room = Math.ceil((daysBetween(first, last) + 1) * marginShare) + 3;
  return { first: addDays(first, -room), last: addDays(last, room) };
}
