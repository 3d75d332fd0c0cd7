import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { ResponseForm } from './response-form.tsx';

/** What was advised, the response to it, and its end. */
export function OutcomeEditor({ outcome }: { outcome: OutcomeView }) {
  const { t } = useTranslation('board');
  const { isReadOnly, asOf } = useWorkbook();
  const { run } = useAction();
  const isClosed = outcome.state === 'closed';
  const close = (isClosing: boolean) =>
    void run(({ client }) =>
      client.records.update({
        entity: 'outcome',
        id: outcome.id,
        fields: isClosing ? { state: 'closed', closedOn: asOf } : { state: 'open', closedOn: null },
      }),
    );
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
      </FieldList>
      {outcome.kind === 'advice' && outcome.response === 'none' && !isReadOnly && <ResponseForm id={outcome.id} />}
      {!isReadOnly && (
        <div>
          <Button size="small" onPress={() => close(!isClosed)}>
            {isClosed ? t('outcome.reopen') : t('outcome.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
