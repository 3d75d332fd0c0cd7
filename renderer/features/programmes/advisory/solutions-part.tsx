import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Columns3, Plus, Rows3 } from 'lucide-react';
import type { SolutionView } from '#shared/contract/advisory.ts';
import type { SolutionStage } from '#shared/model/programme.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useWords } from '../use-words.ts';
import { MoveSolutionDialog } from './move-solution-dialog.tsx';
import { NewSolutionDialog } from './new-solution-dialog.tsx';
import { Nothing, PlainCell, PlainRow, PlainTable, RowHead } from './plain-table.tsx';
import { RemovePartDialog } from './remove-part-dialog.tsx';
import { SolutionBoard } from './solution-board.tsx';

/** Solutions or prototypes by their stage on the day: as a board that the arrow keys move on, or as a table. */
export function SolutionsPart({ programme, solutions }: { programme: string; solutions: readonly SolutionView[] }) {
  const { t } = useTranslation('advisory');
  const { isReadOnly } = useWorkbook();
  const [view, setView] = useState<'board' | 'table'>('board');
  const [isAdding, setIsAdding] = useState(false);
  const [moved, setMoved] = useState<{ solution: SolutionView; to: SolutionStage } | null>(null);
  const { title } = useWords();
  const [removed, setRemoved] = useState<SolutionView | null>(null);
  const move = (solution: SolutionView, to: SolutionStage) => setMoved({ solution, to });
  return (
    <Section
      title={t('solutions')}
      note={solutions.length > 0 ? solutions.length : undefined}
      action={
        <span className="flex flex-wrap items-center gap-2">
          {solutions.length > 0 && (
            <Segmented
              label={t('viewAs')}
              segments={[
                { value: 'board', label: t('boardView'), icon: Columns3 },
                { value: 'table', label: t('tableView'), icon: Rows3 },
              ]}
              value={view}
              onChange={setView}
            />
          )}
          {!isReadOnly && (
            <Button size="small" icon={Plus} onPress={() => setIsAdding(true)}>
              {t('newSolution')}
            </Button>
          )}
        </span>
      }
    >
      {solutions.length === 0 ? (
        <Nothing>{t('noSolutions')}</Nothing>
      ) : view === 'board' ? (
        <SolutionBoard solutions={solutions} onMove={move} onRemove={setRemoved} />
      ) : (
        <SolutionTable solutions={solutions} onMove={move} onRemove={setRemoved} />
      )}
      {isAdding && <NewSolutionDialog programme={programme} onClose={() => setIsAdding(false)} />}
      {removed !== null && (
        <RemovePartDialog entity="solution" id={removed.id} title={title(removed)} onClose={() => setRemoved(null)} />
      )}
      {moved !== null && (
        <MoveSolutionDialog solution={moved.solution} stage={moved.to} onClose={() => setMoved(null)} />
      )}
    </Section>
  );
}

interface SolutionTableProps {
  solutions: readonly SolutionView[];
  onMove: (solution: SolutionView, to: SolutionStage) => void;
  onRemove: (solution: SolutionView) => void;
}

function SolutionTable({ solutions, onMove, onRemove }: SolutionTableProps) {
  const { t } = useTranslation(['advisory', 'fields']);
  const { title, date } = useWords();
  const { isReadOnly } = useWorkbook();
  const heads = [
    { label: t('advisory:column.solution') },
    { label: t('advisory:column.stage') },
    { label: t('advisory:column.since') },
    ...(isReadOnly ? [] : [{ label: t('advisory:column.actions'), isHidden: true }]),
  ];
  return (
    <PlainTable label={t('advisory:solutions')} heads={heads}>
      {solutions.map((solution) => (
        <PlainRow key={solution.id}>
          <RowHead>{title(solution)}</RowHead>
          <PlainCell>
            {solution.stage === null ? (
              <span className="text-ink-3">{t('advisory:noStage')}</span>
            ) : (
              capitalised(t(`fields:choice.stage.${solution.stage}`))
            )}
          </PlainCell>
          <PlainCell>{date(solution.since)}</PlainCell>
          {!isReadOnly && (
            <PlainCell isEnd>
              <Button
                size="small"
                aria-label={`${t('advisory:move')}: ${title(solution)}`}
                onPress={() => onMove(solution, solution.stage ?? 'idea')}
              >
                {t('advisory:move')}
              </Button>{' '}
              <Button
                size="small"
                aria-label={`${t('advisory:remove.act')}: ${title(solution)}`}
                onPress={() => onRemove(solution)}
              >
                {t('advisory:remove.act')}
              </Button>
            </PlainCell>
          )}
        </PlainRow>
      ))}
    </PlainTable>
  );
}
