import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { Contact } from '#shared/contract/advisory.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { useWords } from '../use-words.ts';
import { Nothing, PlainCell, PlainRow, PlainTable, RowHead } from './plain-table.tsx';

interface ContactsPartProps {
  programme: string;
  contacts: readonly Contact[];
}

/** Whom to ask about the programme; whether they may be named outside stands beside each. */
export function ContactsPart({ programme, contacts }: ContactsPartProps) {
  const { t } = useTranslation('advisory');
  const { title, language } = useWords();
  const { isReadOnly } = useWorkbook();
  const { run } = useAction();
  const [isAdding, setIsAdding] = useState(false);
  const heads = [
    { label: t('column.person') },
    { label: t('column.organisation') },
    { label: t('column.contact') },
    { label: t('column.consent') },
    ...(isReadOnly ? [] : [{ label: t('column.actions'), isHidden: true }]),
  ];
  return (
    <Section
      title={t('contacts')}
      action={
        !isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => setIsAdding(true)}>
            {t('addContact')}
          </Button>
        )
      }
    >
      {contacts.length === 0 ? (
        <Nothing>{t('noContacts')}</Nothing>
      ) : (
        <PlainTable label={t('contacts')} heads={heads}>
          {contacts.map(({ link, person, role, organisation, contact, consentPublic }) => (
            <PlainRow key={link}>
              <RowHead>
                {title(person)}
                {textIn(role, language) !== '' && (
                  <span className="ml-2 font-normal text-ink-3">{textIn(role, language)}</span>
                )}
              </RowHead>
              <PlainCell>{organisation === null ? '—' : title(organisation)}</PlainCell>
              <PlainCell>{contact ?? '—'}</PlainCell>
              <PlainCell>{t(consentPublic ? 'consentYes' : 'consentNo')}</PlainCell>
              {!isReadOnly && (
                <PlainCell isEnd>
                  <Button
                    size="small"
                    aria-label={`${t('removeContact')}: ${title(person)}`}
                    onPress={() =>
                      void run(({ client }) =>
                        client.advisory.setContact({ programme, person: person.id, isTied: false }),
                      )
                    }
                  >
                    {t('removeContact')}
                  </Button>
                </PlainCell>
              )}
            </PlainRow>
          ))}
        </PlainTable>
      )}
      {isAdding && <ContactDialog programme={programme} contacts={contacts} onClose={() => setIsAdding(false)} />}
    </Section>
  );
}

function ContactDialog({ programme, contacts, onClose }: ContactsPartProps & { onClose: () => void }) {
  const { t } = useTranslation(['advisory', 'common']);
  const { queries } = useApplication();
  const { title } = useWords();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [person, setPerson] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { data: people = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'person' } }));
  const free = people.filter(({ id }) => contacts.every((contact) => contact.person.id !== id));
  const save = async () => {
    if (isRunning) return;
    if (person === null) return setProblem(t('advisory:contactForm.missing'));
    const made = await run(({ client }) => client.advisory.setContact({ programme, person, isTied: true }), {
      onError: ({ message }) => setProblem(message),
    });
    if (made === undefined) return;
    const chosen = free.find(({ id }) => id === person);
    done(t('advisory:contactForm.saved', { name: chosen === undefined ? '' : title(chosen) }));
    onClose();
  };
  return (
    <FormDialog
      title={t('advisory:contactForm.title')}
      saveLabel={t('advisory:contactForm.save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('advisory:contactForm.person')}
        description={t('advisory:contactForm.hint')}
        options={free.map((one) => ({ value: one.id, label: title(one) }))}
        value={person}
        onChange={(id) => {
          setPerson(id);
          setProblem(null);
        }}
        error={problem}
      />
    </FormDialog>
  );
}
