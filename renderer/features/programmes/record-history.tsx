import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actionName } from '#shared/i18n/action-name.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatInstant, formatShortDate, textIn } from '#shared/i18n/format.ts';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';
import { useWords } from './use-words.ts';

const limit = 20;

/** Who changed what of this record, newest first. */
export function RecordHistory({ id }: { id: string }) {
  const { t, i18n } = useTranslation(['programmes', 'fields']);
  const { queries } = useApplication();
  const { language } = useWords();
  const { data } = useQuery(queries.history.list.queryOptions({ input: { record: id, limit } }));
  const people = useQuery(queries.records.names.queryOptions({ input: { entity: 'person' } }));
  if (data === undefined) return null;
  const who = (actor: string) => textIn(people.data?.find((person) => person.id === actor)?.title, language) || actor;
  const fieldsOf = ({ changes }: HistoryEntry): string => {
    const names = changes
      .map(({ field }) => field.split('.')[0] ?? '')
      .filter((name) => name !== 'deleted' && name !== 'sortOrder');
    return [...new Set(names)].map((name) => t(`fields:name.${name}` as 'fields:name.title')).join(', ');
  };
  return (
    <Disclosure title={t('programmes:history')} note={data.hasMore ? `${limit}+` : data.entries.length}>
      <LogList
        label={t('programmes:history')}
        entries={data.entries.map((entry) => ({
          id: entry.txn,
          when: formatShortDate(entry.at.slice(0, 10), language),
          dateTime: entry.at,
          text: (
            <>
              <b>{capitalised(actionName(entry.kind, i18n))}</b>
              {entry.changeCount > 8 ? '' : `: ${fieldsOf(entry)}`}
            </>
          ),
          note: [formatInstant(entry.at, language), who(entry.actor)].filter((part) => part !== '').join(' · '),
        }))}
      />
    </Disclosure>
  );
}
