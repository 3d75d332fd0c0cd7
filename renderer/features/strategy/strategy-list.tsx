import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { TreeList } from '#renderer/ui/tree-list.tsx';
import { listLines, recordOfLine, type ListLine } from './list-lines.ts';
import { ListRow } from './list-row.tsx';
import { useNodeDetails } from './use-node-details.ts';
import { useListDrag } from './use-list-drag.ts';

interface StrategyListProps {
  nodes: readonly StrategyNodeView[];
  current: string | null;
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: Set<string>) => void;
  onOpen: (id: string) => void;
}

/** The strategy as a list: levels, nodes, and under each what serves it. Nodes are moved by drag or by their grip. */
export function StrategyList({ nodes, current, expanded, onExpandedChange, onOpen }: StrategyListProps) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const details = useNodeDetails(nodes.filter(({ id }) => expanded.has(id)));
  const lines = useMemo(
    () => listLines(nodes, details, language, (level) => t(`levels.${level}`)),
    [nodes, details, language, t],
  );
  const dragAndDropHooks = useListDrag(nodes, {
    isDisabled: isReadOnly,
    // What was moved stays in sight.
    onMoved: (parent) => parent !== null && onExpandedChange(new Set([...expanded, parent])),
  });
  const titleOf = (line: ListLine) =>
    line.kind === 'node' ? (line.node.code ?? textIn(line.node.title, language)) : line.text;
  const open = (id: string) => {
    const record = recordOfLine(id, details);
    if (record === null) return;
    if (record.entity === 'strategyNode') onOpen(record.id);
    else goTo(recordHref(record.entity, record.id) ?? '');
  };
  return (
    <TreeList<ListLine>
      label={t('tree')}
      lines={lines}
      expanded={expanded}
      onExpandedChange={onExpandedChange}
      current={current}
      onOpen={open}
      {...(isReadOnly ? {} : { dragAndDropHooks })}
      expandLabel={(line, isExpanded) => t(isExpanded ? 'collapse' : 'expand', { title: titleOf(line) })}
      dragLabel={(line) => t('drag', { title: titleOf(line) })}
    >
      {(line) => <ListRow line={line} />}
    </TreeList>
  );
}
