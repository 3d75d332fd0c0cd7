import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetail } from '#shared/contract/risks.ts';
import { textIn } from '#shared/i18n/format.ts';
import { riskStatuses, type RiskStatus } from '#shared/model/risk.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';

interface StatusDialogProps {
  risk: RiskDetail;
  onClose: () => void;
}

/** Closes the risk, says that it came true, or opens it again: since a day, and why. */
export function StatusDialog({ risk, onClose }: StatusDialogProps) {
  const { t } = useTranslation(['risks', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const others = riskStatuses.filter((status) => status !== risk.status).toReversed();
  const [status, setStatus] = useState<RiskStatus>(others[0] ?? 'closed');
  const [on, setOn] = useState<string | null>(asOf < workbook.today ? asOf : workbook.today);
  const { tell } = useToldAction();
  const title = textIn(risk.event, language);
  const hints = risk.kind === 'threat' ? 'hints' : 'hintsOpportunity';
  const confirm = (reason: string) => {
    if (on === null) return t('setStatus.onMissing');
    return tell(t('setStatus.saved', { title, status: t(`setStatus.${status}`) }), (client) =>
      client.risks.setStatus({ id: risk.id, status, on, reason: { [language]: reason } }),
    );
  };
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t('setStatus.title')}
      closeLabel={t('common:close')}
      cancelLabel={t('common:cancel')}
      confirmLabel={t('setStatus.apply')}
      reasonLabel={t('setStatus.reason')}
      reasonHint={t('common:reasonHint')}
      reasonMissing={t('setStatus.reasonMissing')}
      tone="primary"
      startsInChildren
      onConfirm={confirm}
    >
      <div className="flex flex-col gap-3">
        <p className="font-medium text-ink">{title}</p>
        <RadioGroup
          label={t('setStatus.choose')}
          choices={others.map((value) => ({
            value,
            label: t(`setStatus.${value}`),
            detail: t(`setStatus.${hints}.${value}`),
          }))}
          value={status}
          onChange={setStatus}
        />
        <DayField label={t('setStatus.on')} value={on} onChange={setOn} />
      </div>
    </ConfirmWithReason>
  );
}
