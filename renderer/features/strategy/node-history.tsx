import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actionName } from '#shared/i18n/action-name.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useActorName } from '#renderer/features/activities/use-names.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';

/** What was changed on the record, newest first; read only when it is opened. */
export function NodeHistory({ id }: { id: string }) {
  const { t, i18n } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const actorName = useActorName();
  const { queries } = useApplication();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(queries.history.list.queryOptions({ input: { record: id, limit: 30 }, enabled: isOpen }));
  return (
    <Disclosure title={t('history')} isExpanded={isOpen} onExpandedChange={setIsOpen}>
      {data?.entries.length === 0 && <p className="text-ink-3">{t('historyNone')}</p>}
      {data && data.entries.length > 0 && (
        <LogList
          entries={data.entries.map(({ txn, at, kind, actor, isUndone }) => ({
            id: txn,
            when: formatInstant(at, language).split(',')[0] ?? '',
            dateTime: at,
            text: isUndone ? <s>{capitalised(actionName(kind, i18n))}</s> : capitalised(actionName(kind, i18n)),
            note: actorName(actor),
          }))}
        />
      )}
    </Disclosure>
  );
}
