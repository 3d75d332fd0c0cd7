import { useTranslation } from 'react-i18next';
import { actionName } from '#shared/i18n/action-name.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { recordWords } from '#shared/i18n/change-words.ts';
import type { HistoryEntry } from '#shared/contract/history.ts';
import type { Day } from '#shared/model/values.ts';
import { addDays, daysBetween } from '#shared/rules/day.ts';
import { sofiaTime } from '#shared/rules/sofia-time.ts';
import { screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { compareHref } from '#renderer/features/compare/compare-address.ts';
import { RecordLink } from '#renderer/features/history/record-link.tsx';
import { touchedPages, type Names } from '#renderer/features/history/touched-pages.ts';
import { useHistory } from '#renderer/features/history/use-history.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { LogList } from '#renderer/ui/log-list.tsx';

const daysBack = 30;
const linesShown = 8;

const asKnown = (day: Day) => ({ kind: 'day', day }) as const;

/** Making the workbook is no news, and neither is what was taken back. */
const isNews = ({ kind, isUndone, undoes }: HistoryEntry) =>
  !isUndone && undoes === null && kind !== 'starter' && kind !== 'workbook.create';

/** What was recorded in the last thirty days, in words; by the day it was recorded, whatever day is looked at. */
export function ChangesCard() {
  const { t } = useTranslation(['today', 'common']);
  const { workbook } = useWorkbook();
  const from = addDays(workbook.today, -daysBack);
  const { entries, names, isLoaded } = useHistory({ from, limit: 40 });
  const news = entries.filter(isNews).slice(0, linesShown);
  const whenOf = (at: string) => {
    const { day } = sofiaTime(at);
    const days = daysBetween(day, workbook.today);
    if (days === 0) return t('common:today');
    return days === 1 ? t('changes.yesterday') : `${day.slice(8, 10)}.${day.slice(5, 7)}`;
  };
  if (!isLoaded) return null;
  return (
    <Card
      title={t('changes.title')}
      action={
        <span className="flex gap-3">
          <Link href={compareHref({ from: asKnown(from), to: asKnown(workbook.today), basis: 'known' })}>
            {t('changes.compare')}
          </Link>
          <Link href={screenHref('history')}>{t('changes.all')}</Link>
        </span>
      }
    >
      {news.length === 0 ? (
        <p className="text-ink-3">{t('changes.none', { count: daysBack })}</p>
      ) : (
        <LogList
          entries={news.map((entry) => ({
            id: entry.txn,
            when: whenOf(entry.at),
            dateTime: entry.at,
            text: <ChangeText entry={entry} names={names} />,
            note: <Actor actor={entry.actor} names={names} />,
          }))}
        />
      )}
    </Card>
  );
}

/** What was done, and to which record. */
function ChangeText({ entry, names }: { entry: HistoryEntry; names: Names }) {
  const { t, i18n } = useTranslation('today');
  const language = useLanguage();
  const pages = touchedPages(entry, names, language);
  const [page] = pages;
  return (
    <>
      {capitalised(actionName(entry.kind, i18n))}
      {page && (
        <>
          : <RecordLink id={page.id} names={names} />
        </>
      )}
      {pages.length > 1 && <> {t('changes.andMore', { count: pages.length - 1 })}</>}
    </>
  );
}

function Actor({ actor, names }: { actor: string; names: Names }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const person = names.get(actor);
  return person === undefined ? actor : recordWords({ ...person, code: null }, i18n, language);
}
