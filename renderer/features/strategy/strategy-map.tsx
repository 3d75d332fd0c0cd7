import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { textIn } from '#shared/i18n/format.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { TreeList } from '#renderer/ui/tree-list.tsx';
import { mapLines, recordOfLine, type MapLine } from './map-lines.ts';
import { MapRow } from './map-row.tsx';
import { useMapDrag } from './use-map-drag.ts';

interface StrategyMapProps {
  nodes: readonly StrategyNodeView[];
  current: string | null;
  expanded: ReadonlySet<string>;
  onExpandedChange: (expanded: Set<string>) => void;
  onOpen: (id: string) => void;
}

/** The strategy as a tree: levels, nodes, and under each what serves it. Nodes are moved by drag or by their grip. */
export function StrategyMap({ nodes, current, expanded, onExpandedChange, onOpen }: StrategyMapProps) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const lines = useMemo(() => mapLines(nodes, language, (level) => t(`levels.${level}`)), [nodes, language, t]);
  const dragAndDropHooks = useMapDrag(nodes, {
    isDisabled: isReadOnly,
    // What was moved stays in sight.
    onMoved: (parent) => parent !== null && onExpandedChange(new Set([...expanded, parent])),
  });
  const titleOf = (line: MapLine) =>
    line.kind === 'node' ? (line.node.code ?? textIn(line.node.title, language)) : line.text;
  const open = (id: string) => {
    const record = recordOfLine(id, nodes);
    if (record === null) return;
    if (record.entity === 'strategyNode') onOpen(record.id);
    else goTo(recordHref(record.entity, record.id) ?? '');
  };
  return (
    <TreeList<MapLine>
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
      {(line) => <MapRow line={line} />}
    </TreeList>
  );
}
