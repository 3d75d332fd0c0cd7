import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedPlans } from '#shared/contract/compare.ts';
import { rowsOfSection } from '#shared/i18n/compare-sentences.ts';
import type { ComparisonSection } from '#shared/rules/compare-plans/comparison.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ComparisonLine } from './comparison-line.tsx';

/** A plan of thousands may have changed in every line: more than this are shown when asked for. */
const linesAtOnce = 100;

interface ComparisonListProps {
  compared: ComparedPlans;
  sections: readonly ComparisonSection[];
}

/** The lists of a comparison that have something in them, each line leading to its record. */
export function ComparisonList({ compared, sections }: ComparisonListProps) {
  return sections
    .filter((section) => compared.comparison[section].length > 0)
    .map((section) => <ComparisonPart key={section} compared={compared} section={section} />);
}

function ComparisonPart({ compared, section }: { compared: ComparedPlans; section: ComparisonSection }) {
  const { t, i18n } = useTranslation('compare');
  const language = useLanguage();
  const [shown, setShown] = useState(linesAtOnce);
  const { comparison, why, from, to } = compared;
  const cut = { ...comparison, [section]: comparison[section].slice(0, shown) };
  const rows = rowsOfSection({ comparison: cut, why }, section, { i18n, language });
  const left = comparison[section].length - shown;
  // Where everything was recorded later, it is said once above.
  const isMarked = from.recordedLater !== 'all' && to.recordedLater !== 'all';
  return (
    <Section title={t(`section.${section}`)} note={comparison[section].length}>
      <ul className="border-t border-line-strong">
        {rows.map((row, index) => (
          <ComparisonLine
            key={`${row.record.id} ${row.field}`}
            row={row}
            status={section === 'status' ? cut.status[index] : undefined}
            isMarked={isMarked}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" className="mt-2 self-start" onPress={() => setShown(shown + linesAtOnce)}>
          {t('more', { count: left })}
        </Button>
      )}
    </Section>
  );
}
