import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachableEntity } from '#shared/model/link.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useStaging, type OnReady } from './use-staging.ts';

/** Attaches each file to the record as soon as it is in the workbook, and says so with the way back. */
export function useAttaching(entity: AttachableEntity, record: string) {
  const { t } = useTranslation('attachments');
  const { tell } = useToldAction();
  const onReady = useCallback<OnReady>(
    ({ isLink }, { staged, name, wasKnown }) =>
      tell(t(isLink ? 'add.linked' : wasKnown ? 'add.doneKnown' : 'add.done', { name }), (client) =>
        client.attachments.attach({ entity, record, staged: [staged] }),
      ),
    [entity, record, t, tell],
  );
  return useStaging(onReady);
}
