import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { savedFileName } from '#shared/contract/host.ts';
import type { Offered, PacketOf } from '#shared/contract/packets.ts';
import type { Language } from '#shared/model/values.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useTold } from '#renderer/app/use-told.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { AskedRecords } from './asked-records.tsx';

interface MakePacketDialogProps {
  of: PacketOf;
  /** What the file is called before a person gives it another name. */
  name: string;
  onClose: () => void;
}

/** For whom, in which language, about what; then where the form is to be saved. */
export function MakePacketDialog({ of, name, onClose }: MakePacketDialogProps) {
  const { t } = useTranslation(['packets', 'common']);
  const { queries } = useApplication();
  const { data } = useQuery(queries.packets.offer.queryOptions({ input: of }));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('packets:make.title')} closeLabel={t('common:close')} size="medium">
      {data === undefined ? (
        <Skeleton label={t('common:loading')} lines={6} />
      ) : (
        <MakeForm of={of} name={name} offered={data} onClose={onClose} />
      )}
    </Dialog>
  );
}

function MakeForm({ of, name, offered, onClose }: MakePacketDialogProps & { offered: readonly Offered[] }) {
  const { t } = useTranslation(['packets', 'common']);
  const own = useLanguage();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const done = useTold();
  const [recipient, setRecipient] = useState('');
  const [language, setLanguage] = useState<Language>(own);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offered.filter(({ isOpen }) => isOpen).map(({ id }) => id)),
  );
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    if (isRunning) return;
    const asks = offered.filter(({ id }) => chosen.has(id)).map(({ entity, id }) => ({ entity, id }));
    if (asks.length === 0) return setProblem(t('packets:make.nothing'));
    const made = await run(
      async ({ client, host }) => {
        const suggestedName = savedFileName([name, recipient.trim()].filter(Boolean).join(' – '), '.html');
        const grant = await host.pickPath({ purpose: 'saveFile', suggestedName });
        if (grant === null) return null;
        const programme = 'programme' in of ? of.programme : null;
        return client.packets.make({ grant, programme, asks, recipient: recipient.trim(), language, asOf });
      },
      { onError: ({ message }) => setProblem(message) },
    );
    if (made === undefined || made === null) return;
    done(t('packets:make.done', { code: made.code, name: made.name }));
    onClose();
  };

  return (
    <QuickForm onSave={save}>
      <p className="text-pretty text-ink-2">{t('packets:make.intro')}</p>
      <TextField
        label={t('packets:make.recipient')}
        labelNote={t('common:optional')}
        value={recipient}
        onChange={setRecipient}
        maxLength={200}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- for whom is the first thing that is asked
        autoFocus
      />
      <RadioGroup
        label={t('packets:make.language')}
        orientation="horizontal"
        choices={[
          { value: 'bg', label: t('packets:make.bg') },
          { value: 'en', label: t('packets:make.en') },
        ]}
        value={language}
        onChange={setLanguage}
      />
      <AskedRecords
        offered={offered}
        chosen={chosen}
        onChange={(ids) => {
          setChosen(ids);
          setProblem(null);
        }}
      />
      {problem !== null && (
        <p role="alert" className="text-sm font-medium text-danger">
          {problem}
        </p>
      )}
      <FormButtons label={t('packets:make.save')} isPending={isRunning} onSave={save} onCancel={onClose} />
    </QuickForm>
  );
}
