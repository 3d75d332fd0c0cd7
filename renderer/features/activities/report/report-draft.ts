import type { ReportView } from '#shared/contract/activities.ts';
import type { ReviewInReport } from '#shared/contract/risk-review-input.ts';
import type { ReportedLight } from '#shared/model/report.ts';
import { languages, type BilingualPatch, type Day, type Language, type Visibility } from '#shared/model/values.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import type { ReportSubject } from './report-subject.ts';

export const reportTexts = ['done', 'next', 'blockers', 'askOfBoard'] as const;
export type ReportText = (typeof reportTexts)[number];
export type Texts = Record<ReportText, string>;

/** What stands in the form. */
export interface ReportDraft {
  light: ReportedLight | null;
  asOf: Day | null;
  progressPercent: number | null;
  texts: Record<Language, Texts>;
  /** In whose editions of a pack the texts stand. */
  visibility: Visibility;
  correctionReason: string;
  /** By the id of the risk. */
  riskReviews: Record<string, RiskReviewDraft>;
}

/** What is said of an open risk with a report: nothing, that it stands, or how it is judged now. */
export interface RiskReviewDraft {
  choice: 'skip' | 'same' | 'changed';
  probability: number | null;
  impact: number | null;
  measuresApplied: ReviewInReport['measuresApplied'];
  text: string;
}

const textsFrom = (report: ReportView | null): Record<Language, Texts> => {
  const inLanguage = (language: Language) =>
    Object.fromEntries(reportTexts.map((key) => [key, report?.[key][language] ?? ''])) as Texts; // one for each text
  return { bg: inLanguage('bg'), en: inLanguage('en') };
};

/** What the last report said, to be taken over by whoever says the same again. What was done is written anew each time. */
export function saidBefore(last: ReportView | null): Record<Language, Texts> {
  const { bg, en } = textsFrom(last);
  return { bg: { ...bg, done: '' }, en: { ...en, done: '' } };
}

/**
 * A report starts empty but for its day and how far it is: how it goes is chosen, and what was said before is said again
 * only by whoever takes it over. A correction starts from all that the corrected one said.
 */
export function startDraft({ progress }: Pick<ReportSubject, 'progress'>, asOf: Day, corrected: ReportView | null) {
  const correctedDay = corrected?.asOf ? lastDay(corrected.asOf) : null;
  return {
    light: corrected?.light ?? null,
    asOf: correctedDay ?? asOf,
    progressPercent: corrected?.progressPercent ?? progress?.percent ?? null,
    texts: textsFrom(corrected),
    visibility: corrected?.visibility ?? 'public',
    correctionReason: '',
    riskReviews: {},
  } satisfies ReportDraft;
}

/**
 * The texts as they are to be kept. Where one language was written anew and the other still says what was said before, the
 * other is left out: it would be taken for a translation. A correction keeps both, for there they are seen.
 */
export function textsOf(
  draft: Pick<ReportDraft, 'texts'>,
  before: Record<Language, Texts>,
  isCorrection: boolean,
): Record<ReportText, BilingualPatch> {
  const patch = (key: ReportText): BilingualPatch => {
    const changed = languages.filter((language) => draft.texts[language][key].trim() !== before[language][key].trim());
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

/** A sentence put at the end of a text; one that is there already is not said twice. */
export const withSentence = (text: string, sentence: string): string =>
  text.includes(sentence) ? text : [text.trim(), sentence].filter(Boolean).join(' ');

/** The same taken out again, where it still stands as it was put in. */
export const withoutSentence = (text: string, sentence: string): string =>
  text.replace(sentence, '').replaceAll(/ {2,}/g, ' ').trim();

/** The reviews of risks that were given, as they are to be kept. */
export function reviewsOf({ riskReviews }: Pick<ReportDraft, 'riskReviews'>, language: Language): ReviewInReport[] {
  return Object.entries(riskReviews).flatMap(([risk, { choice, probability, impact, measuresApplied, text }]) => {
    if (choice === 'skip') return [];
    const grades = choice === 'changed' ? { probability, impact } : { probability: null, impact: null };
    return [{ risk, ...grades, measuresApplied, text: { [language]: text.trim() } }];
  });
}
