import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatDue, formatPartialDate } from '#shared/i18n/format.ts';
import { languages, type PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { TextPair } from '#renderer/app/form/text-pair.tsx';

/** An action that carries out advice, which it starts from in words. */
export function CarryOutDialog({ advice, onClose }: { advice: OutcomeView; onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { tell, isRunning } = useToldAction();
  const [text, setText] = useState(advice.text);
  const [owner, setOwner] = useState(advice.owner ?? advice.addressedTo ?? '');
  const [due, setDue] = useState<PartialDate | null>(advice.due);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    if (languages.every((one) => text[one].trim() === '')) return setRefusal(t('outcome.needsText'));
    const refused = await tell(t('outcome.carriedOut'), (client) =>
      client.outcomes.carryOut({
        id: advice.id,
        text: { bg: text.bg, en: text.en },
        owner: owner.trim() || null,
        due,
      }),
    );
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('outcome.carryOutTitle')} closeLabel={t('common:close')}>
      <QuickForm onSave={save}>
        <TextPair
          label={t('outcome.carryOutText')}
          value={text}
          onChange={setText}
          error={refusal}
          isMultiline
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the text is what the dialog asks for
          autoFocus
        />
        <div className="grid gap-4 sm:grid-cols-2">
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
        <FormButtons label={t('outcome.carryOutConfirm')} isPending={isRunning} onSave={save} onCancel={onClose} />
      </QuickForm>
    </Dialog>
  );
}
