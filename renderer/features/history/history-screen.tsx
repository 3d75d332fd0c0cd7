import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { History } from 'lucide-react';
import { shownError } from '#renderer/app/errors.ts';
import { useShellActions } from '#renderer/app/shell-actions.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ScreenHeader, SearchPill } from '#renderer/ui/screen-header.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { HistoryDays } from './history-days.tsx';
import { isFiltered, noFilter, questionOf } from './history-filter.ts';
import { HistoryToolbar } from './history-toolbar.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useHistory } from './use-history.ts';

/** Every action on the workbook, newest first, in words. */
export function HistoryScreen() {
  const { t, i18n } = useTranslation(['history', 'shell', 'common']);
  const { openSearch } = useShellActions();
  const [filter, setFilter] = useState(noFilter);
  const history = useHistory({ limit: 50, ...questionOf(filter) });
  return (
    <>
      <ScreenHeader
        title={t('title')}
        sub={t('sub')}
        search={<SearchPill label={t('common:search')} hint="Ctrl K" onPress={openSearch} />}
        action={<UndoButtons />}
      />
      <HistoryToolbar filter={filter} onFilter={setFilter} />
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-8">
        {history.error !== null ? (
          <ErrorState
            title={t('shell:errorTitle')}
            action={<Button onPress={history.retry}>{t('common:retry')}</Button>}
          >
            {shownError(history.error, i18n).message}
          </ErrorState>
        ) : history.isLoaded && history.entries.length === 0 ? (
          <EmptyState
            icon={History}
            title={t('empty')}
            action={
              isFiltered(filter) && <Button onPress={() => setFilter(noFilter)}>{t('common:clearFilters')}</Button>
            }
          >
            {t('emptyHint')}
          </EmptyState>
        ) : (
          <HistoryDays {...history} />
        )}
      </div>
    </>
  );
}
