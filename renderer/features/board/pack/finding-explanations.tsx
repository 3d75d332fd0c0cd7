import { useTranslation } from 'react-i18next';
import type { Finding, FindingCode } from '#shared/contract/packs.ts';
import type { Bilingual } from '#shared/model/values.ts';
import { TextPair } from '#renderer/app/form/text-pair.tsx';

/** What the person typed so far, by the kind of finding. */
export type Explanations = Partial<Record<FindingCode, Bilingual>>;

/** Until something is typed, what the last pack said of the same. */
export const explanationOf = (typed: Explanations, { code, lastExplanation }: Finding): Bilingual =>
  typed[code] ?? { bg: lastExplanation?.bg ?? '', en: lastExplanation?.en ?? '', stale: null };

export const isExplained = ({ bg, en }: Bilingual) => bg.trim() !== '' || en.trim() !== '';

interface FindingExplanationsProps {
  findings: readonly Finding[];
  value: Explanations;
  onChange: (value: Explanations) => void;
  /** Once the person asked to issue: what is missing is said where it is missing. */
  isChecked: boolean;
}

/** Despite what the pack is issued, and why: a text for each kind of finding. */
export function FindingExplanations({ findings, value, onChange, isChecked }: FindingExplanationsProps) {
  const { t } = useTranslation('board');
  if (findings.length === 0) return null;
  return (
    <section aria-label={t('issue.findings')} className="flex flex-col gap-3 border-t border-line pt-4">
      <div>
        <h3 className="font-semibold">{t('issue.findings')}</h3>
        <p className="text-sm text-pretty text-ink-3">{t('issue.findingsHint')}</p>
      </div>
      {findings.map((finding) => {
        const { code, records } = finding;
        const text = explanationOf(value, finding);
        return (
          <TextPair
            key={code}
            label={t(`preflight.finding.${code}`, { count: records.length })}
            value={text}
            onChange={(next) => onChange({ ...value, [code]: next })}
            error={isChecked && !isExplained(text) ? t('issue.explanationMissing') : null}
          />
        );
      })}
    </section>
  );
}
