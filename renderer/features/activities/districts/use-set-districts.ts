import { useCallback } from 'react';
import { cellsLimit, type DistrictCell, type DistrictRow } from '#shared/contract/district-matrix.ts';
import { rowsLimit } from '#shared/contract/plan-answer.ts';
import type { RolloutState } from '#shared/model/activity.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import type { Client } from '#renderer/app/client.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { fillDown, fillRight, setBlock, type KnownStates, type MatrixBlock } from './matrix-block.ts';
import { statesOf } from './use-district-rows.ts';
import { useMatrixWords } from './use-matrix-words.ts';

export interface SetDistricts {
  /** To a state as of the day looked at; what is so already stays as it is. */
  readonly set: (block: MatrixBlock, state: RolloutState | null) => Promise<void>;
  /** To a state since a day that was chosen. Gives a sentence when it was refused. */
  readonly setSince: (
    block: MatrixBlock,
    state: RolloutState | null,
    since: PartialDate | null,
  ) => Promise<string | null>;
  readonly fill: (block: MatrixBlock, where: 'down' | 'right', before: string | null) => Promise<void>;
  readonly isRunning: boolean;
}

/** Sets the cells of a block in one action, with one way back. */
export function useSetDistricts(): SetDistricts {
  const { asOf } = useWorkbook();
  const { toaster } = useApplication();
  const { run } = useAction();
  const { tell, isRunning } = useToldAction();
  const { t, stateOf, nameOf } = useMatrixWords();

  const write = useCallback(
    async (cells: readonly DistrictCell[]): Promise<string | null> => {
      if (cells.length > cellsLimit) return t('districts:tooMany', { limit: cellsLimit });
      const [first] = cells;
      if (first === undefined) return null;
      const isAlike = cells.every(({ state }) => state === first.state);
      const words = {
        count: cells.length,
        state: stateOf(first.state === null ? undefined : { ...first, state: first.state, since: null }),
      };
      const said =
        cells.length === 1
          ? t('districts:setOne', { ...words, district: nameOf(first.district) })
          : isAlike
            ? t('districts:setMany', words)
            : t('districts:filled', words);
      return tell(said, (client) => client.activities.setDistricts({ cells: [...cells], asOf }));
    },
    [asOf, tell, t, stateOf, nameOf],
  );
  /** What the cells of some activities now hold, from the core: rows that were never in view are not here. */
  const withKnown = useCallback(
    async (ids: readonly string[], cellsOf: (known: KnownStates) => readonly DistrictCell[]) => {
      await run(async ({ client }) => {
        const rows = await fetchRows(client, asOf, ids);
        const refusal = await write(cellsOf((id) => rows.get(id) ?? new Map()));
        if (refusal !== null) toaster.show({ text: refusal, isError: true });
      });
    },
    [asOf, run, write, toaster],
  );

  const set = useCallback(
    (block: MatrixBlock, state: RolloutState | null) =>
      withKnown(block.ids, (known) => setBlock(block, known, state, { from: asOf })),
    [withKnown, asOf],
  );
  const setSince = useCallback(
    (block: MatrixBlock, state: RolloutState | null, since: PartialDate | null) =>
      write(setBlock(block, () => new Map(), state, { onDay: since })),
    [write],
  );
  const fill = useCallback(
    (block: MatrixBlock, where: 'down' | 'right', before: string | null) =>
      withKnown(before === null ? block.ids : [before, ...block.ids], (known) =>
        where === 'down' ? fillDown(block, known, before) : fillRight(block, known),
      ),
    [withKnown],
  );
  return { set, setSince, fill, isRunning };
}

async function fetchRows(client: Client, asOf: string, ids: readonly string[]) {
  const rows: DistrictRow[] = [];
  for (let from = 0; from < ids.length; from += rowsLimit) {
    const window = await client.activities.districtRows({ asOf, ids: ids.slice(from, from + rowsLimit) });
    rows.push(...window.rows);
  }
  return new Map(rows.map((row) => [row.id, statesOf(row)]));
}
