import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Round } from '#shared/contract/reporting.ts';
import { textIn } from '#shared/i18n/format.ts';
import { mailAddress, mailIn, reminderText, type Letter } from '#shared/i18n/reminder-text.ts';
import type { Language } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { copyText } from '#renderer/app/copy-text.ts';
import { useLanguage, usePreferences } from '#renderer/app/preferences.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Remindable } from './round-lines.tsx';

interface ReminderDialogProps {
  round: Round;
  asked: Remindable;
  onClose: () => void;
}

/** A letter that asks for what is missing: ready, in either language, to be copied or opened in the mail program. */
export function ReminderDialog({ round, asked, onClose }: ReminderDialogProps) {
  const { t, i18n } = useTranslation(['reporting', 'common']);
  const shown = useLanguage();
  const { queries, host, toaster } = useApplication();
  const { preferences } = usePreferences();
  const { data: plan } = useQuery(queries.settings.plan.queryOptions());
  const { data: people = [] } = useQuery(queries.settings.people.queryOptions());
  const [language, setLanguage] = useState<Language>(shown);
  const [signer, setSigner] = useState<string | null>(preferences.person);
  // What was changed by hand stays until another letter is asked for.
  const [edited, setEdited] = useState<Partial<Letter>>({});
  if (round.period === null || plan === undefined) return null;

  const signs = people.find(({ id }) => id === signer);
  const letter: Letter = {
    ...reminderText(
      {
        plan: plan.title,
        quarter: round.quarter,
        until: round.period.until,
        on: round.asOf,
        person: asked.person?.title ?? null,
        lines: asked.lines,
        signature: signs === undefined ? null : { name: signs.name, role: signs.role },
      },
      i18n,
      language,
    ),
    ...edited,
  };
  const addressee = asked.person ?? asked.unit;
  const to = mailIn(addressee?.contact ?? null);
  const choose = (change: () => void) => {
    change();
    setEdited({});
  };
  const copy = () => {
    const isCopied = copyText(`${letter.subject}\n\n${letter.body}`);
    toaster.show({ text: t(isCopied ? 'reporting:mail.copied' : 'reporting:mail.notCopied'), isError: !isCopied });
  };
  const open = () => {
    const { address, hasBody } = mailAddress(to, letter);
    // A long text does not fit into the address: it is pasted.
    const isCopied = hasBody || copyText(letter.body);
    void host.openExternal(address);
    if (!hasBody)
      toaster.show({ text: t(isCopied ? 'reporting:mail.paste' : 'reporting:mail.notCopied'), isError: !isCopied });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('reporting:mail.title', {
        name: addressee === null ? t('reporting:withoutUnit') : textIn(addressee.title, shown),
      })}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button onPress={open}>{t('reporting:mail.open')}</Button>
          <Button tone="primary" onPress={copy}>
            {t('reporting:mail.copy')}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-4">
        <Segmented
          label={t('reporting:mail.language')}
          segments={[
            { value: 'bg', label: t('common:bulgarian') },
            { value: 'en', label: t('common:english') },
          ]}
          value={language}
          onChange={(value) => choose(() => setLanguage(value))}
        />
        <Select
          label={t('reporting:mail.signer')}
          options={people
            .filter(({ archived, uses, id }) => (uses && !archived) || id === preferences.person)
            .map(({ id, name }) => ({ value: id, label: textIn(name, shown) }))}
          value={signer}
          onChange={(value) => choose(() => setSigner(value))}
          noneLabel={t('reporting:mail.nobody')}
          className="min-w-60 flex-1"
        />
      </div>
      {to !== null && (
        <p>
          <span className="text-ink-3">{t('reporting:mail.to')}:</span> {to}
        </p>
      )}
      <div lang={language} className="flex flex-col gap-4">
        <TextField
          label={t('reporting:mail.subject')}
          value={letter.subject}
          onChange={(subject) => setEdited({ ...edited, subject })}
        />
        <TextArea
          label={t('reporting:mail.body')}
          value={letter.body}
          onChange={(body) => setEdited({ ...edited, body })}
          rows={12}
        />
      </div>
    </Dialog>
  );
}
