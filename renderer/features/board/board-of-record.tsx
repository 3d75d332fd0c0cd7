import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { boardHref } from './board-page.ts';

interface BoardOfRecordProps {
  entity: 'activity' | 'programme' | 'kpi' | 'risk';
  record: Named;
  /** 3 in a panel. */
  level: 2 | 3;
}

/** Where the Board speaks of a record, and the way to propose it as a topic. */
export function BoardOfRecord({ entity, record, level }: BoardOfRecordProps) {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const { isReadOnly } = useWorkbook();
  const language = useLanguage();
  const { tell } = useToldAction();
  const { data } = useQuery(queries.boardTopics.ofRecord.queryOptions({ input: { record: record.id } }));
  const items = data?.items ?? [];
  const topics = data?.topics ?? [];
  if (isReadOnly && items.length === 0 && topics.length === 0) return null;
  const propose = () =>
    void tell(t('ofRecord.proposed', { title: textIn(record.title, language) }), (client) =>
      client.boardTopics.add({ about: { entity, id: record.id } }),
    );
  return (
    <Section
      level={level}
      title={t('ofRecord.title')}
      action={
        !isReadOnly &&
        topics.length === 0 && (
          <span className="text-sm">
            <Link onPress={propose}>{t('ofRecord.propose')}</Link>
          </span>
        )
      }
    >
      {items.length === 0 && topics.length === 0 ? (
        <p className={level === 2 ? 'border-t border-line-strong pt-2.5 text-ink-3' : 'text-sm text-ink-3'}>
          {t('ofRecord.none')}
        </p>
      ) : (
        <ul className={level === 2 ? 'border-t border-line-strong' : 'border-t border-line'}>
          {topics.map(({ id, title }) => (
            <li key={id} className="flex items-baseline gap-3 border-b border-line py-1.5">
              <span className="min-w-0 flex-1 text-pretty">
                <Link href={boardHref('topics')} isQuiet>
                  {textIn(title, language)}
                </Link>
              </span>
              <span className="text-sm text-ink-3">{t('ofRecord.waiting')}</span>
            </li>
          ))}
          {items.map(({ id, title, meeting }) => (
            <li key={id} className="flex items-baseline gap-3 border-b border-line py-1.5">
              <span className="min-w-0 flex-1 text-pretty">
                <Link href={recordHref('meeting', meeting.id) ?? ''} isQuiet>
                  {textIn(title, language)}
                </Link>
              </span>
              <span className="text-sm whitespace-nowrap text-ink-3">
                {meeting.day === null ? t('noDate') : formatDate(meeting.day, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
