import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { kpi as kpiEntity, kpiFrequencies, kpiTiers, type Kpi } from '#shared/model/kpi.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { KpiLibrary } from './library/kpi-library.tsx';

interface NewKpiDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCreated: (id: string) => void;
}

/** A new indicator: written from the start, or copied from the library. */
export function NewKpiDialog(props: NewKpiDialogProps) {
  const { t } = useTranslation(['kpis', 'kpiLibrary', 'common']);
  const { queries } = useApplication();
  const [isLibrary, setIsLibrary] = useState(false);
  const names = queries.records.names.queryOptions({ input: { entity: 'kpi' }, enabled: props.isOpen && isLibrary });
  const { data: kpis } = useQuery(names);
  // The code of each indicator of the plan, by its Bulgarian title.
  const there = useMemo(() => new Map((kpis ?? []).map(({ title, code }) => [title.bg, code ?? ''])), [kpis]);
  const close = (isOpen: boolean) => {
    if (!isOpen) setIsLibrary(false);
    props.onOpenChange(isOpen);
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={close}
      title={isLibrary ? t('kpiLibrary:title') : t('newKpi.title')}
      closeLabel={t('common:close')}
      size={isLibrary ? 'large' : 'small'}
    >
      {isLibrary ? (
        <KpiLibrary
          there={there}
          onCancel={() => close(false)}
          onCopied={([first]) => {
            close(false);
            if (first !== undefined) props.onCreated(first);
          }}
        />
      ) : (
        <NewKpiForm {...props} onOpenChange={close} onLibrary={() => setIsLibrary(true)} />
      )}
    </Dialog>
  );
}

/** The next number of the form KPI-01. */
function nextCode(kpis: readonly Named[]): string {
  const numbers = kpis.map(({ code }) => Number(/^KPI-(\d+)$/.exec(code ?? '')?.[1] ?? 0));
  return `KPI-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** Asks for what makes an indicator one: what is measured, of which kind, in what. The rest is written on the record. */
function NewKpiForm({ onOpenChange, onCreated, onLibrary }: NewKpiDialogProps & { onLibrary: () => void }) {
  const { t } = useTranslation(['kpis', 'kpiLibrary', 'common', 'fields']);
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const [draft, setDraft] = useState<{ title: string; unit: string } & Pick<Kpi, 'tier' | 'direction' | 'frequency'>>({
    title: '',
    unit: '',
    tier: 'output',
    direction: 'up',
    frequency: 'quarterly',
  });
  const [isRefused, setIsRefused] = useState(false);
  const directions = (kpiEntity.fields.direction.options ?? []) as readonly Kpi['direction'][]; // the same list that the type is made of

  const create = async () => {
    if (isRunning) return;
    const title = draft.title.trim();
    if (title === '') return setIsRefused(true);
    const { tier, direction, frequency } = draft;
    const fields = {
      title: { [language]: title },
      ...(draft.unit.trim() === '' ? {} : { unit: { [language]: draft.unit.trim() } }),
      tier,
      direction,
      frequency,
      decimals: 0,
    };
    const made = await run(async ({ client }) => {
      const code = nextCode(await client.records.names({ entity: 'kpi' }));
      return client.records.create({ entity: 'kpi', fields: { ...fields, code } });
    });
    if (made === undefined) return;
    onOpenChange(false);
    onCreated(made.id);
  };

  return (
    <form
      className="grid grid-cols-2 items-start gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <p className="col-span-2 text-pretty text-ink-2">{t('newKpi.lead')}</p>
      <TextField
        label={t('newKpi.name')}
        value={draft.title}
        onChange={(title) => {
          setDraft({ ...draft, title });
          setIsRefused(false);
        }}
        error={isRefused ? t('newKpi.nameMissing') : null}
        className="col-span-2"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that the dialog asks for
        autoFocus
      />
      <Select
        label={capitalised(t('fields:name.tier'))}
        options={kpiTiers.map((value) => ({ value, label: capitalised(t(`fields:choice.tier.${value}`)) }))}
        value={draft.tier}
        onChange={(tier) => setDraft({ ...draft, tier: tier ?? 'output' })}
      />
      <TextField
        label={capitalised(t('fields:name.unit'))}
        value={draft.unit}
        onChange={(unit) => setDraft({ ...draft, unit })}
      />
      <Select
        label={capitalised(t('fields:name.direction'))}
        options={directions.map((value) => ({ value, label: capitalised(t(`fields:choice.direction.${value}`)) }))}
        value={draft.direction}
        onChange={(direction) => setDraft({ ...draft, direction: direction ?? 'up' })}
      />
      <Select
        label={capitalised(t('fields:name.frequency'))}
        options={kpiFrequencies.map((value) => ({ value, label: capitalised(t(`fields:choice.frequency.${value}`)) }))}
        value={draft.frequency}
        onChange={(frequency) => setDraft({ ...draft, frequency: frequency ?? 'quarterly' })}
      />
      <div className="col-span-2 flex items-center justify-end gap-2 pt-1">
        <Link onPress={onLibrary} className="mr-auto">
          {t('kpiLibrary:open')}
        </Link>
        <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('newKpi.create')}
        </Button>
      </div>
    </form>
  );
}
