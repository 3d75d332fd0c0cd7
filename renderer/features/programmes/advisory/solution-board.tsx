import { useTranslation } from 'react-i18next';
import { Ellipsis } from 'lucide-react';
import type { SolutionView } from '#shared/contract/advisory.ts';
import { solutionStages, type SolutionStage } from '#shared/model/programme.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx';
import { useWords } from '../use-words.ts';

interface SolutionBoardProps {
  solutions: readonly SolutionView[];
  onMove: (solution: SolutionView, to: SolutionStage) => void;
  onRemove: (solution: SolutionView) => void;
}

/** A column for each stage. The arrows propose the stage beside; a form asks since when before anything is written. */
export function SolutionBoard({ solutions, onMove, onRemove }: SolutionBoardProps) {
  const { t } = useTranslation(['advisory', 'fields']);
  const { isReadOnly } = useWorkbook();
  const hasUnknown = solutions.some(({ stage }) => stage === null);
  const stages = [...(hasUnknown ? [null] : []), ...solutionStages];
  return (
    <>
      <div className="overflow-x-auto border-t border-line-strong pt-2">
        <div className="grid auto-cols-[minmax(9rem,1fr)] grid-flow-col gap-2">
          {stages.map((stage) => {
            const here = solutions.filter((solution) => solution.stage === stage);
            const name = stage === null ? t('advisory:noStage') : t(`fields:choice.stage.${stage}`);
            return (
              <div key={stage ?? 'none'} role="group" aria-label={name} className="flex min-w-0 flex-col gap-1.5">
                <p className="flex gap-1.5 text-xs font-semibold text-ink-3">
                  {capitalised(name)} <span className="font-normal">{here.length}</span>
                </p>
                {here.map((solution) => (
                  <SolutionCard key={solution.id} solution={solution} onMove={onMove} onRemove={onRemove} />
                ))}
                {here.length === 0 && <p className="text-sm text-ink-3">{t('advisory:nothingHere')}</p>}
              </div>
            );
          })}
        </div>
      </div>
      {!isReadOnly && <p className="text-sm text-ink-3">{t('advisory:boardHint')}</p>}
    </>
  );
}

interface SolutionCardProps extends Pick<SolutionBoardProps, 'onMove' | 'onRemove'> {
  solution: SolutionView;
}

function SolutionCard({ solution, onMove, onRemove }: SolutionCardProps) {
  const { t } = useTranslation('advisory');
  const { title, date } = useWords();
  const { isReadOnly } = useWorkbook();
  const at = solution.stage === null ? -1 : solutionStages.indexOf(solution.stage);
  const beside = (by: number) => {
    const stage = solutionStages[at + by];
    if (stage !== undefined) onMove(solution, stage);
  };
  return (
    <div className="flex min-w-0 flex-col rounded-md border border-line bg-surface hover:bg-hover">
      <button
        type="button"
        disabled={isReadOnly}
        className="flex min-w-0 cursor-default flex-col gap-0.5 rounded-md px-2.5 py-2 text-left"
        onClick={() => beside(at === solutionStages.length - 1 ? 0 : 1)}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onRemove(solution);
          if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
          event.preventDefault();
          beside(event.key === 'ArrowRight' ? 1 : -1);
        }}
      >
        <span className="font-medium text-pretty hyphens-auto">{title(solution)}</span>
        {solution.since !== null && <span className="text-sm text-ink-3">{date(solution.since)}</span>}
      </button>
      {!isReadOnly && (
        <MenuButton
          label={t('more', { title: title(solution) })}
          placement="bottom end"
          trigger={
            <IconButton
              size="small"
              icon={Ellipsis}
              label={t('more', { title: title(solution) })}
              className="-mt-2 mr-1 mb-1 self-end"
            />
          }
          onAction={(id) => (id === 'remove' ? onRemove(solution) : onMove(solution, solution.stage ?? 'idea'))}
        >
          <MenuItem id="move">{t('move')}</MenuItem>
          <MenuItem id="remove" isDanger>
            {t('remove.act')}
          </MenuItem>
        </MenuButton>
      )}
    </div>
  );
}
