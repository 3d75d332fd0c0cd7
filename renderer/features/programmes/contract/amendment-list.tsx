import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { ProgrammeActions } from '../programme-actions.ts';
import { useWords } from '../use-words.ts';

/** What was changed in the agreement, when, and what moved with it. */
export function AmendmentList({ programme, actions }: { programme: ProgrammeDetail; actions: ProgrammeActions }) {
  const { t } = useTranslation('programmes');
  const { isReadOnly } = useWorkbook();
  if (programme.kind !== 'grant' && programme.amendments.length === 0) return null;
  return (
    <Section
      level={3}
      title={t('amendmentList')}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={actions.amend}>
            {t('addAmendment')}
          </Button>
        )
      }
    >
      {programme.amendments.length === 0 ? (
        <p className="border-t border-line py-2 text-ink-3">{t('noAmendments')}</p>
      ) : (
        <ul className="flex flex-col">
          {programme.amendments.map((amendment) => (
            <li key={amendment.id} className="border-t border-line py-2">
              <FieldList>
                <RecordField entity="amendment" record={amendment} name="code" />
                <OnDay amendment={amendment} programme={programme} />
                <RecordField entity="amendment" record={amendment} name="summary" isMultiline />
                <RecordField entity="amendment" record={amendment} name="reference" />
                <WhatMoved amendment={amendment} programme={programme} />
              </FieldList>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface OneAmendment {
  amendment: ProgrammeDetail['amendments'][number];
  programme: ProgrammeDetail;
}

const movedWith = (amendment: OneAmendment['amendment'], { milestones, deliverables }: ProgrammeDetail) =>
  [...milestones, ...deliverables].filter(({ dateMoves }) => dateMoves.some((move) => move.amendment === amendment.id));

/** The day of one that moved dates is the day of those moves as well: it is corrected by taking the amendment back. */
function OnDay({ amendment, programme }: OneAmendment) {
  const { t } = useTranslation('programmes');
  const { date } = useWords();
  const hasMoved = amendment.periodToAfter !== null || movedWith(amendment, programme).length > 0;
  if (!hasMoved) return <RecordField entity="amendment" record={amendment} name="on" />;
  return <FieldRow label={t('amended.on')}>{date(amendment.on)}</FieldRow>;
}

function WhatMoved({ amendment, programme }: OneAmendment) {
  const { t } = useTranslation('programmes');
  const { date, title } = useWords();
  const { periodToBefore, periodToAfter, shiftMonths } = amendment;
  const moved = movedWith(amendment, programme);
  return (
    <>
      {periodToAfter !== null && (
        <FieldRow label={t('amended.end')}>
          {periodToBefore === null ? date(periodToAfter) : `${date(periodToBefore)} → ${date(periodToAfter)}`}
        </FieldRow>
      )}
      {moved.length > 0 && (
        <FieldRow label={t('amended.moved')}>
          {shiftMonths !== null && (
            <span className="text-ink-3">
              {t('amended.by', { count: Math.abs(shiftMonths), sign: shiftMonths < 0 ? '−' : '+' })} ·{' '}
            </span>
          )}
          {moved.map((item) => item.code ?? title(item)).join(', ')}
        </FieldRow>
      )}
    </>
  );
}
