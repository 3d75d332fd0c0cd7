import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { RecordField } from '#renderer/app/record-field/record-field.tsx';
import { FieldList } from '#renderer/ui/field-row.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ParentField } from './parent-field.tsx';

interface NodeFactsProps {
  node: StrategyNodeView;
  nodes: readonly StrategyNodeView[];
}

/** What is recorded of a node, each edited where it stands. */
export function NodeFacts({ node, nodes }: NodeFactsProps) {
  const { t } = useTranslation('strategy');
  const field = { entity: 'strategyNode', record: node } as const;
  return (
    <Section level={3} title={t('statement')}>
      <FieldList>
        <RecordField {...field} name="rationale" isMultiline />
        <RecordField {...field} name="desiredOutcome" isMultiline />
        <ParentField node={node} nodes={nodes} />
        <RecordField {...field} name="level" />
        <RecordField {...field} name="ownerRole" />
        <RecordField {...field} name="periodFrom" label={t('periodFrom')} />
        <RecordField {...field} name="periodTo" label={t('periodTo')} />
        <RecordField {...field} name="councilAct" />
        <RecordField {...field} name="code" />
      </FieldList>
    </Section>
  );
}
