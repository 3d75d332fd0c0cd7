import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ArrowLeftRight, Download, GitCompareArrows } from 'lucide-react';
import { savedFileName } from '#shared/contract/host.ts';
import type { ComparedPacks } from '#shared/contract/pack-register.ts';
import { packNameIn } from '#shared/i18n/checked-file-lines.ts';
import { formatDate } from '#shared/i18n/format.ts';
import {
  comparedPackSections,
  packSectionTitle,
  rowsOfPackSection,
  sizeOfPackSection,
  type ComparedPackSection,
} from '#shared/i18n/pack-comparison-rows.ts';
import { isSamePack } from '#shared/rules/compare-packs/compare-packs.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { shownError } from '#renderer/app/errors.ts';
import { goTo } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ComparisonLine } from '#renderer/features/compare/comparison-line.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/states.tsx';
import { boardHref } from '../board-page.ts';
import { packBefore } from './pack-before.ts';
import { changesHref } from './register-address.ts';

const linesAtOnce = 100;

interface ChangesPageProps {
  /** Where the address does not say: the newest pack, and the one that its readers had before it. */
  from: string | null;
  to: string | null;
}

/** What became of things from one frozen pack to another. */
export function ChangesPage(said: ChangesPageProps) {
  const { t, i18n } = useTranslation(['register', 'board', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data, error: listError } = useQuery(queries.packs.list.queryOptions({ input: { asOf } }));
  // What is issued beside a pack tells of a few things, and never that the others are gone.
  const packs = data?.packs.filter(({ kind }) => kind === 'main') ?? [];
  const to = packs.find(({ id }) => id === said.to) ?? packs[0] ?? null;
  const from = packs.find(({ id }) => id === said.from) ?? (to && packBefore(packs, to)) ?? packs[1] ?? null;
  const isReady = from !== null && to !== null;
  const sides = { from: from?.id ?? '', to: to?.id ?? '' };
  const { data: compared, error } = useQuery({
    ...queries.packRegister.compare.queryOptions({ input: sides, placeholderData: keepPreviousData }),
    enabled: isReady,
  });
  const problem = listError ?? error;
  if (problem !== null)
    return <ErrorState title={t('board:loadFailed')}>{shownError(problem, i18n).message}</ErrorState>;
  if (data === undefined) return <Skeleton label={t('common:loading')} />;
  const options = packs.map((pack) => ({
    value: pack.id,
    label: t('changes.side', {
      name: packNameIn(pack, i18n, language),
      date: formatDate(pack.dataAsOf, language),
    }),
  }));
  return (
    <div className="flex max-w-300 flex-col gap-4 px-6 pt-4 pb-10">
      <header>
        <p className="text-sm">
          <Link href={boardHref('register')}>{t('ledger.back')}</Link>
        </p>
        <h2 className="text-xl font-bold tracking-tight">{t('changes.title')}</h2>
        <p className="text-pretty text-ink-2">{t('changes.lead')}</p>
      </header>
      {!isReady ? (
        <EmptyState icon={GitCompareArrows} title={t('changes.need')}>
          {t('changes.needHint')}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-end gap-3">
            <Select
              label={t('changes.before')}
              options={options}
              value={sides.from}
              onChange={(id) => goTo(changesHref(id, sides.to))}
              className="w-90 max-w-full"
            />
            <IconButton
              icon={ArrowLeftRight}
              label={t('changes.swap')}
              onPress={() => goTo(changesHref(sides.to, sides.from))}
            />
            <Select
              label={t('changes.after')}
              options={options}
              value={sides.to}
              onChange={(id) => goTo(changesHref(sides.from, id))}
              className="w-90 max-w-full"
            />
            <ExportButton {...sides} />
          </div>
          {compared === undefined ? (
            <Skeleton label={t('common:loading')} lines={8} />
          ) : (
            <Changes compared={compared} />
          )}
        </>
      )}
    </div>
  );
}

function ExportButton(sides: { from: string; to: string }) {
  const { t } = useTranslation('register');
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const save = () =>
    run(async ({ client, host, toaster }) => {
      const grant = await host.pickPath({
        purpose: 'saveFile',
        suggestedName: savedFileName(t('changes.fileName'), '.csv'),
      });
      if (grant === null) return;
      const { name } = await client.packRegister.exportComparison({ ...sides, language, grant });
      toaster.show({ text: t('changes.done', { name }) });
    });
  return (
    <Button icon={Download} isPending={isRunning} onPress={() => void save()} className="ml-auto">
      {t('changes.export')}
    </Button>
  );
}

function Changes({ compared }: { compared: ComparedPacks }) {
  const { t } = useTranslation('register');
  const { comparison, from, to } = compared;
  const untold = comparison.untold.map((part) => t(`changes.untoldPart.${part}`));
  const filled = comparedPackSections.filter((section) => sizeOfPackSection(comparison, section) > 0);
  return (
    <div className="flex flex-col gap-7 pt-2">
      {from.edition !== to.edition && <p className="text-sm text-ink-2">{t('changes.otherEdition')}</p>}
      {untold.length > 0 && <p className="text-sm text-ink-2">{t('changes.untold', { what: untold.join(', ') })}</p>}
      {isSamePack(comparison) && (
        <EmptyState icon={GitCompareArrows} title={t('changes.same')}>
          {t('changes.sameHint')}
        </EmptyState>
      )}
      {filled.map((section) => (
        <ChangedPart key={section} compared={compared} section={section} />
      ))}
    </div>
  );
}

function ChangedPart({ compared, section }: { compared: ComparedPacks; section: ComparedPackSection }) {
  const { t, i18n } = useTranslation('compare');
  const language = useLanguage();
  const [room, setRoom] = useState(linesAtOnce);
  const { comparison, kpis } = compared;
  const words = { i18n, language };
  const rows = rowsOfPackSection(comparison, section, words);
  const left = rows.length - room;
  return (
    <Section title={packSectionTitle(section, words)} note={rows.length}>
      <ul className="border-t border-line-strong">
        {rows.slice(0, room).map((row, index) => (
          <ComparisonLine
            // oxlint-disable-next-line react/no-array-index-key -- the list is worked out anew as a whole
            key={`${row.record.id} ${row.record.code} ${row.field} ${index}`}
            row={{
              ...row,
              record:
                row.record.entity === 'kpi' ? { ...row.record, id: kpis[row.record.code ?? ''] ?? '' } : row.record,
            }}
            status={section === 'status' ? comparison.plan?.status[index] : undefined}
            isMarked={false}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" className="mt-2 self-start" onPress={() => setRoom(room + linesAtOnce)}>
          {t('more', { count: left })}
        </Button>
      )}
    </Section>
  );
}
