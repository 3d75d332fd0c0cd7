import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { partsOf } from '#shared/i18n/kpi-part-name.ts';
import { kpiValue } from '#shared/i18n/kpi-value.ts';
import type { Dimension } from '#shared/model/kpi.ts';
import type { PartsCheck } from '#shared/rules/kpi-parts.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { SmallMultiples } from '../chart/small-multiples.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { EnterPartsDialog } from './enter-parts-dialog.tsx';
import { DimensionsDialog } from './dimensions-dialog.tsx';

/** What the indicator is broken down by, and whether the newest parts of each make up the whole. */
export function DimensionsSection({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const [isEditing, setIsEditing] = useState(false);
  const [entered, setEntered] = useState<Dimension | null>(null);
  const dimensions = kpi.disaggregations ?? [];
  if (kpi.formula !== null || (dimensions.length === 0 && isReadOnly)) return null;
  return (
    <Section
      level={3}
      title={t('panel.parts')}
      action={!isReadOnly && <Link onPress={() => setIsEditing(true)}>{t('parts.edit')}</Link>}
    >
      {dimensions.length === 0 && <p className="text-ink-3">{t('parts.none')}</p>}
      <ul className="flex flex-col gap-1.5">
        {dimensions.map((dimension) => (
          <li key={dimension.key} className="min-w-0 text-pretty">
            <b className="font-semibold">{textIn(dimension.name, language)}</b>{' '}
            <span className="text-sm text-ink-3">
              {dimension.by === 'district'
                ? t('parts.districts')
                : dimension.categories.map(({ name }) => textIn(name, language)).join(', ')}
            </span>
            <PartsLine kpi={kpi} dimension={dimension} />
            {!isReadOnly && (
              <span className="block text-sm">
                <Link onPress={() => setEntered(dimension)}>
                  {t('parts.enter')}
                  <VisuallyHidden>: {textIn(dimension.name, language)}</VisuallyHidden>
                </Link>
              </span>
            )}
            <SmallMultiples kpi={kpi} dimension={dimension} />
          </li>
        ))}
      </ul>
      {entered !== null && <EnterPartsDialog kpi={kpi} dimension={entered} onClose={() => setEntered(null)} />}
      {isEditing && <DimensionsDialog kpi={kpi} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}

function PartsLine({ kpi, dimension }: { kpi: KpiDetail; dimension: Dimension }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const check = kpi.parts.find((one) => one.dimension === dimension.key);
  if (check === undefined || check.outcome === 'notAdded') return null;
  const isWrong = check.outcome === 'differs';
  return (
    <span className={`block text-sm ${isWrong ? 'font-semibold text-at-risk' : 'text-ink-2'}`}>
      {t(`parts.outcome.${check.outcome}`, {
        date: check.period === null ? formatDate(check.asOf, language) : formatPartialDate(check.period, language),
        whole: check.whole === null ? '' : kpiValue(check.whole, kpi, language),
        sum: check.sum === null ? '' : kpiValue(check.sum, kpi, language),
        difference:
          check.difference === null
            ? ''
            : kpiValue({ ...check.difference, value: Math.abs(check.difference.value) }, kpi, language),
        missing: missingNames(check, dimension, language),
      })}
    </span>
  );
}

function missingNames({ missing }: PartsCheck, dimension: Dimension, language: 'bg' | 'en'): string {
  const named = new Map(partsOf(dimension, language).map(({ category, name }) => [category, name]));
  const names = missing.map((key) => named.get(key) ?? key);
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} +${names.length - 4}` : shown;
}
