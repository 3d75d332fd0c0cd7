import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ShieldAlert } from 'lucide-react';
import type { RiskView } from '#shared/contract/risks.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { MatrixView } from './matrix/matrix-view.tsx';
import { RiskTable } from './risk-table.tsx';
import type { RisksView } from './risks-toolbar.tsx';

interface RisksBodyProps {
  list: UseQueryResult<{ asOf: string; risks: RiskView[] }>;
  /** Those that match the filters. */
  shown: readonly RiskView[];
  view: RisksView;
  /** Whether more than one status is shown. */
  hasStatus: boolean;
  currentId: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
  onNew: () => void;
  onClearFilters: () => void;
}

/** The register or the matrix, or what stands in their place while there is nothing to show. */
export function RisksBody(props: RisksBodyProps) {
  const { list, shown, view, hasStatus, currentId, onOpen, onClose, onNew, onClearFilters } = props;
  const { t, i18n } = useTranslation(['risks', 'common']);
  const language = useLanguage();
  const { asOf, workbook, isReadOnly } = useWorkbook();
  if (list.isError) return <ErrorState title={t('listFailed')}>{shownError(list.error, i18n).message}</ErrorState>;
  if (list.data === undefined) return <Skeleton label={t('common:loading')} lines={8} />;
  if (list.data.risks.length === 0)
    return (
      <EmptyState
        icon={ShieldAlert}
        title={t('empty.title')}
        action={!isReadOnly && <Button onPress={onNew}>{t('new')}</Button>}
      >
        {asOf < workbook.today ? t('empty.asOf', { date: formatDate(asOf, language) }) : t('empty.text')}
      </EmptyState>
    );
  if (shown.length === 0)
    return (
      <EmptyState
        icon={ShieldAlert}
        title={t('noMatch')}
        action={<Button onPress={onClearFilters}>{t('common:clearFilters')}</Button>}
      />
    );
  return view === 'matrix' ? (
    <MatrixView risks={shown} currentId={currentId} />
  ) : (
    <RiskTable risks={shown} currentId={currentId} hasStatus={hasStatus} onOpen={onOpen} onClose={onClose} />
  );
}
