import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoaderCircle, Printer } from 'lucide-react';
import { catalogues } from '#shared/i18n/catalogues.ts';
import { useOfferPrint } from '#renderer/app/print-command.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { PrintDialog, type PrintedView } from './print-dialog.tsx';
import { usePrint } from './use-print.ts';

interface PrintToolProps extends Pick<PlanToolsProps, 'question' | 'layout' | 'matching'> {
  what: PrintedView;
}

const titles = {
  table: { bg: catalogues.bg.planPrint.title.table, en: catalogues.en.planPrint.title.table },
  districts: { bg: catalogues.bg.planPrint.title.districts, en: catalogues.en.planPrint.title.districts },
} as const;

/** The way to a print of what is shown: a button, Ctrl+P, and a command of the search. */
export function PrintTool({ what, question, layout, matching }: PrintToolProps) {
  const { t } = useTranslation('planPrint');
  const [isOpen, setIsOpen] = useState(false);
  const work = usePrint(() => setIsOpen(false));
  const canPrint = matching > 0;
  useOfferPrint(titles[what], () => setIsOpen(canPrint));
  return (
    <>
      <IconButton
        icon={work.isRunning ? LoaderCircle : Printer}
        size="small"
        label={t(work.isRunning ? 'running' : 'open')}
        hint="Ctrl P"
        isDisabled={!canPrint}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && canPrint && (
        <PrintDialog
          what={what}
          question={question}
          layout={layout}
          count={matching}
          work={work}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
