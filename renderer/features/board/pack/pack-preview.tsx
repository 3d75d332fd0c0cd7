import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/values.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { usePreview } from './use-preview.ts';

/** The pack as it would be issued now: its real pages, in either language. */
export function PackPreview({ meeting, changedAt }: { meeting: string; changedAt: number }) {
  const { t, i18n } = useTranslation(['board', 'common']);
  const { asOf } = useWorkbook();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [pages, setPages] = useState<number | null>(null);
  const { data, error, isFetching, refetch } = usePreview({ meeting, asOf, language, changedAt });
  const failure = error === null ? null : shownError(error, i18n);
  return (
    <section aria-label={t('preview.title')} className="min-w-0">
      <div className="sticky top-0 z-10 -mx-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-2 py-2">
        <h2 className="text-lg font-bold tracking-tight">{t('preview.title')}</h2>
        <span className="text-sm text-ink-3">
          {[t('preview.draft'), pages !== null && t('preview.pages', { count: pages })].filter(Boolean).join(' · ')}
        </span>
        <span className="ml-auto flex items-center gap-3">
          {isFetching && data !== undefined && <Spinner label={t('preview.refreshing')} isLabelShown />}
          <Segmented
            label={t('preview.language')}
            segments={[
              { value: 'bg', label: t('common:bulgarian') },
              { value: 'en', label: t('common:english') },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </span>
      </div>
      {failure && (
        <ErrorState
          title={t('preview.failed')}
          action={<Button onPress={() => void refetch()}>{t('common:retry')}</Button>}
        >
          {failure.message}
        </ErrorState>
      )}
      {data === undefined && isFetching && (
        <div className="mt-4 grid aspect-[210/297] place-items-center rounded-sm border border-line bg-surface">
          <Spinner label={t('preview.making')} isLabelShown />
        </div>
      )}
      {data !== undefined && (
        <PdfPages pdf={data.pdf} label={t('preview.region')} onPages={setPages} className="mt-4" />
      )}
    </section>
  );
}
