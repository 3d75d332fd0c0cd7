import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeView } from '#shared/contract/board.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { TextPair } from '#renderer/app/form/text-pair.tsx';

/** Closing asks what came of it; advice that was taken up is not closed without that. */
export function CloseOutcomeDialog({ outcome, onClose }: { outcome: OutcomeView; onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const [effect, setEffect] = useState(outcome.effect);
  const [on, setOn] = useState<string | null>(asOf);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isDay = on !== null && precisionOf(on) === 'day';
  const isAsked = outcome.kind === 'advice' && (outcome.response === 'accepted' || outcome.response === 'partly');
  const save = async () => {
    if (on === null || !isDay) return;
    const refused = await tell(t('outcome.closeDone'), (client) =>
      client.outcomes.close({ id: outcome.id, on, effect: { bg: effect.bg, en: effect.en } }),
    );
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`outcome.closeTitle.${outcome.kind === 'advice' ? 'advice' : 'other'}`)}
      closeLabel={t('common:close')}
    >
      <QuickForm onSave={save}>
        <TextPair
          label={t('outcome.effect')}
          {...(isAsked ? {} : { labelNote: t('outcome.effectOptional') })}
          value={effect}
          onChange={setEffect}
          error={refusal}
          isMultiline
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the text is what the dialog asks for
          autoFocus
        />
        <p className="text-sm text-ink-3">{t('outcome.effectHint')}</p>
        <PartialDateField
          label={t('outcome.closedOn')}
          value={on}
          onChange={setOn}
          parse={parsePartialDate}
          format={(value) => formatPartialDate(value, language)}
          notUnderstood={t('create.needsDay')}
          error={isDay ? null : t('create.needsDay')}
        />
        <FormButtons label={t('outcome.close')} isPending={isRunning} onSave={save} onCancel={onClose} />
      </QuickForm>
    </Dialog>
  );
}
