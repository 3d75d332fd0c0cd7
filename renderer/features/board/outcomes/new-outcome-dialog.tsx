import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { formatDue, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { languages, type PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { emptyText, TextPair } from '#renderer/app/form/text-pair.tsx';

interface NewOutcomeDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  meeting: MeetingDetail;
}

export function NewOutcomeDialog({ isOpen, onOpenChange, meeting }: NewOutcomeDialogProps) {
  const { t } = useTranslation(['board', 'common']);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('outcome.add')} closeLabel={t('common:close')}>
      <NewOutcomeForm meeting={meeting} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const kinds = ['advice', 'action', 'information', 'decisionElsewhere'] as const;

function NewOutcomeForm({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { run, isRunning } = useAction();
  const [kind, setKind] = useState<(typeof kinds)[number]>('advice');
  const [text, setText] = useState(emptyText);
  const [item, setItem] = useState<string | null>(null);
  const [addressedTo, setAddressedTo] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<PartialDate | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const isTextMissing = languages.every((one) => text[one].trim() === '');

  const save = async () => {
    setIsChecked(true);
    if (isTextMissing) return;
    await run(async ({ client }) => {
      await client.records.create({
        entity: 'outcome',
        fields: {
          meeting: meeting.id,
          kind,
          text: { bg: text.bg, en: text.en },
          item,
          addressedTo: addressedTo.trim() || null,
          owner: owner.trim() || null,
          due,
        },
      });
      onDone();
    });
  };

  return (
    <QuickForm onSave={save}>
      <RadioGroup
        label={t('outcome.kindLabel')}
        orientation="horizontal"
        choices={kinds.map((value) => ({ value, label: t(`outcome.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <TextPair
        label={t('outcome.text')}
        value={text}
        onChange={setText}
        error={isChecked && isTextMissing ? t('outcome.needsText') : null}
        isMultiline
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the text is what the dialog asks for
        autoFocus
      />
      <Select
        label={t('outcome.item')}
        noneLabel={t('outcome.noItem')}
        options={meeting.agenda
          .filter(({ isSection }) => !isSection)
          .map(({ id, number, title }) => ({
            value: id,
            label: `${number}. ${textIn(title, language)}`,
          }))}
        value={item}
        onChange={setItem}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('outcome.addressedTo')}
          labelNote={t('common:optional')}
          value={addressedTo}
          onChange={setAddressedTo}
        />
        <TextField label={t('outcome.owner')} labelNote={t('common:optional')} value={owner} onChange={setOwner} />
        <PartialDateField
          label={t('outcome.due')}
          labelNote={t('common:optional')}
          description={t('common:dateHint')}
          value={due}
          onChange={setDue}
          parse={parsePartialDate}
          format={(value) => formatPartialDate(value, language)}
          explain={(value) => formatDue(value, language)}
          notUnderstood={t('common:dateUnknown')}
        />
      </div>
      <FormButtons label={t('outcome.confirm')} isPending={isRunning} onSave={save} onCancel={onDone} />
    </QuickForm>
  );
}
