import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPlus } from 'lucide-react';
import type { OutcomeView } from '#shared/contract/board.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList, FieldRow } from '#renderer/ui/field-row.tsx';
import { AboutEditor } from '../about-editor.tsx';
import { CarryOutDialog } from './carry-out-dialog.tsx';
import { CloseOutcomeDialog } from './close-outcome-dialog.tsx';
import { ResponseForm } from './response-form.tsx';

/** What was advised, the response to it, and its end. */
export function OutcomeEditor({ outcome }: { outcome: OutcomeView }) {
  const { t } = useTranslation('board');
  const { isReadOnly } = useWorkbook();
  const { tell } = useToldAction();
  const isClosed = outcome.state === 'closed';
  const [asked, setAsked] = useState<'carryOut' | 'close' | null>(null);
  const reopen = () => void tell(t('outcome.reopened'), (client) => client.outcomes.reopen({ id: outcome.id }));
  return (
    <div className="flex flex-col gap-4 rounded-lg bg-sunken px-4 py-3">
      <FieldList>
        <RecordField entity="outcome" record={outcome} name="text" isMultiline />
        <RecordField entity="outcome" record={outcome} name="kind" />
        <RecordField entity="outcome" record={outcome} name="addressedTo" />
        <RecordField entity="outcome" record={outcome} name="owner" />
        <RecordField entity="outcome" record={outcome} name="due" />
        {outcome.response !== 'none' && (
          <>
            <RecordField entity="outcome" record={outcome} name="response" label={t('outcome.response')} />
            <RecordField
              entity="outcome"
              record={outcome}
              name="responseText"
              label={t('outcome.responseText')}
              isMultiline
            />
            <RecordField entity="outcome" record={outcome} name="respondedOn" label={t('outcome.respondedOn')} />
          </>
        )}
        {isClosed && <RecordField entity="outcome" record={outcome} name="closedOn" />}
        {(isClosed || outcome.effect.bg !== '' || outcome.effect.en !== '') && (
          <RecordField entity="outcome" record={outcome} name="effect" label={t('outcome.effect')} isMultiline />
        )}
        <FieldRow label={t('outcome.about')}>
          <AboutEditor entity="outcome" id={outcome.id} about={outcome.about} />
        </FieldRow>
      </FieldList>
      {outcome.kind === 'advice' && outcome.response === 'none' && !isReadOnly && <ResponseForm id={outcome.id} />}
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2">
          {outcome.kind === 'advice' && !isClosed && (
            <Button size="small" icon={ListPlus} onPress={() => setAsked('carryOut')}>
              {t('outcome.carryOut')}
            </Button>
          )}
          <Button size="small" onPress={() => (isClosed ? reopen() : setAsked('close'))}>
            {isClosed ? t('outcome.reopen') : t('outcome.close')}
          </Button>
        </div>
      )}
      {asked === 'carryOut' && <CarryOutDialog advice={outcome} onClose={() => setAsked(null)} />}
      {asked === 'close' && <CloseOutcomeDialog outcome={outcome} onClose={() => setAsked(null)} />}
    </div>
  );
}
