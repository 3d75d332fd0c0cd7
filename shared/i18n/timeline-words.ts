import { format as formatDay } from 'date-fns/format';
import { bg as bgLocale } from 'date-fns/locale/bg';
import { enGB as enLocale } from 'date-fns/locale/en-GB';
import { parseISO } from 'date-fns/parseISO';
import type { i18n } from 'i18next';
import { tickFontSize, type TickLabel } from '#shared/charts/timeline/header-ticks.ts';
import type { TimelineFacts } from '#shared/charts/timeline/timeline-facts.ts';
import type { RowWords } from '#shared/charts/timeline/timeline-row.ts';
import { approximateTextWidth } from '#shared/charts/text-width.ts';
import type { Day, Language } from '#shared/model/values.ts';
import { dayParts } from '#shared/rules/day.ts';
import { formatDue, formatPartialDate, textIn } from './format.ts';

const locales = { bg: bgLocale, en: enLocale };

/** Longer terms in words are cut beside a bar; the sentence of the row has them whole. */
const longestTerm = 56;

/** The periods on the header of a timeline, as long as there is room for. */
export function timelineTicks(language: Language): TickLabel {
  const named = (day: Day, pattern: string) => formatDay(parseISO(day), pattern, { locale: locales[language] });
  const year = (day: Day) => (language === 'bg' ? [`${day.slice(0, 4)} г.`, day.slice(0, 4)] : [day.slice(0, 4)]);
  const variants = (unit: Parameters<TickLabel>[0], day: Day, isUpper: boolean): readonly string[] => {
    const quarter = Math.floor((dayParts(day).month + 2) / 3);
    switch (unit) {
      case 'year':
        return year(day);
      case 'quarter':
        return language === 'bg' ? [`${quarter}. трим.`, `Т${quarter}`] : [`Q${quarter}`];
      case 'month':
        return isUpper
          ? [
              language === 'bg' ? named(day, "LLLL yyyy 'г.'") : named(day, 'LLLL yyyy'),
              named(day, 'LLL yyyy'),
              named(day, 'LLL'),
            ]
          : [named(day, 'LLLL'), named(day, 'LLL')];
      case 'week':
      case 'day':
        return [String(dayParts(day).day)];
    }
  };
  return (unit, day, space, isUpper) => {
    const all = variants(unit, day, isUpper);
    return all.find((text) => approximateTextWidth(text, tickFontSize) <= space) ?? all.at(-1) ?? '';
  };
}

/** What stands beside the bar of an activity: when it is due or was done, by how much it slipped, or its term in words. */
export function timelineRowWords(facts: TimelineFacts, i18n: i18n, language: Language): RowWords {
  const t = i18n.getFixedT(language, 'timeline');
  const term = shortened(textIn(facts.dueText, language));
  const date = dateWords(facts, term, i18n, language);
  const slip = facts.slipDays !== null && facts.slipDays > 0 ? t('slipDays', { count: facts.slipDays }) : '';
  return {
    beside: [
      ...(date === '' ? [] : [{ text: date, tone: 'quiet' as const }]),
      ...(slip === '' ? [] : [{ text: slip, tone: 'slip' as const }]),
      ...facts.dependencies
        .filter(({ isPredecessor, wait }) => isPredecessor && wait !== null)
        .map(({ otherCode, otherTitle }) => ({
          text: t('waits', { code: otherCode ?? shortened(textIn(otherTitle, language)) }),
          tone: 'slip' as const,
        })),
    ],
    undated: term === '' ? t('undated') : term,
  };
}

function dateWords({ status, endedOn, due }: TimelineFacts, term: string, i18n: i18n, language: Language): string {
  const t = i18n.getFixedT(language, 'timeline');
  if (status === 'completed' && endedOn !== null) return t('done', { date: formatPartialDate(endedOn, language) });
  if (due === null) return term;
  if (due === 'ongoing') return term === '' ? t('ongoing') : term;
  return t('until', { date: formatDue(due, language) });
}

function shortened(text: string): string {
  if (text.length <= longestTerm) return text;
  const cut = text.slice(0, longestTerm);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}
