import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deliverableTransitions } from '#shared/rules/deliverable-transitions.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LogFields } from './log-dialog.tsx';
import { findsItem, inLoggingOrder, searchTextOf } from './logging-order.ts';
import { isDeliverable, type ProgrammeItem } from './programme-item.ts';
import { StepDialog } from './step-dialog.tsx';
import { useWords } from './use-words.ts';

interface LogAnythingDialogProps {
  /** The programme that is looked at: what is its own comes first. */
  programme: string | null;
  onClose: () => void;
}

/** Asks what happened, of everything that any programme or activity owes: a few letters in either script find it. */
export function LogAnythingDialog({ programme, onClose }: LogAnythingDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data: milestones } = useQuery(queries.programmes.milestones.queryOptions({ input: { asOf } }));
  const { data: deliverables } = useQuery(queries.programmes.deliverables.queryOptions({ input: { asOf } }));
  const [chosen, setChosen] = useState<ProgrammeItem | null>(null);
  const items = useMemo(
    () =>
      milestones && deliverables
        ? inLoggingOrder([...milestones.milestones, ...deliverables.deliverables], programme)
        : null,
    [milestones, deliverables, programme],
  );
  const [step] = chosen !== null && isDeliverable(chosen) ? deliverableTransitions[chosen.recordedStatus] : [];
  if (chosen !== null && isDeliverable(chosen) && step !== undefined)
    return <StepDialog deliverable={chosen} step={step} onClose={onClose} />;
  if (items === null) return null;
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('programmes:log')} closeLabel={t('common:close')} size="medium">
      <LogForm items={items} chosen={chosen} onChoose={setChosen} onClose={onClose} />
    </Dialog>
  );
}

interface LogFormProps {
  items: readonly ProgrammeItem[];
  chosen: ProgrammeItem | null;
  onChoose: (item: ProgrammeItem | null) => void;
  onClose: () => void;
}

function LogForm({ items, chosen, onChoose, onClose }: LogFormProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { title, shortDate } = useWords();
  const [isMissing, setIsMissing] = useState(false);
  const labelOf = (item: ProgrammeItem) => (item.code === null ? title(item) : `${item.code} · ${title(item)}`);
  const placeOf = (item: ProgrammeItem) => {
    const place = item.programmeName ?? (isDeliverable(item) ? null : item.activityName);
    return [place?.code ?? '', item.dueAsOf === null ? '' : shortDate(item.dueAsOf)].filter(Boolean).join(' · ');
  };
  // The list knows its options by their labels; what they are found by stands behind.
  const searched = new Map(items.map((item) => [labelOf(item), searchTextOf(item)]));
  const milestone = chosen !== null && !isDeliverable(chosen) ? chosen : null;
  return (
    <>
      <ComboBox
        label={t('programmes:logForm.what')}
        description={t('programmes:logForm.whatHint')}
        error={isMissing ? t('programmes:logForm.choose') : null}
        options={items.map((item) => ({ value: item.id, label: labelOf(item), detail: placeOf(item) }))}
        value={chosen?.id ?? null}
        onChange={(id) => {
          onChoose(items.find((item) => item.id === id) ?? null);
          setIsMissing(false);
        }}
        filter={(label, typed) => findsItem(searched.get(label) ?? label, typed)}
        emptyText={t('common:nothingFound')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- which one is the first thing that is asked
        autoFocus
      />
      <LogFields key={milestone?.id} milestone={milestone} onMissing={() => setIsMissing(true)} onClose={onClose} />
    </>
  );
}
