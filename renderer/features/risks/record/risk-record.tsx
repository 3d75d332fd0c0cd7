import { useTranslation } from 'react-i18next';
import { Archive } from 'lucide-react';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { AttachmentsPart } from '#renderer/features/attachments/attachments-part.tsx';
import { BoardOfRecord } from '#renderer/features/board/board-of-record.tsx';
import { RecordHistory } from '#renderer/features/history/record-history.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AboutRow } from './about-row.tsx';
import { AfterRow, BeforeRow } from './judgement-rows.tsx';
import { ReadersRow } from './readers-row.tsx';
import { ResponseRow } from './response-row.tsx';
import { ReviewsPart } from './reviews-part.tsx';
import type { RiskDialog } from './risk-panel.tsx';
import { RiskWhy } from './risk-why.tsx';

interface RiskRecordProps {
  risk: RiskDetail;
  onDialog: (dialog: RiskDialog) => void;
}

/** Everything about one risk: what it is in a sentence, how grave before and after measures, who answers, what was seen. */
export function RiskRecord({ risk, onDialog }: RiskRecordProps) {
  const { t } = useTranslation('risks');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { tell } = useToldAction();
  const field = { entity: 'risk', record: risk } as const;
  const archive = () =>
    void tell(t('record.archived', { title: textIn(risk.event, language) }), (client) =>
      client.records.archive({ entity: 'risk', id: risk.id, archived: true }),
    );
  return (
    <>
      <RiskWhy risk={risk} />
      <FieldList>
        <BeforeRow risk={risk} />
        <AfterRow risk={risk} onReview={() => onDialog({ kind: 'review', corrects: null })} />
        <ResponseRow risk={risk} />
        <RecordField {...field} name="mitigation" label={t('record.measures')} isMultiline />
        <RecordField {...field} name="owner" />
        <RecordField {...field} name="nextReview" />
        <AboutRow risk={risk} />
        <ReadersRow risk={risk} />
      </FieldList>
      <ReviewsPart risk={risk} onCorrect={(id) => onDialog({ kind: 'review', corrects: id })} />
      <AttachmentsPart entity="risk" record={risk.id} level={3} />
      <BoardOfRecord entity="risk" record={{ id: risk.id, code: risk.code, title: risk.event }} level={3} />
      <Section level={3} title={t('record.described')}>
        <FieldList>
          <RecordField {...field} name="kind" />
          <RecordField {...field} name="event" isMultiline />
          <RecordField
            {...field}
            name="cause"
            isMultiline
            note={risk.cause.bg + risk.cause.en ? undefined : t('record.causeHint')}
          />
          <RecordField
            {...field}
            name="effect"
            isMultiline
            note={risk.effect.bg + risk.effect.en ? undefined : t('record.effectHint')}
          />
          <RecordField {...field} name="identifiedOn" />
        </FieldList>
      </Section>
      <div className="border-t border-line pt-2">
        <Disclosure title={t('record.history')}>
          <RecordHistory recordId={risk.id} />
        </Disclosure>
        {!isReadOnly && (
          <div className="pt-2">
            <Button tone="plain" size="small" icon={Archive} onPress={archive} className="-ml-2">
              {t('record.archive')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
