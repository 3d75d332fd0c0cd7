import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { HistoryPart } from '#renderer/features/history/record-history.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AmendmentList } from './contract/amendment-list.tsx';
import { PhaseList } from './contract/phase-list.tsx';
import { FunderPeriodTable } from './contract/funder-period-table.tsx';
import type { ProgrammeActions } from './programme-actions.ts';
import { SourceNote } from './source-note.tsx';
import { useWords } from './use-words.ts';

const leftFields = ['title', 'acronym', 'kind', 'funder', 'call', 'grantNumber', 'coordinator', 'ourRole'] as const;
const rightFields = [
  'periodFrom',
  'periodToOriginal',
  'periodTo',
  'durationMonths',
  'monthOneStartsOn',
  'budget',
  'ourShare',
] as const;

/** What the programme is: funder, agreement, partners, our role, period, money. Every fact is edited where it stands. */
export function ProgrammePassport({ programme, actions }: { programme: ProgrammeDetail; actions: ProgrammeActions }) {
  const { t } = useTranslation('programmes');
  const field = (name: string, isMultiline = false) => (
    <RecordField key={name} entity="programme" record={programme} name={name} isMultiline={isMultiline} />
  );
  return (
    <Section title={t('passport')}>
      <div className="grid gap-x-10 gap-y-2 border-t border-line-strong pt-3 @min-[920px]:grid-cols-2">
        <FieldList>
          {leftFields.map((name) => field(name))}
          <LinkedNames programme={programme} relation="partner" label={t('partners')} />
          <LinkedNames programme={programme} relation="contributor" label={t('contributors')} />
          {field('focus', true)}
        </FieldList>
        <FieldList>
          {rightFields.map((name) => field(name))}
          {field('description', true)}
        </FieldList>
      </div>
      <div className="mt-4">
        <PhaseList programme={programme} />
      </div>
      <div className="mt-4 grid gap-x-10 gap-y-6 @min-[920px]:grid-cols-2">
        <FunderPeriodTable programme={programme} actions={actions} />
        <AmendmentList programme={programme} actions={actions} />
      </div>
      <div className="mt-4 flex flex-col gap-1">
        {programme.source !== null && <SourceNote source={programme.source} isFolded />}
        <HistoryPart recordId={programme.id} />
      </div>
    </Section>
  );
}

interface LinkedNamesProps {
  programme: ProgrammeDetail;
  relation: 'partner' | 'contributor';
  label: string;
}

function LinkedNames({ programme, relation, label }: LinkedNamesProps) {
  const { title } = useWords();
  const linked = programme.links.filter(({ link, isOutgoing }) => isOutgoing && link.relation === relation);
  if (linked.length === 0) return null;
  return (
    <FieldRow label={label}>
      {linked.map(({ link, record }, index) => (
        <span key={link.id}>
          {index > 0 && ', '}
          <a href={recordHref('organisation', record.id) ?? undefined} className="rounded-sm hover:underline">
            {title(record)}
          </a>
        </span>
      ))}
    </FieldRow>
  );
}
