import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { formulaText } from '#shared/i18n/formula-sentence.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { screenPath } from '#renderer/app/paths.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { FormulaDialog } from './formula-dialog.tsx';
import { FormulaInputs } from './formula-inputs.tsx';

/** What the indicator is worked out of, each part with its value and its day; and what is worked out of it. */
export function FormulaSection({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const [isEditing, setIsEditing] = useState(false);
  if (kpi.formula === null && kpi.formulaOf.length === 0 && isReadOnly) return null;
  return (
    <Section
      level={3}
      title={t('panel.formula')}
      action={
        !isReadOnly && (
          <Link onPress={() => setIsEditing(true)}>
            {kpi.formula === null ? t('formula.add') : t('formula.change')}
          </Link>
        )
      }
    >
      {kpi.formula === null ? (
        <p className="text-ink-3">{t('formula.measured')}</p>
      ) : (
        <>
          <p className="font-mono text-sm [overflow-wrap:anywhere]">{formulaText(kpi.formula, language)}</p>
          {kpi.computed !== null && <FormulaInputs inputs={kpi.computed.inputs} />}
        </>
      )}
      {kpi.formulaOf.length > 0 && (
        <p className="text-sm text-pretty text-ink-2">
          {t('formula.of')}{' '}
          {kpi.formulaOf.map((other, index) => (
            <span key={other.id}>
              {index > 0 && ', '}
              <Link href={`#${screenPath('kpis', other.id)}`}>{other.code ?? textIn(other.title, language)}</Link>
            </span>
          ))}
        </p>
      )}
      {isEditing && <FormulaDialog kpi={kpi} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}
