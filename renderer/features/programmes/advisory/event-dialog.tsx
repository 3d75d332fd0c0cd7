import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { eventKinds, type EventKind } from '#shared/model/programme.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { comparePartialDates } from '#shared/rules/partial-date.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from '../use-words.ts';

interface EventDraft {
  title: string;
  eventKind: EventKind;
  due: PartialDate | null;
  endsOn: PartialDate | null;
  place: string;
}

/** A new event of a programme; what came of it is recorded when it took place. */
export function EventDialog({ programme, onClose }: { programme: ProgrammeDetail; onClose: () => void }) {
  const { t } = useTranslation(['advisory', 'common', 'fields']);
  const { language } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [problem, setProblem] = useState<{ title?: string; endsOn?: string }>({});
  const { draft, latest, change } = useDraft<EventDraft>(
    {
      title: '',
      eventKind: 'workshop',
      due: null,
      endsOn: null,
      place: '',
    },
    () => setProblem({}),
  );

  const save = async () => {
    const { title, due, endsOn, ...rest } = latest.current;
    if (isRunning) return;
    if (title.trim() === '') return setProblem({ title: t('advisory:eventForm.titleMissing') });
    if (due !== null && endsOn !== null && comparePartialDates(endsOn, due) < 0)
      return setProblem({ endsOn: t('advisory:eventForm.wrongOrder') });
    const made = await run(
      ({ client }) =>
        client.advisory.setEvent({
          programme: programme.id,
          title: { [language]: title.trim() },
          due,
          endsOn,
          ...rest,
        }),
      { onError: ({ message }) => setProblem({ title: message }) },
    );
    if (made === undefined) return;
    done(t('advisory:eventForm.saved', { title: title.trim() }));
    onClose();
    goTo(recordHref('milestone', made.id) ?? '');
  };

  return (
    <FormDialog
      title={t('advisory:newEvent')}
      saveLabel={t('advisory:eventForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('advisory:eventForm.title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={problem.title ?? null}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the title is what the form is for
        autoFocus
      />
      <Select
        label={t('advisory:eventForm.kind')}
        options={eventKinds.map((value) => ({ value, label: capitalised(t(`fields:choice.eventKind.${value}`)) }))}
        value={draft.eventKind}
        onChange={(eventKind) => eventKind !== null && change({ eventKind })}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <DateField label={t('advisory:eventForm.from')} value={draft.due} onChange={(due) => change({ due })} />
        <DateField
          label={t('advisory:eventForm.endsOn')}
          labelNote={t('common:optional')}
          value={draft.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          error={problem.endsOn ?? null}
        />
      </div>
      <TextField
        label={t('advisory:eventForm.place')}
        labelNote={t('common:optional')}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
    </FormDialog>
  );
}
