import { useTranslation } from 'react-i18next';
import { fitColumns, planColumnSizes, smallestSheetLetters, type SheetLayout } from '#shared/charts/fit-columns.ts';
import { fitDistricts } from '#shared/charts/fit-districts.ts';
import { districtCells, type PrintRequest } from '#shared/contract/plan-print.ts';
import type { PlanLayout, PlanQuestion } from '#shared/model/plan-question.ts';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Spinner } from '#renderer/ui/spinner.tsx';
import { shownColumns } from '../table/column-layout.ts';
import { FittingWords } from './fitting-words.tsx';
import type { PrintWork } from './use-print.ts';

export type PrintedView = PrintRequest['what'];

interface PrintChoices extends SheetLayout {
  readonly cells: (typeof districtCells)[number];
}

const firstChoices: PrintChoices = { paper: 'a4', orientation: 'landscape', fitting: 'split', cells: 'marks' };

interface PrintDialogProps {
  what: PrintedView;
  question: PlanQuestion;
  layout: PlanLayout;
  /** How many activities match. */
  count: number;
  work: PrintWork;
  onClose: () => void;
}

/** On what paper the view is printed, and what becomes of columns that do not fit; everything that matches is in it. Closing it stops nothing. */
export function PrintDialog({ what, question, layout, count, work, onClose }: PrintDialogProps) {
  const { t } = useTranslation(['planPrint', 'common']);
  const [choices, choose] = useRemembered<PrintChoices>('plan.print', firstChoices);
  const { paper, orientation, fitting, cells } = choices;
  const { save, stop, isRunning, refusal } = work;
  const columns = shownColumns(layout);
  const fitted =
    what === 'table'
      ? fitColumns(
          columns.map((id) => ({ id, ...planColumnSizes[id] })),
          choices,
        )
      : fitDistricts(cells, choices);
  const isReadable = fitted.letters >= smallestSheetLetters;
  const asked = { question, paper, orientation, fitting };
  const onSave = () => void save(what === 'table' ? { ...asked, what, columns } : { ...asked, what, cells });

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`planPrint:title.${what}`)}
      closeLabel={t('common:close')}
      footer={
        <>
          {isRunning && (
            <span className="mr-auto self-center">
              <Spinner label={t('planPrint:working', { count })} isLabelShown />
            </span>
          )}
          <Button onPress={isRunning ? stop : onClose}>{t(isRunning ? 'planPrint:stop' : 'common:cancel')}</Button>
          <Button tone="primary" isPending={isRunning} isDisabled={!isReadable} onPress={onSave}>
            {t('planPrint:confirm')}
          </Button>
        </>
      }
    >
      <p className="text-pretty text-ink-2">{t('planPrint:lead', { count })}</p>
      <div className="grid grid-cols-2 gap-x-8 gap-y-4">
        <RadioGroup
          label={t('planPrint:paper')}
          value={paper}
          onChange={(value) => choose({ ...choices, paper: value })}
          orientation="horizontal"
          choices={(['a4', 'a3'] as const).map((value) => ({ value, label: t(`planPrint:papers.${value}`) }))}
        />
        <RadioGroup
          label={t('planPrint:orientation')}
          value={orientation}
          onChange={(value) => choose({ ...choices, orientation: value })}
          choices={(['landscape', 'portrait'] as const).map((value) => ({
            value,
            label: t(`planPrint:orientations.${value}`),
          }))}
        />
        <RadioGroup
          label={t('planPrint:fitting')}
          value={fitting}
          onChange={(value) => choose({ ...choices, fitting: value })}
          choices={(['split', 'scaled'] as const).map((value) => ({
            value,
            label: t(`planPrint:fittings.${value}`),
            detail: t(`planPrint:fittings.${value}Detail`),
          }))}
        />
        {what === 'districts' && (
          <RadioGroup
            label={t('planPrint:cells')}
            value={cells}
            onChange={(value) => choose({ ...choices, cells: value })}
            choices={districtCells.map((value) => ({ value, label: t(`planPrint:cellsChoice.${value}`) }))}
          />
        )}
      </div>
      <FittingWords fitted={fitted} />
      {refusal !== null && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}
