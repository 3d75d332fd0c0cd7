import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDue, textIn } from '#shared/i18n/format.ts';
import type { PlanDocumentActivity } from '#shared/model/plan-document.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';

/** A plan of thousands is read a part at a time. */
const rowsAtOnce = 200;

/** What a version of the plan says: every activity with its unit, its dates and how it stood on the day of adoption. */
export function VersionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['versions', 'common']);
  const { queries } = useApplication();
  const language = useLanguage();
  const [shown, setShown] = useState(rowsAtOnce);
  const { data } = useQuery(queries.planVersions.get.queryOptions({ input: { id } }));
  const activities = data?.document.activities ?? [];
  const left = activities.length - shown;
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={onClose}
      title={data === undefined ? '…' : `${data.document.code} · ${textIn(data.document.title, language)}`}
      closeLabel={t('common:close')}
    >
      {data === undefined ? (
        <Skeleton label={t('common:loading')} lines={8} />
      ) : (
        <>
          <p className="text-sm text-pretty text-ink-2">
            {t(data.isWorkedOut ? 'versions:workedOut' : 'versions:frozen', {
              date: formatDate(data.document.adoptedOn, language),
            })}
          </p>
          <table className="w-full text-left">
            <thead className="text-xs text-ink-3">
              <tr className="border-b border-line-strong">
                {(['code', 'title', 'responsible', 'due', 'status'] as const).map((column) => (
                  <th key={column} scope="col" className="py-1.5 pr-3 font-semibold last:pr-0">
                    {t(`versions:column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {activities.slice(0, shown).map((activity) => (
                <VersionRow key={activity.id} activity={activity} onFollow={onClose} />
              ))}
            </tbody>
          </table>
          {left > 0 && (
            <Button size="small" className="self-start" onPress={() => setShown(shown + rowsAtOnce)}>
              {t('versions:more', { count: left })}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function VersionRow({ activity, onFollow }: { activity: PlanDocumentActivity; onFollow: () => void }) {
  const { t } = useTranslation(['versions', 'status']);
  const language = useLanguage();
  const { id, code, title, responsible, due, dueText, status } = activity;
  const href = recordHref('activity', id);
  return (
    <tr className="border-b border-line align-baseline *:py-1.5 *:pr-3 *:last:pr-0">
      <td className="text-sm whitespace-nowrap text-ink-3">{code}</td>
      <td className="text-pretty">
        {href && (
          <Link isQuiet href={href} onPress={onFollow}>
            {textIn(title, language)}
          </Link>
        )}
      </td>
      <td className="text-sm text-ink-2">{textIn(responsible?.title, language) || '—'}</td>
      <td className="text-sm text-ink-2">
        {due === null ? textIn(dueText, language) || '—' : formatDue(due, language)}
      </td>
      <td>
        <StatusLabel status={status.status}>{t(`status:activity.${status.status}`)}</StatusLabel>
      </td>
    </tr>
  );
}
