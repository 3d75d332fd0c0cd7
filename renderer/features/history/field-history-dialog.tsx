import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldValue, Restoring } from '#shared/contract/history.ts';
import { actionName } from '#shared/i18n/action-name.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { fieldWords, languageOfField, recordWords, valueWords } from '#shared/i18n/change-words.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { actorWords } from '#shared/i18n/history-sentence/teller.ts';
import type { EntityName } from '#shared/model/entities.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { LongText } from './long-text.tsx';
import { RestoreForm } from './restore-form.tsx';
import type { Names } from './touched-pages.ts';
import { useRestore } from './use-restore.ts';

export interface FieldOfRecord {
  entity: EntityName;
  id: string;
  field: string;
}

/** Everything that a field of a record ever held, newest first; each earlier value can be restored. */
export function FieldHistoryDialog({ onClose, ...of }: FieldOfRecord & { onClose: () => void }) {
  const { t, i18n } = useTranslation(['history', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { data } = useQuery(queries.history.field.queryOptions({ input: of }));
  const names: Names = new Map((data?.names ?? []).map((name) => [name.id, name]));
  const record = names.get(of.id);
  const named = record?.owner === null || record === undefined ? record : (names.get(record.owner) ?? record);
  const [asking, setAsking] = useState<FieldValue | null>(null);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={capitalised(fieldWords(of.field, i18n))}
      closeLabel={t('common:close')}
      size="medium"
    >
      {named && <p className="text-pretty text-ink-2">{recordWords(named, i18n, language)}</p>}
      {data && asking !== null ? (
        <RestoreForm
          of={of}
          value={asking}
          words={valueWords(of.entity, of.field, asking.value, { i18n, language, names })}
          restoring={data.restoring}
          onCancel={() => setAsking(null)}
          onDone={onClose}
        />
      ) : (
        data && (
          <Values
            of={of}
            values={data.values}
            names={names}
            restoring={data.restoring}
            onAsk={setAsking}
            onDone={onClose}
          />
        )
      )}
    </Dialog>
  );
}

interface ValuesProps {
  of: FieldOfRecord;
  values: readonly FieldValue[];
  names: Names;
  restoring: Restoring;
  onAsk: (value: FieldValue) => void;
  onDone: () => void;
}

function Values({ of, values, names, restoring, onAsk, onDone }: ValuesProps) {
  const { t, i18n } = useTranslation('history');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { restore, isRunning, problem } = useRestore(of);
  const words = { i18n, language, names };
  const restoreNow = async (value: FieldValue, text: string) => {
    if (await restore(value, text, {})) onDone();
  };
  const present = JSON.stringify(values[0]?.value);
  return (
    <>
      {problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <ol aria-label={t('field.values')} className="border-t border-line">
        {values.map((value) => {
          const text = valueWords(of.entity, of.field, value.value, words);
          const isEarlier = !value.isCurrent && JSON.stringify(value.value) !== present;
          return (
            <li
              key={value.txn}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line py-2.5"
            >
              <div className="min-w-0">
                <p className="text-pretty [overflow-wrap:anywhere]">
                  <LongText text={text} lang={languageOfField(of.field)} />
                  {value.isCurrent && <Pill className="ml-2">{t('field.present')}</Pill>}
                </p>
                <p className="text-sm text-pretty text-ink-3">
                  <time dateTime={value.at}>{formatInstant(value.at, language)}</time>
                  {' · '}
                  {actorWords(value.actor, words)}
                  {' · '}
                  {actionName(value.kind, i18n)}
                </p>
              </div>
              {isEarlier && !isReadOnly && restoring !== 'no' && (
                <Button
                  size="small"
                  isDisabled={isRunning}
                  aria-label={t('field.restoreValue', { value: text || t('nothing') })}
                  onPress={() => (restoring === 'plain' ? void restoreNow(value, text) : onAsk(value))}
                >
                  {restoring === 'plain' ? t('field.restore') : t('field.restoreAsking')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {restoring === 'no' && <p className="text-sm text-pretty text-ink-3">{t('field.notRestored')}</p>}
    </>
  );
}
