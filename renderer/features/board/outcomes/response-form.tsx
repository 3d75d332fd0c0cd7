import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { emptyText, TextPair } from '#renderer/app/form/text-pair.tsx';

const responses = ['accepted', 'partly', 'declined', 'deferred'] as const;
type Response = (typeof responses)[number];

/** The response of the Deputy Mayor, recorded in one change. */
export function ResponseForm({ id }: { id: string }) {
  const { t } = useTranslation(['board', 'fields', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const [response, setResponse] = useState<Response | null>(null);
  const [text, setText] = useState(emptyText);
  const [respondedOn, setRespondedOn] = useState<string | null>(asOf);
  const [isChecked, setIsChecked] = useState(false);
  const isDayMissing = respondedOn === null || precisionOf(respondedOn) !== 'day';

  const save = () => {
    setIsChecked(true);
    if (response === null || isDayMissing) return;
    void run(({ client }) =>
      client.records.update({
        entity: 'outcome',
        id,
        fields: { response, responseText: { bg: text.bg, en: text.en }, respondedOn },
      }),
    );
  };

  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t('outcome.response')}
          options={responses.map((value) => ({ value, label: capitalised(t(`fields:choice.response.${value}`)) }))}
          value={response}
          onChange={setResponse}
          error={isChecked && response === null ? t('outcome.needsResponse') : null}
        />
        <PartialDateField
          label={t('outcome.respondedOn')}
          value={respondedOn}
          onChange={setRespondedOn}
          parse={parsePartialDate}
          format={(value) => formatPartialDate(value, language)}
          notUnderstood={t('create.needsDay')}
          error={isChecked && isDayMissing ? t('create.needsDay') : null}
        />
      </div>
      <TextPair
        label={t('outcome.responseText')}
        labelNote={t('common:optional')}
        value={text}
        onChange={setText}
        isMultiline
      />
      <div>
        <Button isPending={isRunning} onPress={save}>
          {t('outcome.saveResponse')}
        </Button>
      </div>
    </div>
  );
}
