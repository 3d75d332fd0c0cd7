import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import {
  servingEntities,
  type ServingEntity,
  type StrategyNodeView,
  type TieRelation,
} from '#shared/contract/strategy.ts';
import { formatNumber, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Language, PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { ParsedField } from '#renderer/ui/parsed-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import type { Tie } from './tie-dialog.tsx';
import { weightOf } from './weight.ts';

interface TieFormProps {
  tie: Tie;
  onClose: () => void;
  nodes: readonly StrategyNodeView[];
}

/** What each kind of record is to a node when nobody has said otherwise. */
const usualRelation: Record<ServingEntity, TieRelation> = {
  activity: 'contributes',
  programme: 'supports',
  kpi: 'measures',
};

/** Asks for what a tie still lacks, and for its kind, weight and days. */
export function TieForm({ tie, onClose, nodes }: TieFormProps) {
  const { t } = useTranslation(['strategy', 'common']);
  const language = useLanguage();
  const { queries } = useApplication();
  const { tell, isRunning } = useToldAction();
  const [entity, setEntity] = useState<ServingEntity>(tie.record?.entity ?? 'activity');
  const { data: records = [] } = useQuery(queries.records.names.queryOptions({ input: { entity } }));
  const [node, setNode] = useState(tie.node);
  const [record, setRecord] = useState(tie.record?.id ?? null);
  const [chosen, setChosen] = useState<TieRelation | null>(tie.current?.relation ?? null);
  const [weight, setWeight] = useState<number | null>(tie.current?.weight ?? 1);
  const [validFrom, setValidFrom] = useState<PartialDate | null>(tie.current?.validFrom ?? null);
  const [validTo, setValidTo] = useState<PartialDate | null>(tie.current?.validTo ?? null);
  const [problem, setProblem] = useState<'record' | 'node' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const relation = entity === 'activity' ? (chosen ?? 'contributes') : usualRelation[entity];
  const tied = records.find(({ id }) => id === record);
  const fixedNode = nodes.find(({ id }) => id === node);
  const words = { what: tied?.code ?? '', node: fixedNode?.code ?? '' };

  const save = async (as: TieRelation | 'none') => {
    if (record === null) return setProblem('record');
    if (node === null) return setProblem('node');
    const refused = await tell(t(as === 'none' ? 'untiedToast' : 'tiedToast', words), (client) =>
      client.strategy.setContribution({
        node,
        entity,
        record,
        relation: as,
        weight: as === 'contributes' ? weight : null,
        validFrom,
        validTo,
      }),
    );
    if (refused === null) onClose();
    else setRefusal(refused);
  };

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
      {tie.record === null && (
        <Segmented
          label={t('entity')}
          segments={servingEntities.map((value) => ({ value, label: t(`entities.${value}`) }))}
          value={entity}
          onChange={(value) => {
            setEntity(value);
            setRecord(null);
          }}
          className="self-start"
        />
      )}
      {tie.record === null ? (
        <ComboBox
          key={entity}
          label={t(`entities.${entity}`)}
          options={records.map((one) => optionOf(one, language))}
          value={record}
          onChange={(value) => {
            setRecord(value);
            setProblem(null);
          }}
          emptyText={t('common:nothingFound')}
          error={problem === 'record' ? t('chooseRecord') : null}
        />
      ) : (
        <Fixed label={t(`entities.${entity}`)} record={tied} />
      )}
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
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- choosing it is what the dialog was opened for
          autoFocus
        />
      ) : (
        <Fixed label={t('node')} record={fixedNode} />
      )}
      {tie.isByArea && <p className="text-pretty text-ink-2">{t('byAreaHint')}</p>}
      {!tie.isByArea && entity === 'activity' && (
        <RadioGroup
          label={t('relation')}
          choices={(['contributes', 'supports'] as const).map((value) => ({ value, label: t(`relations.${value}`) }))}
          value={relation === 'supports' ? 'supports' : 'contributes'}
          onChange={setChosen}
        />
      )}
      {entity !== 'activity' && <p className="text-pretty text-ink-2">{t(`relationOf.${entity}`)}</p>}
      <div className="flex items-start gap-3">
        {relation === 'contributes' && (
          <ParsedField<number>
            label={t('weight')}
            value={weight}
            onChange={setWeight}
            parse={(text) => weightOf(text, language)}
            format={(value) => formatNumber(value, language)}
            notUnderstood={t('weightBad')}
            align="end"
            className="w-22"
          />
        )}
        <PartialDateField label={t('from')} value={validFrom} onChange={setValidFrom} {...date} className="flex-1" />
        <PartialDateField label={t('to')} value={validTo} onChange={setValidTo} {...date} className="flex-1" />
      </div>
      <p className="-mt-2 text-sm text-ink-3">{t(relation === 'contributes' ? 'weightHint' : 'daysHint')}</p>
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
          {t(tie.current ? 'common:save' : 'common:add')}
        </Button>
      </div>
      {tie.current && <p className="text-sm text-ink-3">{t('removeHint')}</p>}
    </form>
  );
}

const optionOf = ({ id, code, title }: Named, language: Language) => ({
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
