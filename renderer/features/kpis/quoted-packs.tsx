import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuotedIn } from '#shared/contract/packs.ts';
import { quoteSentence } from '#shared/i18n/quote-words.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';

/** Told before a reading is corrected: which issued packs quote it, where, and that an erratum is prepared for each. */
export function QuotedPacks({ readings, isWaiting }: { readings: readonly string[]; isWaiting: boolean }) {
  const { t } = useTranslation('kpis');
  const { queries } = useApplication();
  const { data } = useQuery(queries.kpis.quotes.queryOptions({ input: { readings: [...readings] } }));
  if (data === undefined || data.packs.length === 0) return null;
  return (
    <div className="my-3 rounded-md bg-at-risk-soft px-3 py-2 text-pretty text-ink">
      <p>{t('quotes.lead', { count: data.packs.length })}</p>
      <QuoteList packs={data.packs} />
      {isWaiting && <p className="mt-1">{t('quotes.waits')}</p>}
    </div>
  );
}

function QuoteList({ packs }: { packs: readonly QuotedIn[] }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="mt-1 flex flex-col gap-0.5">
      {packs.map((quote) => (
        <li key={quote.pack.id} className="font-medium text-pretty">
          {quoteSentence(quote, i18n, language)}
        </li>
      ))}
    </ul>
  );
}
