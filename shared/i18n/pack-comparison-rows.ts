import type { EntityName } from '#shared/model/entities.ts';
import type { PackText } from '#shared/model/pack-document/text.ts';
import {
  packSections,
  type AdviceLine,
  type PackComparison,
  type PackSection,
} from '#shared/rules/compare-packs/compare-packs.ts';
import { comparisonSections, type ComparisonSection } from '#shared/rules/compare-plans/comparison.ts';
import { rowsOfSection, type ComparisonRow, type CompareWords } from './compare-sentences.ts';
import { textIn } from './format.ts';

export type ComparedPackSection = ComparisonSection | PackSection;

/** One line in words, of the plan or of anything else that a pack tells. */
export interface PackComparisonRow extends Omit<ComparisonRow, 'section' | 'record'> {
  section: ComparedPackSection;
  /** `id` is empty for what has no record of its own. */
  record: { entity: EntityName; id: string; code: string | null; title: PackText };
}

/** The plan first, then figures, indicators and advice. */
export const comparedPackSections: readonly ComparedPackSection[] = [...comparisonSections, ...packSections];

const isOfPlan = (section: ComparedPackSection): section is ComparisonSection =>
  comparisonSections.some((one) => one === section);

export function packSectionTitle(section: ComparedPackSection, { i18n, language }: CompareWords): string {
  const t = i18n.getFixedT(language, ['compare', 'register']);
  return isOfPlan(section) ? t(`compare:section.${section}`) : t(`register:changes.section.${section}`);
}

export const sizeOfPackSection = (comparison: PackComparison, section: ComparedPackSection): number =>
  isOfPlan(section) ? (comparison.plan?.[section].length ?? 0) : comparison[section].length;

export const packComparisonRows = (comparison: PackComparison, words: CompareWords): PackComparisonRow[] =>
  comparedPackSections.flatMap((section) => rowsOfPackSection(comparison, section, words));

export function rowsOfPackSection(
  comparison: PackComparison,
  section: ComparedPackSection,
  words: CompareWords,
): PackComparisonRow[] {
  const { language } = words;
  const t = words.i18n.getFixedT(language, ['register', 'compare', 'kpis']);
  const text = (value: PackText | null) => (value === null ? t('compare:nothing') : textIn(value, language));
  const row = (
    entity: EntityName,
    code: string | null,
    title: PackText,
    told: Partial<Pick<PackComparisonRow, 'before' | 'after' | 'note' | 'field'>>,
  ): PackComparisonRow => ({
    section,
    record: { entity, id: '', code, title },
    field: '',
    before: '',
    after: '',
    note: '',
    textLanguage: null,
    recordedLater: false,
    ...told,
  });
  const adviceRow = ({ ref, text: said, textBefore, meeting, before, after, response }: AdviceLine) => {
    const state = (one: AdviceLine['before']) =>
      one === null ? t('changes.notTold') : t(`register:changes.advice.${one}`);
    return row('outcome', textIn(ref, language), said, {
      before: before === null ? t('changes.notTold') : state(before),
      after: after === null ? t('changes.settled') : state(after),
      note: [
        textIn(meeting, language),
        textBefore === null ? '' : t('register:changes.wordedBefore', { text: textIn(textBefore, language) }),
        response === null ? '' : textIn(response, language),
      ]
        .filter(Boolean)
        .join('. '),
    });
  };
  if (isOfPlan(section))
    return comparison.plan === null ? [] : rowsOfSection({ comparison: comparison.plan, why: {} }, section, words);
  switch (section) {
    case 'restated':
      return comparison.restated.map(({ what, asOf, before, after, labels }) =>
        row('reading', textIn(labels.after, language), what, {
          before: text(before),
          after: text(after),
          note: t('changes.sameDay', { date: textIn(asOf, language) }),
        }),
      );
    case 'targets':
    case 'values':
      return comparison[section].map(({ code, title, before, after }) =>
        row('kpi', code, title, { before: text(before), after: text(after) }),
      );
    case 'lights':
      return comparison.lights.map(({ code, title, before, after }) =>
        row('kpi', code, title, { before: t(`changes.light.${before}`), after: t(`changes.light.${after}`) }),
      );
    case 'kpisAppeared':
      return comparison.kpisAppeared.map(({ code, title }) =>
        row('kpi', code, title, { before: t('changes.notInPack'), after: t('changes.inPack') }),
      );
    case 'kpisDropped':
      return comparison.kpisDropped.map(({ code, title }) =>
        row('kpi', code, title, { before: t('changes.inPack'), after: t('changes.notInPack') }),
      );
    case 'adviceSettled':
    case 'adviceMoved':
    case 'adviceNew':
      return comparison[section].map(adviceRow);
  }
}
