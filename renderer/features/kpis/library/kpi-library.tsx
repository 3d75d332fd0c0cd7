import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LibraryKpi } from '#shared/contract/kpi-library.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { kpiTiers } from '#shared/model/kpi.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { LibraryList } from './library-list.tsx';
import { LibraryPassport } from './library-passport.tsx';
import { matchesLibraryFilter, type LibraryFilter } from './library-filter.ts';

interface KpiLibraryProps {
  /** The titles of the plan's indicators, and their codes: what is there already is marked. */
  there: ReadonlyMap<string, string>;
  onCancel: () => void;
  onCopied: (ids: readonly string[]) => void;
}

const classes = ['political', 'technical', 'business'] as const;
const none: readonly LibraryKpi[] = [];

/** Indicators to copy from: found by words, kind and class, read as a passport, copied one or many at once. */
export function KpiLibrary({ there, onCancel, onCopied }: KpiLibraryProps) {
  const { t } = useTranslation(['kpiLibrary', 'common', 'fields']);
  const { queries } = useApplication();
  const { run, isRunning } = useAction();
  const { data } = useQuery(queries.kpis.library.queryOptions({ input: {} }));
  const [filter, setFilter] = useState<LibraryFilter>({ typed: '', tier: null, class: null });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const indicators = data?.indicators ?? none;
  const shown = useMemo(() => indicators.filter((one) => matchesLibraryFilter(one, filter)), [indicators, filter]);
  const read = shown.find(({ key }) => key === current) ?? shown[0];

  const copy = async () => {
    // In the order of the library, whatever the order in which they were chosen.
    const keys = indicators.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
    const made = await run(async ({ client, toaster }) => {
      const { kpis } = await client.kpis.copyFromLibrary({ keys });
      toaster.show({ text: t('copied', { count: kpis.length, codes: kpis.map(({ code }) => code).join(', ') }) });
      return kpis;
    });
    if (made !== undefined) onCopied(made.map(({ id }) => id));
  };

  if (data === undefined) return <Spinner label={t('title')} />;
  return (
    <>
      <p className="text-pretty text-ink-2">{t('lead')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)_180px_180px] items-end gap-3">
        <SearchField
          label={t('find')}
          placeholder={t('findHint')}
          value={filter.typed}
          onChange={(typed) => setFilter({ ...filter, typed })}
        />
        <Select
          label={t('tier')}
          options={[
            { value: 'all' as const, label: t('allTiers') },
            ...kpiTiers.map((value) => ({ value, label: capitalised(t(`fields:choice.tier.${value}`)) })),
          ]}
          value={filter.tier ?? 'all'}
          onChange={(tier) => setFilter({ ...filter, tier: tier === 'all' ? null : tier })}
        />
        <Select
          label={t('class')}
          options={[
            { value: 'all' as const, label: t('allClasses') },
            ...classes.map((value) => ({ value, label: capitalised(t(`fields:choice.class.${value}`)) })),
          ]}
          value={filter.class ?? 'all'}
          onChange={(value) => setFilter({ ...filter, class: value === 'all' ? null : value })}
        />
      </div>
      <div className="grid h-[46vh] min-h-72 grid-cols-[minmax(0,5fr)_minmax(0,6fr)] gap-4">
        <LibraryList
          indicators={shown}
          there={there}
          chosen={chosen}
          current={read?.key ?? null}
          onRead={setCurrent}
          onChoose={(key, isChosen) => {
            const next = new Set(chosen);
            if (isChosen) next.add(key);
            else next.delete(key);
            setChosen(next);
            setCurrent(key);
          }}
        />
        <LibraryPassport indicator={read ?? null} />
      </div>
      <div className="flex items-center justify-end gap-2 border-t border-line pt-3">
        <span className="mr-auto text-sm text-ink-3">{t('count', { count: shown.length })}</span>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button tone="primary" isDisabled={chosen.size === 0} isPending={isRunning} onPress={() => void copy()}>
          {t('copy', { count: Math.max(1, chosen.size) })}
        </Button>
      </div>
    </>
  );
}
