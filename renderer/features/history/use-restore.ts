import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '#shared/contract/history.ts';
import { fieldWords } from '#shared/i18n/change-words.ts';
import type { BilingualPatch, PartialDate } from '#shared/model/values.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import type { FieldOfRecord } from './field-history-dialog.tsx';

/** Restores an earlier value of a field and says so, with the way back; a refusal is kept for where it was asked. */
export function useRestore(of: FieldOfRecord) {
  const { t, i18n } = useTranslation('history');
  const { tell, isRunning } = useToldAction();
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async (
    { txn }: FieldValue,
    words: string,
    asked: { on?: PartialDate; reason?: BilingualPatch },
  ): Promise<boolean> => {
    const said = t('field.restored', { field: fieldWords(of.field, i18n), value: words || t('nothing') });
    const refusal = await tell(said, (client) => client.history.restore({ ...of, txn, ...asked }));
    setProblem(refusal);
    return refusal === null;
  };
  return { restore, isRunning, problem, setProblem };
}
