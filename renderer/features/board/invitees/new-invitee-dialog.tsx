import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { languages } from '#shared/model/values.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { emptyText, TextPair } from '../text-pair.tsx';
import { useNames } from '../use-names.ts';

interface NewInviteeDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: string;
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

function NewInviteeForm({ meeting, onDone }: { meeting: string; onDone: () => void }) {
  const { t } = useTranslation(['board', 'fields', 'common']);
  const { run, isRunning } = useAction();
  const [from, setFrom] = useState<'register' | 'outside'>('register');
  const [person, setPerson] = useState<string | null>(null);
  const [name, setName] = useState(emptyText);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [capacity, setCapacity] = useState<(typeof capacities)[number]>('invited');
  const [topic, setTopic] = useState(emptyText);
  const [isChecked, setIsChecked] = useState(false);
  const people = useNames('person');
  const organisations = useNames('organisation');
  const isNobody = from === 'register' ? person === null : languages.every((language) => name[language].trim() === '');
  const problem = isChecked && isNobody ? t('invitees.needsPerson') : null;

  const add = () => {
    setIsChecked(true);
    if (isNobody) return;
    void run(async ({ client }) => {
      const common = { meeting, capacity, topic: { bg: topic.bg, en: topic.en } };
      const who =
        from === 'register'
          ? { person, organisation: await organisationOf(person) }
          : { name: { bg: name.bg, en: name.en }, organisation };
      await client.records.create({ entity: 'invitee', fields: { ...common, ...who } });
      onDone();

      /** A person comes for the organisation that the register gives. */
      async function organisationOf(id: string | null): Promise<string | null> {
        const record = id === null ? {} : await client.records.get({ entity: 'person', id });
        return typeof record['organisation'] === 'string' ? record['organisation'] : null;
      }
    });
  };

  return (
    <>
      <RadioGroup
        label={t('invitees.who')}
        orientation="horizontal"
        choices={[
          { value: 'register', label: t('invitees.person') },
          { value: 'outside', label: t('invitees.outside') },
        ]}
        value={from}
        onChange={setFrom}
      />
      {from === 'register' ? (
        <ComboBox
          key={people.length}
          label={t('invitees.person')}
          options={people}
          value={person}
          onChange={setPerson}
          emptyText={t('common:nothingFound')}
          error={problem}
        />
      ) : (
        <>
          <TextPair label={t('invitees.personName')} value={name} onChange={setName} error={problem} />
          <ComboBox
            key={organisations.length}
            label={t('invitees.organisation')}
            labelNote={t('common:optional')}
            options={organisations}
            value={organisation}
            onChange={setOrganisation}
            emptyText={t('common:nothingFound')}
          />
        </>
      )}
      <Select
        label={t('invitees.capacity')}
        options={capacities.map((value) => ({ value, label: capitalised(t(`fields:choice.capacity.${value}`)) }))}
        value={capacity}
        onChange={(picked) => setCapacity(picked ?? 'invited')}
        className="max-w-60"
      />
      <TextPair label={t('invitees.topic')} labelNote={t('common:optional')} value={topic} onChange={setTopic} />
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>{t('common:cancel')}</Button>
        <Button tone="primary" isPending={isRunning} onPress={add}>
          {t('common:add')}
        </Button>
      </div>
    </>
  );
}
