import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { httpsAddressSchema, type AttachableEntity } from '#shared/model/link.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { emptyText, TextPair } from '#renderer/app/form/text-pair.tsx';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface AddressDialogProps {
  entity: AttachableEntity;
  record: string;
  onClose: () => void;
}

/** As people copy and type them: without the beginning that every one of them has. */
const completed = (typed: string) => {
  const address = typed.trim();
  return address === '' || /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
};

/** An address on the web, with its title in both languages. */
export function AddressDialog({ entity, record, onClose }: AddressDialogProps) {
  const { t } = useTranslation(['attachments', 'common']);
  const [typed, setTyped] = useState('');
  const [title, setTitle] = useState(emptyText);
  const [problem, setProblem] = useState<string | null>(null);
  const { tell, isRunning } = useToldAction();
  const save = async () => {
    const url = completed(typed);
    if (!httpsAddressSchema.safeParse(url).success) return setProblem(t('attachments:address.urlProblem'));
    const texts = { bg: title.bg.trim(), en: title.en.trim() };
    const refusal = await tell(t('attachments:add.addressDone'), (client) =>
      client.attachments.addAddress({ entity, record, url, title: texts }),
    );
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  return (
    <FormDialog
      title={t('attachments:address.title')}
      saveLabel={t('attachments:address.submit')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('attachments:address.url')}
        description={t('attachments:address.urlHint')}
        type="url"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setProblem(null);
        }}
        validationBehavior="aria"
        error={problem}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the address is what the form is opened for
        autoFocus
      />
      <TextPair
        label={t('attachments:address.name')}
        labelNote={t('common:optional')}
        value={title}
        onChange={setTitle}
      />
    </FormDialog>
  );
}
