import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CalendarPlus, Copy } from 'lucide-react';
import { savedFileName } from '#shared/contract/host.ts';
import type { MeetingView } from '#shared/contract/board.ts';
import { mailAddress, type Letter } from '#shared/i18n/reminder-text.ts';
import { textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { copyText } from '#renderer/app/copy-text.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Recipients } from './recipients.tsx';

interface InvitationDialogProps {
  meeting: MeetingView;
  onClose: () => void;
}

/** The invitation, ready in either language or both: as a letter to copy or to open in the mail program, and for calendars. */
export function InvitationDialog({ meeting, onClose }: InvitationDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  const shown = useLanguage();
  const { queries, host, toaster } = useApplication();
  const { run, isRunning } = useAction();
  const [language, setLanguage] = useState<'bg' | 'en' | 'both'>(shown);
  // What was changed by hand stays until another language is asked for.
  const [edited, setEdited] = useState<Partial<Letter>>({});
  const { data } = useQuery(queries.board.invitation.queryOptions({ input: { id: meeting.id } }));
  if (data === undefined) return null;

  const letter: Letter = { ...data.letters[language], ...edited };
  const tell = (text: string, isError = false) => toaster.show({ text, isError });
  const copy = (text: string, said: string) => {
    const isCopied = copyText(text);
    tell(isCopied ? said : t('invitation.notCopied'), !isCopied);
  };
  const open = () => {
    const { address, hasBody } = mailAddress(null, letter);
    // A long text does not fit into the address: it is pasted.
    const isCopied = hasBody || copyText(letter.body);
    void host.openExternal(address);
    if (!hasBody) tell(t(isCopied ? 'invitation.paste' : 'invitation.notCopied'), !isCopied);
  };
  const saveCalendar = () =>
    void run(async ({ client }) => {
      const name = [meeting.code, textIn(meeting.title, shown)].filter(Boolean).join(' ');
      const grant = await host.pickPath({ purpose: 'saveFile', suggestedName: savedFileName(name, '.ics') });
      if (grant === null) return;
      const saved = await client.board.saveInvitation({ id: meeting.id, language, grant });
      tell(t('invitation.saved', { name: saved.name }));
    });

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('invitation.title')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button icon={CalendarPlus} isDisabled={!data.hasDate} isPending={isRunning} onPress={saveCalendar}>
            {t('invitation.calendar')}
          </Button>
          <Button onPress={open}>{t('invitation.mail')}</Button>
          <Button
            tone="primary"
            icon={Copy}
            onPress={() => copy(`${letter.subject}\n\n${letter.body}`, t('invitation.copied'))}
          >
            {t('invitation.copy')}
          </Button>
        </>
      }
    >
      <div className="flex">
        <Segmented
          label={t('invitation.language')}
          segments={[
            { value: 'bg', label: t('common:bulgarian') },
            { value: 'en', label: t('common:english') },
            { value: 'both', label: t('invitation.both') },
          ]}
          value={language}
          onChange={(value) => {
            setLanguage(value);
            setEdited({});
          }}
        />
      </div>
      <Recipients
        addresses={data.addresses}
        withoutAddress={data.withoutAddress}
        onCopy={() => copy(data.addresses.join('; '), t('invitation.addressesCopied'))}
      />
      {!data.hasDate && <p className="text-sm text-ink-3">{t('invitation.noDate')}</p>}
      <div lang={language === 'both' ? undefined : language} className="flex flex-col gap-4">
        <TextField
          label={t('invitation.mailSubject')}
          value={letter.subject}
          onChange={(subject) => setEdited({ ...edited, subject })}
        />
        <TextArea
          label={t('invitation.body')}
          value={letter.body}
          onChange={(body) => setEdited({ ...edited, body })}
          rows={12}
        />
      </div>
    </Dialog>
  );
}
