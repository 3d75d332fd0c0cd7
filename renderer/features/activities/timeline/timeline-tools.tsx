import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Download } from 'lucide-react';
import type { TimeWindow } from '#shared/charts/timeline/time-window.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';
import { useOfferPrint } from '#renderer/app/print-command.tsx';
import { useRemembered } from '#renderer/app/screen-memory.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { PlanToolsProps } from '../plan-view.ts';
import { ExportDialog } from './export-dialog.tsx';
import { timeInView } from './use-time-window.ts';

const titles = { bg: catalogues.bg.timeline.export.title, en: catalogues.en.timeline.export.title };

/** What the timeline has at the end of the toolbar: its export. */
export function TimelineTools({ question, matching }: PlanToolsProps) {
  const { t } = useTranslation('timeline');
  const [isOpen, setIsOpen] = useState(false);
  const [window] = useRemembered<TimeWindow | null>(timeInView, null);
  const canExport = matching > 0;
  // Pages are what the export offers first.
  useOfferPrint(titles, () => setIsOpen(canExport));
  return (
    <>
      <IconButton
        icon={Download}
        size="small"
        label={t('export.open')}
        isDisabled={!canExport}
        onPress={() => setIsOpen(true)}
      />
      {isOpen && canExport && (
        <ExportDialog question={question} count={matching} window={window} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
