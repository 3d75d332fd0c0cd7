import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GitCompareArrows } from 'lucide-react';
import {
  comparisonSections,
  isEmptyComparison,
  type ComparisonSection,
} from '#shared/rules/compare-plans/comparison.ts';
import { shownError } from '#renderer/app/errors.ts';
import { screenHref } from '#renderer/app/paths.ts';
import type { RecordScreenProps } from '#renderer/app/routes.tsx';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { CompareToolbar } from './compare-toolbar.tsx';
import { ComparedNotes } from './compared-notes.tsx';
import { ComparisonList } from './comparison-list.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useComparison } from './use-comparison.ts';

/** What became of the plan between two days, versions or packs. The address says which: `recordId` is the two of them. */
export function CompareScreen({ recordId }: RecordScreenProps) {
  const { t, i18n } = useTranslation(['compare', 'shell', 'common']);
  const { openSearch } = useShellActions();
  const { choices, sides, compared, isOld, error, retry, show } = useComparison(recordId);
  const [section, setSection] = useState<ComparisonSection | null>(null);
  const isEmpty = compared !== undefined && isEmptyComparison(compared.comparison);
  const wanted = section !== null && compared && compared.comparison[section].length > 0 ? section : null;
  return (
    <>
      <ScreenHeader
        title={t('compare:title')}
        sub={
          <>
            {t('compare:sub')} · <Link href={screenHref('activities')}>{t('compare:toPlan')}</Link>
          </>
        }
        search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
        action={sides && compared && !isEmpty && <ExportMenu sides={sides} />}
      />
      {choices && sides && (
        <CompareToolbar
          choices={choices}
          sides={sides}
          compared={isOld ? undefined : compared}
          section={wanted}
          onSection={setSection}
          onShow={show}
        />
      )}
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-10" aria-busy={isOld}>
        {error !== null ? (
          <ErrorState title={t('compare:failed')} action={<Button onPress={retry}>{t('common:retry')}</Button>}>
            {shownError(error, i18n).message}
          </ErrorState>
        ) : compared === undefined ? (
          <div className="pt-4">
            <Skeleton label={t('common:loading')} lines={10} />
          </div>
        ) : (
          <div className="flex max-w-330 flex-col gap-7 pt-4">
            <ComparedNotes compared={compared} />
            {isEmpty ? (
              <EmptyState icon={GitCompareArrows} title={t('compare:same')}>
                {t('compare:sameHint')}
              </EmptyState>
            ) : (
              <ComparisonList compared={compared} sections={wanted === null ? comparisonSections : [wanted]} />
            )}
          </div>
        )}
      </div>
    </>
  );
}
