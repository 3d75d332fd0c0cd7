import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListChecks } from 'lucide-react';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { packEditions, type PackEdition, type PackFileLanguage } from '#shared/model/pack.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { DesignDialog } from './design/design-dialog.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { usePreview } from './use-preview.ts';

/** The pack as it would be issued now: the real pages of an edition, in either language or in both; and what goes into it. */
export function PackPreview({ meeting, changedAt }: { meeting: MeetingDetail; changedAt: number }) {
  const { t, i18n } = useTranslation(['board', 'common', 'fields']);
  const { asOf } = useWorkbook();
  const [language, setLanguage] = useState<PackFileLanguage>(useLanguage());
  const [edition, setEdition] = useState<PackEdition>('board');
  const [isDesigning, setIsDesigning] = useState(false);
  const [pages, setPages] = useState<number | null>(null);
  const { data, error, isFetching, refetch } = usePreview({ meeting: meeting.id, asOf, language, edition, changedAt });
  const failure = error === null ? null : shownError(error, i18n);
  return (
    <section aria-label={t('preview.title')} className="min-w-0">
      <div className="sticky top-0 z-10 -mx-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-2 py-2">
        <h2 className="text-lg font-bold tracking-tight">{t('preview.title')}</h2>
        <span className="text-sm text-ink-3">
          {[t('preview.draft'), pages !== null && t('preview.pages', { count: pages })].filter(Boolean).join(' · ')}
        </span>
        <Button icon={ListChecks} className="ml-auto" onPress={() => setIsDesigning(true)}>
          {t('design.open')}
        </Button>
        <span className="flex w-full flex-wrap items-center justify-end gap-x-3 gap-y-1">
          {isFetching && data !== undefined && <Spinner label={t('preview.refreshing')} isLabelShown />}
          <Segmented
            label={t('preview.edition')}
            segments={packEditions.map((value) => ({
              value,
              label: capitalised(t(`fields:choice.edition.${value}`)),
            }))}
            value={edition}
            onChange={setEdition}
          />
          <Segmented
            label={t('preview.language')}
            segments={[
              { value: 'bg', label: t('common:bulgarian') },
              { value: 'en', label: t('common:english') },
              { value: 'both', label: t('preview.both') },
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
      <DesignDialog isOpen={isDesigning} onOpenChange={setIsDesigning} meeting={meeting} />
    </section>
  );
}
