import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import type { Contribution, StrategyNodeView } from '#shared/contract/strategy.ts';
import { formatNumber, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { parseDecimal } from '#shared/rules/parse-decimal.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ParsedField } from '#renderer/ui/parsed-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';

/** A tie that is being made or changed; what is null is still to be chosen. */
export interface Tie {
  node: string | null;
  activity: string | null;
  /** It stands in this focus area: it contributes anyway, and only its weight and days are set here. */
  isByArea?: boolean;
  /** As it is now; null for a new one. */
  current: (Pick<Contribution, 'weight' | 'validFrom' | 'validTo'> & { relation: 'contributes' | 'supports' }) | null;
}

interface TieDialogProps {
  tie: Tie | null;
  onClose: () => void;
  nodes: readonly StrategyNodeView[];
}

/** How an activity serves a node: whether it moves the light, with which weight, and while which days. */
export function TieDialog({ tie, onClose, nodes }: TieDialogProps) {
  const { t } = useTranslation(['strategy', 'common']);
  return (
    <Dialog
      isOpen={tie !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(tie?.activity && tie.node ? 'tieTitle' : 'addTitle')}
      closeLabel={t('common:close')}
      size="small"
    >
      {tie && <TieForm tie={tie} onClose={onClose} nodes={nodes} />}
    </Dialog>
  );
}

function TieForm({ tie, onClose, nodes }: TieDialogProps & { tie: Tie }) {
  const { t } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { run, isRunning } = useAction();
  const { data: activities = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'activity' } }));
  const [node, setNode] = useState(tie.node);
  const [activity, setActivity] = useState(tie.activity);
  const [relation, setRelation] = useState(tie.current?.relation ?? 'contributes');
  const [weight, setWeight] = useState<number | null>(tie.current?.weight ?? 1);
  const [validFrom, setValidFrom] = useState<PartialDate | null>(tie.current?.validFrom ?? null);
  const [validTo, setValidTo] = useState<PartialDate | null>(tie.current?.validTo ?? null);
  const [problem, setProblem] = useState<'activity' | 'node' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const save = async (chosen: 'contributes' | 'supports' | 'none') => {
    if (activity === null) return setProblem('activity');
    if (node === null) return setProblem('node');
    const saved = await run(
      ({ client }) =>
        client.strategy.setContribution({
          node,
          record: activity,
          relation: chosen,
          weight: chosen === 'contributes' ? weight : null,
          validFrom,
          validTo,
        }),
      { onError: ({ message }) => setRefusal(message) },
    );
    if (saved !== undefined) onClose();
  };

  const served = new Set(
    nodes
      .find(({ id }) => id === node)
      ?.contributions.filter(({ origin }) => origin !== 'part')
      .map((one) => one.activity.id),
  );
  const fixedActivity = activities.find(({ id }) => id === tie.activity);
  const fixedNode = nodes.find(({ id }) => id === tie.node);
  const date = {
    parse: parsePartialDate,
    format: (value: PartialDate) => formatPartialDate(value, language),
    notUnderstood: t('common:dateUnknown'),
  };

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(relation);
      }}
    >
      {tie.node === null ? (
        <ComboBox
          label={t('node')}
          options={nodes.map((one) => optionOf(one, language))}
          value={node}
          onChange={(value) => {
            setNode(value);
            setProblem(null);
          }}
          emptyText={t('common:nothingFound')}
          error={problem === 'node' ? t('chooseNode') : null}
        />
      ) : (
        <Fixed label={t('node')} record={fixedNode} />
      )}
      {tie.activity === null ? (
        <ComboBox
          label={t('activity')}
          options={activities.filter(({ id }) => !served.has(id)).map((one) => optionOf(one, language))}
          value={activity}
          onChange={(value) => {
            setActivity(value);
            setProblem(null);
          }}
          emptyText={t('common:nothingFound')}
          error={problem === 'activity' ? t('chooseActivity') : null}
        />
      ) : (
        <Fixed label={t('activity')} record={fixedActivity} />
      )}
      {tie.isByArea ? (
        <p className="text-pretty text-ink-2">{t('byAreaHint')}</p>
      ) : (
        <RadioGroup
          label={t('relation')}
          choices={(['contributes', 'supports'] as const).map((value) => ({ value, label: t(`relations.${value}`) }))}
          value={relation}
          onChange={setRelation}
        />
      )}
      <div className="grid grid-cols-[88px_1fr_1fr] items-start gap-3">
        <ParsedField<number>
          label={t('weight')}
          value={weight}
          onChange={setWeight}
          parse={(text) => weightOf(text, language)}
          format={(value) => formatNumber(value, language)}
          notUnderstood={t('weightBad')}
          align="end"
          isDisabled={relation === 'supports'}
        />
        <PartialDateField label={t('from')} value={validFrom} onChange={setValidFrom} {...date} />
        <PartialDateField label={t('to')} value={validTo} onChange={setValidTo} {...date} />
      </div>
      <p className="-mt-2 text-sm text-ink-3">{t('weightHint')}</p>
      {refusal && (
        <p role="alert" className="text-sm font-medium text-danger">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {tie.current && (
          <Button onPress={() => void save('none')} isPending={isRunning} className="mr-auto">
            {t('removeTie')}
          </Button>
        )}
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone="primary" type="submit" isPending={isRunning}>
          {t(tie.activity && tie.node ? 'common:save' : 'common:add')}
        </Button>
      </div>
      {tie.current && <p className="text-sm text-ink-3">{t('removeHint')}</p>}
    </form>
  );
}

function weightOf(text: string, language: 'bg' | 'en'): number | null {
  const typed = parseDecimal(text, language);
  if (typed === null || typed.negative || typed.fraction.length > 6) return null;
  return Number(`${typed.whole}.${typed.fraction || '0'}`);
}

const optionOf = ({ id, code, title }: Named, language: 'bg' | 'en') => ({
  value: id,
  label: textIn(title, language),
  ...(code === null ? {} : { detail: code }),
});

function Fixed({ label, record }: { label: string; record: Named | undefined }) {
  const language = useLanguage();
  return (
    <div>
      <div className="text-sm font-medium text-ink-2">{label}</div>
      <div className="text-pretty">
        {record && textIn(record.title, language)} <span className="text-sm text-ink-3">{record?.code}</span>
      </div>
    </div>
  );
}
