import type { i18n } from 'i18next';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { kpiValue, targetValue } from '#shared/i18n/kpi-value.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import type { Bilingual, Day, Language, Visibility } from '#shared/model/values.ts';
import { isSameMeasure, kpiOfReading, chartReadings, type KpiChartFacts } from './chart-facts.ts';

/** What was noted, decided or reported on a day, with the number that stands for it in the chart. */
export interface ChartNote {
  readonly number: number;
  readonly on: Day;
  /** „30.06.2020 г.: бележка към ≥ 70 услуги: …“ */
  readonly text: PackText;
  /** Whose note it is; null where it is a decision or a report. */
  readonly reading: string | null;
  /** Who may read it. */
  readonly visibility: Visibility;
}

/** More would be a history, which has its own place; the latest stay. */
const most = 12;

const isSaid = (text: Pick<Bilingual, 'bg' | 'en'> | null) => text !== null && (text.bg !== '' || text.en !== '');

/** The notes of readings, the decisions of targets and what reports say of the indicator, earliest first. */
export function chartNotes(facts: KpiChartFacts, i18n: i18n): ChartNote[] {
  const { kpi, readings, targets, mentions = [], on, noteLimit: limit = most } = facts;
  const line = (
    day: Day,
    say: (language: Language) => string,
    of: Pick<ChartNote, 'reading' | 'visibility'> = { reading: null, visibility: 'public' },
  ) => {
    const dated = (language: Language) =>
      i18n.t('kpiCharts:saidLine', { lng: language, date: formatDate(day, language), text: say(language) });
    return { on: day, text: { bg: dated('bg'), en: dated('en') }, ...of };
  };
  const noted = chartReadings(readings, on).flatMap((reading) => {
    const { note, quantity } = reading;
    if (quantity === null || !isSaid(note) || !isSameMeasure(kpi, kpiOfReading(facts, reading))) return [];
    return line(
      reading.asOf,
      (lng) => i18n.t('kpiCharts:said.note', { lng, value: kpiValue(quantity, kpi, lng), text: textIn(note, lng) }),
      { reading: reading.id, visibility: reading.visibility },
    );
  });
  const decided = targets.flatMap((target) => {
    if (target.validFrom === null || target.validFrom > on || !isSaid(target.decision)) return [];
    return line(target.validFrom, (lng) =>
      i18n.t('kpiCharts:said.decision', {
        lng,
        value: targetValue(target, kpi, lng),
        text: textIn(target.decision, lng),
      }),
    );
  });
  const reported = mentions
    .filter((mention) => mention.on <= on)
    .map(({ on: day, code, title, text, visibility = 'public' }) =>
      line(
        day,
        (lng) =>
          i18n.t('kpiCharts:said.report', {
            lng,
            code: code ?? '',
            title: textIn(title, lng),
            text: textIn(text, lng),
          }),
        { reading: null, visibility },
      ),
    );
  return [...noted, ...decided, ...reported]
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .slice(-limit)
    .map((note, index) => ({ number: index + 1, ...note }));
}
