import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refusedActivitySchema, type RefusedActivity } from '#shared/contract/change-many.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { DueFields, LifecycleFields, ValueField } from './many-fields.tsx';
import { changeOf, emptyDraft, needsReason, type DraftProblem, type ManyDraft, type ManyWhat } from './many-draft.ts';
import { RefusedList } from './refused-list.tsx';

interface ChangeManyDialogProps {
  what: ManyWhat;
  ids: readonly string[];
  onClose: () => void;
}

/** Changes one thing in all of the chosen activities. What cannot be changed so is listed, and may be left out. */
export function ChangeManyDialog({ what, ids: chosen, onClose }: ChangeManyDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const [ids, setIds] = useState(chosen);
  const [draft, setDraft] = useState<ManyDraft>(() => emptyDraft(asOf));
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly RefusedActivity[]>([]);
  const [missing, setMissing] = useState<DraftProblem | null>(null);
  const write = (patch: Partial<ManyDraft>) => {
    setDraft({ ...draft, ...patch });
    setProblem(null);
    setMissing(null);
    setRefused([]);
  };

  const save = async (all: readonly string[]) => {
    const change = changeOf(what, draft, language);
    if (typeof change === 'string') return setMissing(change);
    const refusal = await tell(
      ({ changed }: { changed: number }) => t('activities:many.changed', { count: changed }),
      (client) => client.activities.changeMany({ ids: [...all], change }),
      ({ data }) => setRefused(z.array(refusedActivitySchema).safeParse(data['refused']).data ?? []),
    );
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  const withoutRefused = () => {
    const left = ids.filter((id) => !refused.some((one) => one.id === id));
    setIds(left);
    setRefused([]);
    setProblem(null);
    void save(left);
  };

  const hasReason = what === 'lifecycle' || what === 'due';
  const isReasonNeeded = what === 'due' || needsReason(draft.lifecycle);
  const missingText = missing === null ? null : t(`activities:many.missing.${missing}`);
  const fields = { draft, onWrite: write, missing: missing === 'reasonMissing' ? null : missingText };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`activities:many.title.${what}`, { count: ids.length })}
      closeLabel={t('common:close')}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            tone={draft.lifecycle === 'dropped' ? 'danger' : 'primary'}
            hint="Ctrl ↵"
            isPending={isRunning}
            onPress={() => void save(ids)}
          >
            {t('activities:many.submit', { count: ids.length })}
          </Button>
        </>
      }
    >
      <div
        role="presentation"
        className="flex flex-col gap-3"
        // On its way down: a choice that has the focus would keep the key for itself.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.stopPropagation();
          void save(ids);
        }}
      >
        {what === 'lifecycle' ? (
          <LifecycleFields {...fields} />
        ) : what === 'due' ? (
          <DueFields {...fields} />
        ) : (
          <ValueField {...fields} field={what} />
        )}
        {hasReason && (
          <TextArea
            label={t('common:reason')}
            labelNote={isReasonNeeded ? undefined : t('common:optional')}
            description={t('activities:many.reasonHint')}
            value={draft.reason}
            onChange={(reason) => write({ reason })}
            validationBehavior="aria"
            error={missing === 'reasonMissing' ? missingText : null}
          />
        )}
        {refused.length > 0 ? (
          <RefusedList
            refused={refused}
            chosen={ids.length}
            onLeaveOut={refused.length < ids.length ? withoutRefused : undefined}
          />
        ) : (
          problem !== null && (
            <p role="alert" className="text-danger">
              {problem}
            </p>
          )
        )}
      </div>
    </Dialog>
  );
}
