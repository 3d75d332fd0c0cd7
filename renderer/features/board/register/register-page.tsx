import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FileCheck2, FileSearch } from 'lucide-react';
import type { IssuedPack } from '#shared/contract/packs.ts';
import { packNameIn } from '#shared/i18n/checked-file-lines.ts';
import type { PackFile } from '#shared/model/pack.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DropArea } from '#renderer/features/attachments/drop-area.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { IssuedFileDialog } from '../pack/issued-file-dialog.tsx';
import { ChangesPage } from './changes-page.tsx';
import { CheckedFilePart } from './checked-file-part.tsx';
import { LedgerPage } from './ledger-page.tsx';
import { packBefore } from './pack-before.ts';
import { packsWithNumber } from './packs-with-number.ts';
import { registerPlaceIn } from './register-address.ts';
import { RegisteredPack } from './registered-pack.tsx';
import { useCheckFile } from './use-check-file.ts';

/** The register, the ledger of one of its packs, or what changed between two of them: the address says which. */
export function RegisterPage({ address }: { address: string | null }) {
  const place = registerPlaceIn(address ?? '');
  if (place?.page === 'ledger') return <LedgerPage key={place.pack} pack={place.pack} at={place.ref} />;
  if (place?.page === 'changes') return <ChangesPage from={place.from} to={place.to} />;
  return <Register />;
}

/** All that was ever issued, whether its chain is whole, and a place to check any file against it. */
function Register() {
  const { t, i18n } = useTranslation(['register', 'board', 'common']);
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data, error } = useQuery(queries.packs.list.queryOptions({ input: { asOf } }));
  const [sought, setSought] = useState('');
  const [opened, setOpened] = useState<{ pack: string; file: PackFile } | null>(null);
  const check = useCheckFile();
  if (error !== null) return <ErrorState title={t('board:loadFailed')}>{shownError(error, i18n).message}</ErrorState>;
  if (data === undefined) return <Skeleton label={t('common:loading')} />;
  const { packs } = data;
  const shown = packsWithNumber(packs, sought);
  return (
    <DropArea
      staging={check}
      isDisabled={check.isRunning}
      label={t('check.drop')}
      icon={FileSearch}
      className="min-h-full"
    >
      <div className="@container flex max-w-300 flex-col gap-5 px-6 pt-4 pb-10">
        <header>
          <h2 className="text-xl font-bold tracking-tight">{t('title')}</h2>
          <p className="text-pretty text-ink-2">{t('lead')}</p>
        </header>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button icon={FileSearch} isPending={check.isRunning} onPress={() => void check.pick()}>
            {t('check.button')}
          </Button>
          <p className="min-w-60 flex-1 text-sm text-pretty text-ink-3">{t('check.hint')}</p>
        </div>
        {check.isRunning && <Spinner label={t('check.running')} isLabelShown />}
        {check.checked !== null && <CheckedFilePart checked={check.checked} onHide={check.hide} />}
        {packs.length === 0 ? (
          <EmptyState icon={FileCheck2} title={t('empty')}>
            {t('emptyHint')}
          </EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <ChainState packs={packs} />
              <SearchField label={t('search')} value={sought} onChange={setSought} className="ml-auto w-56" />
            </div>
            {shown.length === 0 && <p className="text-ink-3">{t('notFound')}</p>}
            <ul aria-label={t('title')} className="border-t border-line-strong">
              {shown.map((pack) => (
                <RegisteredPack
                  key={pack.id}
                  pack={pack}
                  next={packs.find(({ supersedes }) => supersedes === pack.id) ?? null}
                  previous={pack.kind === 'main' ? packBefore(packs, pack) : null}
                  onOpen={(file) => setOpened({ pack: pack.id, file })}
                />
              ))}
            </ul>
          </>
        )}
        <IssuedFileDialog opened={opened} onClose={() => setOpened(null)} />
      </div>
    </DropArea>
  );
}

/** The packs stand newest first; the chain breaks at the oldest that is not whole. */
function ChainState({ packs }: { packs: readonly IssuedPack[] }) {
  const { t, i18n } = useTranslation('register');
  const language = useLanguage();
  const broken = packs.findLast(({ isIntact }) => !isIntact);
  return (
    <div className="min-w-0 flex-1 basis-80">
      <StatusLabel status={broken === undefined ? 'completed' : 'overdue'}>
        {broken === undefined
          ? t('chain.whole', { count: packs.length })
          : t('chain.broken', { pack: packNameIn(broken, i18n, language) })}
      </StatusLabel>
    </div>
  );
}
