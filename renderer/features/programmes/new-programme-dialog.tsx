import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeKinds, type Programme } from '#shared/model/programme.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { DateField } from '#renderer/app/form/date-field.tsx';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useDraft } from '#renderer/app/form/use-draft.ts';
import { useWords } from './use-words.ts';

interface NewProgrammeDraft {
  kind: Programme['kind'];
  title: { bg: string; en: string };
  acronym: string;
  startsOn: PartialDate | null;
  months: number | null;
}

type Problems = Partial<Record<'title' | 'acronym' | 'startsOn', string>>;

/** A new programme from the template of its kind. */
export function NewProgrammeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common', 'advisory']);
  const { language } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [problems, setProblems] = useState<Problems>({});
  const { draft, latest, change } = useDraft<NewProgrammeDraft>(
    {
      kind: 'grant',
      title: { bg: '', en: '' },
      acronym: '',
      startsOn: null,
      months: null,
    },
    () => setProblems({}),
  );
  const isDateValid = useRef(true);

  const save = async () => {
    const { kind, title, acronym, startsOn, months } = latest.current;
    if (!isDateValid.current || isRunning) return;
    const name = { bg: title.bg.trim(), en: title.en.trim() };
    if (name.bg === '' && name.en === '') return setProblems({ title: t('programmes:newForm.titleMissing') });
    if (acronym.trim() === '') return setProblems({ acronym: t('programmes:newProgramme.acronymMissing') });
    if (startsOn !== null && precisionOf(startsOn) !== 'day') return setProblems({ startsOn: t('common:dateUnknown') });
    const made = await run(
      ({ client }) =>
        client.programmes.create({
          kind,
          title: name,
          acronym: acronym.trim(),
          monthOneStartsOn: startsOn,
          durationMonths: months,
        }),
      { onError: ({ message }) => setProblems({ acronym: message }) },
    );
    if (made === undefined) return;
    done(t('programmes:newProgramme.done', { title: name[language] || name.bg || name.en }));
    onClose();
    goTo(recordHref('programme', made.id) ?? '');
  };

  return (
    <FormDialog
      title={t('programmes:newProgramme.title')}
      saveLabel={t('programmes:newProgramme.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <RadioGroup
        label={t('programmes:newProgramme.kind')}
        choices={programmeKinds.map((value) => ({
          value,
          label: t(`programmes:newProgramme.${value}`),
          detail: t(`programmes:newProgramme.${value}Hint`),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <p className="text-sm text-pretty text-ink-3">
        {t('advisory:template.brings')}: {t(`advisory:template.${draft.kind}`)}.
      </p>
      <BilingualField
        label={t('programmes:newProgramme.name')}
        value={{ ...draft.title, stale: null }}
        order={language === 'bg' ? ['bg', 'en'] : ['en', 'bg']}
        savesOn="key"
        onChange={(patch) => change({ title: { ...latest.current.title, ...patch } })}
        languageTags={{ bg: t('common:bg'), en: t('common:en') }}
        languageNames={{ bg: t('common:bulgarian'), en: t('common:english') }}
        confirmLabel={t('common:confirmTranslation')}
        onConfirm={() => undefined}
        error={problems.title ?? null}
      />
      <TextField
        label={t('programmes:newProgramme.acronym')}
        error={problems.acronym ?? null}
        value={draft.acronym}
        onChange={(acronym) => change({ acronym })}
      />
      {draft.kind !== 'network' && (
        <div className="grid grid-cols-[minmax(0,1fr)_10rem] items-start gap-3">
          <DateField
            label={t('programmes:newProgramme.startsOn')}
            labelNote={t('common:optional')}
            value={draft.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            onValidityChange={(isValid) => {
              isDateValid.current = isValid;
            }}
            error={problems.startsOn ?? null}
          />
          <NumberField
            label={t('programmes:newProgramme.months')}
            minValue={1}
            maxValue={240}
            value={draft.months ?? Number.NaN}
            onChange={(months) => change({ months: Number.isInteger(months) ? months : null })}
          />
        </div>
      )}
    </FormDialog>
  );
}
