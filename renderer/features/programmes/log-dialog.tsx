import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneView } from '#shared/contract/programmes.ts';
import type { Milestone } from '#shared/model/programme.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { useCountsLater, withNote } from '#renderer/app/use-counts-later.ts';
import { EvidenceField } from '#renderer/features/attachments/evidence-field.tsx';
import { useEvidence } from '#renderer/features/attachments/use-evidence.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { achievementWord } from './achievement-word.ts';
import { EventFields } from './advisory/event-fields.tsx';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from './use-words.ts';

/** Achieved when, evidence, note: what logging a milestone takes, and nothing more. Ctrl Enter records it. */
export function LogDialog({ milestone, onClose }: { milestone: MilestoneView; onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  const { title } = useWords();
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('programmes:log')} closeLabel={t('common:close')} size="small">
      <p className="font-medium text-pretty">{title(milestone)}</p>
      <LogFields milestone={milestone} onClose={onClose} />
    </Dialog>
  );
}

interface LogFieldsProps {
  /** Null: none is chosen yet. */
  milestone: MilestoneView | null;
  onMissing?: () => void;
  onClose: () => void;
}

interface LogDraft {
  achieved: Milestone['achieved'];
  on: PartialDate | null;
  evidence: string;
  note: string;
  participants: number | null;
  expertDays: number | null;
  outcome: string;
}

export function LogFields({ milestone, onMissing, onClose }: LogFieldsProps) {
  const { t } = useTranslation(['programmes', 'common']);
  const { asOf, workbook } = useWorkbook();
  const { language, when, title } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const countsLater = useCountsLater();
  const files = useEvidence();
  const [problem, setProblem] = useState<string | null>(null);
  const { draft, latest, change } = useDraft<LogDraft>(
    {
      achieved: 'yes',
      on: asOf < workbook.today ? asOf : workbook.today,
      evidence: milestone?.evidence ?? '',
      note: milestone?.note[language] ?? '',
      participants: milestone?.participants ?? null,
      expertDays: milestone?.expertDays ?? null,
      outcome: milestone?.outcome[language] ?? '',
    },
    () => setProblem(null),
  );
  const isDateValid = useRef(true);

  const word = (status: 'achieved' | 'partly') => achievementWord(milestone?.kind ?? 'milestone', status, t);

  const save = async () => {
    const { achieved, on, evidence, note, participants, expertDays, outcome } = latest.current;
    if (milestone === null) return onMissing?.();
    if (!isDateValid.current || isRunning || files.isSettling) return;
    if (on === null) return setProblem(t('programmes:logForm.dateMissing'));
    const attachments = await files.ready();
    if (attachments === null) return;
    const result = await run(
      ({ client }) =>
        client.programmes.achieveMilestone({
          id: milestone.id,
          achieved,
          on,
          evidence: evidence.trim(),
          note: { [language]: note.trim() },
          attachments,
          ...(milestone.kind === 'event' &&
            achieved !== 'no' && { participants, expertDays, outcome: { [language]: outcome.trim() } }),
        }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (result === undefined) return;
    files.saved();
    const what =
      achieved === 'no'
        ? t('programmes:logForm.no')
        : `${word(achieved === 'yes' ? 'achieved' : 'partly')} ${when(on)}`;
    const told = t('programmes:logForm.done', { title: title(milestone), what: what.toLocaleLowerCase(language) });
    done(achieved === 'no' ? told : withNote(told, countsLater(on)));
    onClose();
  };

  const isRecorded = milestone !== null && milestone.achieved !== 'no';
  const alreadyOn = milestone?.achievedOn ?? null;
  return (
    <QuickForm onSave={save}>
      {isRecorded && (
        <p className="rounded-md bg-at-risk-soft px-3 py-2 text-sm text-pretty">
          {t('programmes:logForm.already', {
            what: `${word(milestone.achieved === 'yes' ? 'achieved' : 'partly').toLocaleLowerCase(language)}${alreadyOn === null ? '' : ` ${when(alreadyOn)}`}`,
          })}
        </p>
      )}
      <RadioGroup
        label={t('programmes:logForm.result')}
        orientation={isRecorded ? 'vertical' : 'horizontal'}
        choices={[
          { value: 'yes', label: word('achieved') },
          { value: 'partly', label: word('partly') },
          ...(isRecorded
            ? [{ value: 'no' as const, label: t('programmes:logForm.no'), detail: t('programmes:logForm.noHint') }]
            : []),
        ]}
        value={draft.achieved}
        onChange={(achieved) => change({ achieved })}
      />
      {draft.achieved !== 'no' && (
        <DateField
          label={t('programmes:logForm.on')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- when is the first thing that is asked
          autoFocus={milestone !== null}
          value={draft.on}
          onChange={(on) => change({ on })}
          onValidityChange={(isValid) => {
            isDateValid.current = isValid;
          }}
          error={problem}
        />
      )}
      {milestone?.kind === 'event' && draft.achieved !== 'no' && <EventFields draft={draft} onChange={change} />}
      <TextField
        label={t('programmes:logForm.evidence')}
        labelNote={t('common:optional')}
        description={t('programmes:logForm.evidenceHint')}
        value={draft.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <EvidenceField evidence={files} />
      <TextArea
        label={t('programmes:logForm.note')}
        labelNote={t('common:optional')}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <FormButtons
        label={t('programmes:logForm.save')}
        isPending={isRunning || files.isSettling}
        onSave={save}
        onCancel={onClose}
      />
    </QuickForm>
  );
}
