import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { monthEnd } from '#shared/rules/project-month.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from './use-words.ts';

interface NewItemDialogProps {
  entity: 'milestone' | 'deliverable';
  programme: ProgrammeDetail;
  onClose: () => void;
}

interface NewItemDraft {
  code: string;
  title: { bg: string; en: string };
  kind: 'milestone' | 'event';
  phase: string | null;
  dueMonth: number | null;
  due: PartialDate | null;
}

/** A new milestone or deliverable. What is not known yet is filled in on its record, which opens. */
export function NewItemDialog({ entity, programme, onClose }: NewItemDialogProps) {
  const { t } = useTranslation(['programmes', 'common', 'fields']);
  const { language, title, date } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [problem, setProblem] = useState<string | null>(null);
  const { draft, latest, change } = useDraft<NewItemDraft>(
    {
      code: '',
      title: { bg: '', en: '' },
      kind: 'milestone',
      phase: null,
      dueMonth: null,
      due: null,
    },
    () => setProblem(null),
  );
  const isDateValid = useRef(true);
  const [titleProblem, setTitleProblem] = useState<string | null>(null);
  const start = programme.monthOneStartsOn;

  const save = async () => {
    const { code, title: given, kind, phase, dueMonth, due } = latest.current;
    if (!isDateValid.current || isRunning) return;
    if (given.bg.trim() === '' && given.en.trim() === '') return setTitleProblem(t('programmes:newForm.titleMissing'));
    const table = entity === 'milestone' ? programme.milestones : programme.deliverables;
    const common = {
      programme: programme.id,
      title: { bg: given.bg.trim(), en: given.en.trim() },
      dueMonth,
      dueOriginal: due,
      // At the end of the funder's table.
      sortOrder: Math.max(0, ...table.map(({ sortOrder }) => sortOrder ?? 0)) + 1,
      ...(code.trim() === '' ? {} : { code: code.trim() }),
    };
    const made = await run(
      ({ client }) =>
        client.records.create({
          entity,
          fields: entity === 'milestone' ? { ...common, kind, phase, due } : { ...common, workPackage: phase },
        }),
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined) return;
    done(t('programmes:newForm.done', { title: given[language] || given.bg || given.en }));
    onClose();
    goTo(recordHref(entity, made.id) ?? '');
  };

  return (
    <FormDialog
      title={t(`programmes:newForm.${entity}`)}
      saveLabel={t('programmes:newForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <BilingualField
        label={t('programmes:newForm.title')}
        value={{ ...draft.title, stale: null }}
        order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
        savesOn="key"
        onChange={(patch) => {
          change({ title: { ...latest.current.title, ...patch } });
          setTitleProblem(null);
        }}
        languageTags={{ bg: t('common:bg'), en: t('common:en') }}
        languageNames={{ bg: t('common:bulgarian'), en: t('common:english') }}
        confirmLabel={t('common:confirmTranslation')}
        onConfirm={() => undefined}
        error={titleProblem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the title is what the form is for
        autoFocus
      />
      {entity === 'milestone' && (
        <RadioGroup
          label={t('programmes:newForm.kind')}
          orientation="horizontal"
          choices={(['milestone', 'event'] as const).map((value) => ({
            value,
            label: capitalised(t(`fields:choice.kind.${value}`)),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('programmes:column.code')}
          labelNote={t('common:optional')}
          description={t('programmes:newForm.codeHint', { example: entity === 'milestone' ? 'MS3' : 'D3.1' })}
          error={problem}
          value={draft.code}
          onChange={(code) => change({ code })}
        />
        {programme.phases.length > 0 && (
          <Select
            label={t('programmes:newForm.phase')}
            options={programme.phases.map((phase) => ({
              value: phase.id,
              label: title(phase),
              ...(phase.kind === 'workPackage' && phase.code !== null ? { detail: phase.code } : {}),
            }))}
            noneLabel={t('common:none')}
            value={draft.phase}
            onChange={(phase) => change({ phase })}
          />
        )}
      </div>
      <div className="grid grid-cols-2 gap-3">
        {start !== null && (
          <NumberField
            label={t('programmes:newForm.dueMonth')}
            minValue={1}
            maxValue={240}
            value={draft.dueMonth ?? Number.NaN}
            onChange={(month) => {
              const isNumber = Number.isInteger(month) && month > 0;
              change(isNumber ? { dueMonth: month, due: dueOf(start, month) } : { dueMonth: null });
            }}
            {...(draft.dueMonth === null
              ? {}
              : {
                  description: t('programmes:newForm.dueMonthHint', {
                    month: draft.dueMonth,
                    date: date(dueOf(start, draft.dueMonth)),
                  }),
                })}
          />
        )}
        <DateField
          label={t('programmes:newForm.due')}
          value={draft.due}
          onChange={(due) => change({ due })}
          onValidityChange={(isValid) => {
            isDateValid.current = isValid;
          }}
        />
      </div>
    </FormDialog>
  );
}

/** A project month that is a calendar month is known to the month; any other to its last day. */
const dueOf = (start: string, month: number): PartialDate => {
  const end = monthEnd(start, month);
  return start.endsWith('-01') ? end.slice(0, 7) : end;
};
