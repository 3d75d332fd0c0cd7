import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Lock } from 'lucide-react';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { reportingHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

/** The rounds so far, newest first: what came in for each, and which are closed. */
export function EarlierRounds({ current }: { current: string }) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data: rounds = [] } = useQuery(queries.reporting.rounds.queryOptions({ input: { asOf } }));
  return (
    <Card title={t('rounds.title')}>
      <ul>
        {rounds.map(({ quarter, closedOn, locked, reported }) => (
          <li key={quarter} className="border-t border-line py-1.5 first:border-t-0 first:pt-0 last:pb-0">
            <a
              href={reportingHref(quarter)}
              aria-current={quarter === current ? 'page' : undefined}
              className="flex items-baseline gap-2 rounded-sm hover:text-accent aria-[current=page]:font-semibold"
            >
              <span className="mr-auto whitespace-nowrap">{formatPartialDate(quarter, language)}</span>
              {locked && <Icon shape={Lock} size={12} className="relative top-px text-ink-3" />}
              <span className="text-sm text-ink-3">
                {[
                  closedOn !== null && t('rounds.closed'),
                  closedOn === null && locked && t('rounds.locked'),
                  t('rounds.reported', { count: reported }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
