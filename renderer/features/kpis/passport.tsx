import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { definingKeys } from '#shared/model/kpi.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { DefinitionDialog } from './definition/definition-dialog.tsx';
import { DefinitionVersions } from './definition/definition-versions.tsx';

const fields = [
  'definition',
  'rationale',
  'tier',
  'class',
  'unit',
  'decimals',
  'valueType',
  'currency',
  'numerator',
  'denominator',
  'direction',
  'accumulation',
  'aggregation',
  'frequency',
  'collectionLagDays',
  'collectedFrom',
  'keeper',
  'approver',
  'dataSource',
  'method',
  'owner',
  'provider',
  'baseline',
  'baselineOn',
  'baselineSource',
  'limitations',
  'retiredOn',
  'retiredReason',
] as const satisfies readonly (keyof KpiDetail)[];
const longTexts: readonly string[] = [
  'definition',
  'rationale',
  'dataSource',
  'method',
  'limitations',
  'retiredReason',
];

/** How the indicator is measured, each fact edited where it stands. What nobody has written yet is one press away. */
export function Passport({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const [isFull, setIsFull] = useState(false);
  const [isRedefining, setIsRedefining] = useState(false);
  // What was measured by a definition is not written over where it stands.
  const isInUse = kpi.readings.length > 0 || kpi.definitions.length > 1;
  const current = kpi.definitions.find(({ isCurrent }) => isCurrent);
  const isNewest = current === kpi.definitions.at(-1);
  // A record is asked for its fields by name here; what it holds is known to the model, which RecordField reads.
  const record = kpi as unknown as Readonly<Record<string, unknown>> & { readonly id: string };
  const shown = isFull ? (['title', ...fields] as const) : fields.filter((name) => !isEmpty(kpi[name]));
  const hidden = fields.length - fields.filter((name) => !isEmpty(kpi[name])).length;
  return (
    <Section
      level={3}
      title={t('panel.passport')}
      note={
        current &&
        (current.validFrom === null
          ? t('version.number', { number: current.version })
          : t('version.numberFrom', {
              number: current.version,
              date: formatDate(current.validFrom, language),
            }))
      }
      action={
        !isReadOnly && (
          <span className="flex flex-wrap gap-x-3">
            {isInUse && isNewest && (
              <Link onPress={() => setIsRedefining(true)} aria-label={t('version.changeIt')}>
                {t('version.change')}
              </Link>
            )}
            <Link onPress={() => setIsFull(!isFull)}>
              {isFull ? t('passport.less') : t('passport.more', { number: hidden })}
            </Link>
          </span>
        )
      }
    >
      <FieldList>
        {shown.map((name) => (
          <RecordField
            key={name}
            entity="kpi"
            record={record}
            name={name}
            isMultiline={longTexts.includes(name)}
            isReadOnly={isInUse && definingKeys.some((key) => key === name)}
          />
        ))}
      </FieldList>
      <DefinitionVersions kpi={kpi} />
      {isRedefining && <DefinitionDialog kpi={kpi} onClose={() => setIsRedefining(false)} />}
    </Section>
  );
}

function isEmpty(value: KpiDetail[(typeof fields)[number]]): boolean {
  if (value === null) return true;
  return typeof value === 'object' && 'bg' in value && value.bg === '' && value.en === '';
}
