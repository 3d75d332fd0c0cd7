import type { ActivityDetail, ReportView } from '#shared/contract/activities.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import { languages, type BilingualPatch, type Day, type Language } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';

export const reportTexts = ['done', 'next', 'blockers', 'askOfBoard'] as const;
export type ReportText = (typeof reportTexts)[number];
type Texts = Record<ReportText, string>;

/** What stands in the form. */
export interface ReportDraft {
  light: ReportedLight | null;
  asOf: Day | null;
  progressPercent: number | null;
  texts: Record<Language, Texts>;
  correctionReason: string;
}

/** The report that spoke last by the day looked at, or null. */
export function lastReport({ reports, status }: Pick<ActivityDetail, 'reports' | 'status'>): ReportView | null {
  return reports.find(({ id }) => id === status.facts.report?.id) ?? null;
}

/**
 * A report starts from the last one: how it went, what came next, what stood in the way. What was done is written anew. A
 * correction starts from all that the corrected one said.
 */
export function startDraft(detail: ActivityDetail, asOf: Day, corrected: ReportView | null): ReportDraft {
  const from = corrected ?? lastReport(detail);
  const textsIn = (language: Language): Texts => ({
    done: corrected?.done[language] ?? '',
    next: from?.next[language] ?? '',
    blockers: from?.blockers[language] ?? '',
    askOfBoard: from?.askOfBoard[language] ?? '',
  });
  const correctedDay = corrected?.asOf ? lastDay(corrected.asOf) : null;
  return {
    light: from?.light ?? null,
    asOf: correctedDay ?? asOf,
    progressPercent: corrected?.progressPercent ?? detail.progress,
    texts: { bg: textsIn('bg'), en: textsIn('en') },
    correctionReason: '',
  };
}

/**
 * The texts as they are to be kept. Where one language was written anew and the other still says what the last report
 * said, the other is left out: it would be taken for a translation. A correction keeps both, for there they are seen.
 */
export function textsOf(
  draft: ReportDraft,
  start: ReportDraft,
  isCorrection: boolean,
): Record<ReportText, BilingualPatch> {
  const patch = (key: ReportText): BilingualPatch => {
    const changed = languages.filter(
      (language) => draft.texts[language][key].trim() !== start.texts[language][key].trim(),
    );
    const kept = isCorrection || changed.length !== 1 ? languages : changed;
    return Object.fromEntries(kept.map((language) => [language, draft.texts[language][key].trim()]));
  };
  return { done: patch('done'), next: patch('next'), blockers: patch('blockers'), askOfBoard: patch('askOfBoard') };
}

/** Whether a text must be there: at risk and delayed say what stands in the way and what comes next. */
export const isNeeded = (text: ReportText, light: ReportedLight | null): boolean =>
  (text === 'blockers' || text === 'next') && light !== null && light !== 'onTrack';

/** Whether a text is missing in both languages. */
export const isMissing = (text: ReportText, { texts }: Pick<ReportDraft, 'texts'>): boolean =>
  languages.every((language) => texts[language][text].trim() === '');
