import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { languages, type Bilingual } from '#shared/model/values.ts';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { emptyText, TextPair } from '#renderer/app/form/text-pair.tsx';
import { useRecordChoices } from '#renderer/app/use-record-choices.ts';

interface NewInviteeDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: MeetingDetail;
}

export function NewInviteeDialog({ isOpen, onOpenChange, meeting }: NewInviteeDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('invitees.add')} closeLabel={t('common:close')}>
      <NewInviteeForm meeting={meeting} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const capacities = ['chair', 'secretary', 'presenter', 'invited', 'guest'] as const;
const kinds = ['register', 'organisation', 'outside'] as const;
const kindLabels = {
  register: 'invitees.person',
  organisation: 'invitees.organisationOnly',
  outside: 'invitees.outside',
} as const;
const isEmpty = (text: Bilingual) => languages.every((language) => text[language].trim() === '');

/** A person of the directory, an organisation as such, or somebody else by name; for the whole meeting or for one topic. */
function NewInviteeForm({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useTranslation(['board', 'fields', 'common']);
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const [from, setFrom] = useState<(typeof kinds)[number]>('register');
  const [person, setPerson] = useState<string | null>(null);
  const [name, setName] = useState(emptyText);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [capacity, setCapacity] = useState<(typeof capacities)[number]>('invited');
  const [item, setItem] = useState<string | null>(null);
  const [topic, setTopic] = useState(emptyText);
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const people = useRecordChoices('person');
  const organisations = useRecordChoices('organisation');
  const isNobody = { register: person === null, organisation: organisation === null, outside: isEmpty(name) }[from];
  const problem = isChecked && isNobody ? t('invitees.needsPerson') : null;

  const add = async () => {
    setIsChecked(true);
    setRefusal(null);
    if (isNobody) return;
    const ofItem = meeting.agenda.find(({ id }) => id === item)?.title;
    const who = {
      register: { person, name: {}, organisation: null },
      organisation: { person: null, name: {}, organisation },
      outside: { person: null, name: { bg: name.bg, en: name.en }, organisation },
    }[from];
    const about = ofItem ?? topic;
    await run(
      async ({ client }) => {
        await client.board.invite({
          meeting: meeting.id,
          invitees: [{ ...who, capacity, topic: { bg: about.bg, en: about.en } }],
        });
        onDone();
      },
      { onError: ({ message }) => setRefusal(message) },
    );
  };

  return (
    <QuickForm onSave={add}>
      <RadioGroup
        label={t('invitees.who')}
        orientation="horizontal"
        choices={kinds.map((value) => ({ value, label: t(kindLabels[value]) }))}
        value={from}
        onChange={setFrom}
      />
      {from === 'register' && (
        <ComboBox
          label={t('invitees.person')}
          options={people}
          value={person}
          onChange={setPerson}
          emptyText={t('common:nothingFound')}
          error={problem}
        />
      )}
      {from === 'outside' && (
        <TextPair label={t('invitees.personName')} value={name} onChange={setName} error={problem} />
      )}
      {from !== 'register' && (
        <ComboBox
          key={from}
          label={t('invitees.organisation')}
          {...(from === 'outside' ? { labelNote: t('common:optional') } : { error: problem })}
          options={organisations}
          value={organisation}
          onChange={setOrganisation}
          emptyText={t('common:nothingFound')}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('invitees.capacity')}
          options={capacities.map((value) => ({ value, label: capitalised(t(`fields:choice.capacity.${value}`)) }))}
          value={capacity}
          onChange={(picked) => setCapacity(picked ?? 'invited')}
        />
        <Select
          label={t('invitees.topicItem')}
          options={meeting.agenda
            .filter(({ level }) => level !== 'section')
            .map(({ id, number, title }) => ({ value: id, label: `${number}. ${textIn(title, language)}` }))}
          noneLabel={t('invitees.anyTopic')}
          value={item}
          onChange={setItem}
        />
      </div>
      {item === null && (
        <TextPair label={t('invitees.topic')} labelNote={t('common:optional')} value={topic} onChange={setTopic} />
      )}
      {refusal !== null && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {refusal}
        </p>
      )}
      <FormButtons label={t('common:add')} isPending={isRunning} onSave={add} onCancel={onDone} />
    </QuickForm>
  );
}
