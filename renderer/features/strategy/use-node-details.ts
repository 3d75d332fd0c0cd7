import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { StrategyNodeDetail, StrategyNodeView } from '#shared/contract/strategy.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import type { NodeDetails } from './list-lines.ts';

/** What serves each of these nodes, for those that have answered. */
export function useNodeDetails(nodes: readonly Pick<StrategyNodeView, 'id'>[]): NodeDetails {
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  return useQueries({
    queries: nodes.map(({ id }) =>
      queries.strategy.node.queryOptions({ input: { id, asOf }, placeholderData: keepPreviousData }),
    ),
    combine: detailsOf,
  });
}

const detailsOf = (answers: readonly { data: StrategyNodeDetail | undefined }[]): NodeDetails =>
  new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])));
