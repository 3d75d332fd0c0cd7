import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { programmeKinds, type Programme } from '#shared/model/programme.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { goTo, recordHref } from '#renderer/app/paths.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { BilingualField } from '#renderer/ui/bilingual-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { QuickForm } from './quick-form.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useWords } from './use-words.ts';

/** A new programme from the template of its kind. */
export function NewProgrammeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common']);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('programmes:newProgramme.title')}
      closeLabel={t('common:close')}
      size="small"
    >
      <NewProgrammeForm onClose={onClose} />
    </Dialog>
  );
}

interface NewProgrammeDraft {
  kind: Programme['kind'];
  title: { bg: string; en: string };
  acronym: string;
  startsOn: PartialDate | null;
  months: number | null;
}

type Problems = Partial<Record<'title' | 'acronym' | 'startsOn', string>>;

function NewProgrammeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['programmes', 'common', 'advisory']);
  const { language } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [draft, setDraft] = useState<NewProgrammeDraft>({
    kind: 'grant',
    title: { bg: '', en: '' },
    acronym: '',
    startsOn: null,
    months: null,
  });
  const latest = useRef(draft);
  const isDateValid = useRef(true);
  const [problems, setProblems] = useState<Problems>({});
  const change = (patch: Partial<NewProgrammeDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setProblems({});
  };

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
    <QuickForm onSave={save}>
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
          <PartialDateField
            label={t('programmes:newProgramme.startsOn')}
            labelNote={t('common:optional')}
            value={draft.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            parse={parsePartialDate}
            format={(value) => formatPartialDate(value, language)}
            notUnderstood={t('common:dateUnknown')}
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
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone="primary" hint="Ctrl ↵" isPending={isRunning} onPress={() => void save()}>
          {t('programmes:newProgramme.save')}
        </Button>
      </div>
    </QuickForm>
  );
}
