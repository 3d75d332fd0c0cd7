import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Archive, MoreHorizontal } from 'lucide-react';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { activityStatuses } from '#shared/rules/activity-status.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { goTo, screenHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useTold } from '#renderer/app/use-told.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { BilingualValue } from '#renderer/app/record-field/bilingual-value.tsx';
import { HistoryPart } from '#renderer/features/history/record-history.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { SidePanel, type SidePanelProps } from '#renderer/ui/side-panel.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { statusNames } from '#renderer/ui/status.ts';
import { WhyBox } from '#renderer/ui/why-box.tsx';
import { NodeContributions } from './node-contributions.tsx';
import { NodeFacts } from './node-facts.tsx';
import { NodeKpis } from './node-kpis.tsx';
import { statusOfLight } from './node-light.tsx';
import { NodeMix } from './node-mix.tsx';
import { NodeRules } from './node-rules.tsx';
import { NodeSource } from './node-source.tsx';
import type { Tie } from './tie-dialog.tsx';

interface NodePanelProps extends Pick<
  SidePanelProps,
  'onClose' | 'width' | 'onWidthChange' | 'isExpanded' | 'onExpandedChange' | 'autoFocus' | 'onPrevious' | 'onNext'
> {
  node: StrategyNodeView;
  nodes: readonly StrategyNodeView[];
  onTie: (tie: Tie) => void;
}

/** A vision, goal, priority or focus area: why it has its light, what serves it, and what is recorded of it. */
export function NodePanel({ node, nodes, onTie, ...panel }: NodePanelProps) {
  const { t } = useTranslation(['strategy', 'common', 'fields']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const detail = useQuery(queries.strategy.node.queryOptions({ input: { id: node.id, asOf } }));
  const words = node.inWords[language];
  return (
    <SidePanel
      {...panel}
      label={textIn(node.title, language)}
      labels={{
        resize: t('common:panelResize'),
        expand: t('common:panelExpand'),
        shrink: t('common:panelShrink'),
        close: t('common:close'),
        previous: t('common:previous'),
        next: t('common:next'),
      }}
      kicker={[node.code, t(`fields:choice.level.${node.level}`)].filter(Boolean).join(' · ')}
      title={
        <BilingualValue
          place={{ entity: 'strategyNode', id: node.id, name: 'title', label: t('title'), isReadOnly }}
          value={node.title}
          isMultiline={false}
        />
      }
      actions={!isReadOnly && <MoreActions node={node} />}
    >
      <WhyBox status={statusOfLight[node.rollUp.light]} word={words.light}>
        {words.reason}
      </WhyBox>
      {node.rollUp.total > 0 && <Mix node={node} />}
      {detail.data && (
        <>
          <NodeContributions node={detail.data} onTie={onTie} />
          <NodeKpis node={detail.data} onTie={onTie} />
        </>
      )}
      <NodeFacts node={node} nodes={nodes} />
      <NodeRules node={node} />
      <NodeSource source={node.source} />
      <HistoryPart recordId={node.id} />
    </SidePanel>
  );
}

/** The figures behind the light: how many of each status, how many reported, how old the oldest report is. */
function Mix({ node: { rollUp, inWords } }: { node: StrategyNodeView }) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  const there = statusNames.filter((status) => activityStatuses.includes(status) && rollUp.counts[status] > 0);
  return (
    <div className="flex flex-col gap-1.5">
      <NodeMix title={t('mix')} rollUp={rollUp} description={inWords[language].counts} className="h-2.5 w-full" />
      <div className="text-sm text-ink-2">{inWords[language].counts}</div>
      <div className="flex flex-wrap gap-x-4 gap-y-0.5">
        {there.map((status) => (
          <StatusLabel key={status} status={status}>
            {t(`countOf.${status}`, { count: rollUp.counts[status] })}
          </StatusLabel>
        ))}
      </div>
    </div>
  );
}

function MoreActions({ node }: { node: StrategyNodeView }) {
  const { t } = useTranslation(['strategy', 'common']);
  const { run } = useAction();
  const told = useTold();
  const archive = () =>
    run(async ({ client }) => {
      await client.records.archive({ entity: 'strategyNode', id: node.id, archived: true });
      told(t('archivedToast', { code: node.code ?? '' }));
      goTo(screenHref('strategy'));
    });
  return (
    <MenuButton
      trigger={<IconButton size="small" icon={MoreHorizontal} label={t('moreActions')} />}
      label={t('moreActions')}
      placement="bottom end"
      onAction={() => void archive()}
    >
      <MenuItem id="archive" icon={Archive}>
        {t('archive')}
      </MenuItem>
    </MenuButton>
  );
}
