import { useTranslation } from 'react-i18next';
import { quarterParts } from '#shared/rules/periods.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { PastedBlock, RefusedCell } from './grid-model.ts';
import { useCellProblem } from './use-cell-problem.ts';

interface GridPasteDialogProps {
  block: PastedBlock;
  onSave: () => void;
  onClose: () => void;
}

const shownAtMost = 40;

/** Before anything of a block is saved: what of it is refused and why, and the choice to save the rest or nothing. */
export function GridPasteDialog({ block: { entries, refused }, onSave, onClose }: GridPasteDialogProps) {
  const { t } = useTranslation(['kpis', 'common']);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('grid.pasteTitle')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onPress={onClose}>{t(entries.length === 0 ? 'common:close' : 'grid.saveNothing')}</Button>
          {entries.length > 0 && (
            <Button
              tone="primary"
              onPress={() => {
                onSave();
                onClose();
              }}
            >
              {t('grid.saveRest', { count: entries.length })}
            </Button>
          )}
        </>
      }
    >
      <p>{t('grid.pasteLead', { count: refused.length })}</p>
      <ul className="mt-2 max-h-64 overflow-auto border-y border-line text-sm">
        {refused.slice(0, shownAtMost).map((cell) => (
          <RefusedLine key={cell.key} cell={cell} />
        ))}
      </ul>
      {refused.length > shownAtMost && (
        <p className="mt-1 text-sm text-ink-3">{t('grid.pasteMore', { count: refused.length - shownAtMost })}</p>
      )}
    </Dialog>
  );
}

function RefusedLine({ cell }: { cell: RefusedCell }) {
  const { t } = useTranslation('kpis');
  const problem = useCellProblem(cell.kpi);
  const { year, quarter } = quarterParts(cell.quarter);
  return (
    <li className="grid grid-cols-[5rem_9rem_1fr] gap-x-3 border-b border-line py-1.5 last:border-b-0">
      <span className="text-ink-3">{cell.kpi.code}</span>
      <span>
        {t('grid.quarter', { quarter })} {year}
      </span>
      <span className="min-w-0">
        <span className="font-medium break-words">„{cell.text}“</span>
        <span className="block text-pretty text-ink-2">{problem(cell.problem)}</span>
      </span>
    </li>
  );
}
