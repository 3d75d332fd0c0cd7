import { useTranslation } from 'react-i18next';
import type { Round } from '#shared/contract/reporting.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { ConfirmWithReason } from '#renderer/ui/confirm-with-reason.tsx';
import type { RoundAct } from './round-card.tsx';

interface RoundDialogProps {
  act: RoundAct;
  round: Round;
  onClose: () => void;
}

/** Names told one by one; more than these are counted. */
const namesTold = 8;

/** Closes a round, locks its quarter or opens it again: each asks why, not whether one is sure. */
export function RoundDialog({ act, round, onClose }: RoundDialogProps) {
  const { t } = useTranslation(['reporting', 'common']);
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const { tell } = useToldAction();
  const quarter = formatPartialDate(round.quarter, language);
  const missing = round.lines.filter(({ state }) => state === 'missing');
  const isComplete = act === 'close' && missing.length === 0;
  const confirm = (reason: string) =>
    tell(t(`reporting:${act}Form.said`, { quarter }), (client) => {
      const of = { quarter: round.quarter };
      if (act === 'lock') return client.reporting.lock({ ...of, reason });
      if (act === 'unlock') return client.reporting.unlock({ ...of, reason });
      return client.reporting.closeRound({ ...of, on: asOf < workbook.today ? asOf : workbook.today, note: reason });
    });
  return (
    <ConfirmWithReason
      isOpen
      onOpenChange={onClose}
      title={t(`reporting:${act}Form.title`, { quarter })}
      closeLabel={t('common:close')}
      cancelLabel={t('common:cancel')}
      confirmLabel={t(`reporting:${act}Form.confirm`)}
      reasonLabel={t(`reporting:${act}Form.reason`)}
      reasonHint={t('common:reasonHint')}
      reasonMissing={t(`reporting:${act}Form.missing`)}
      isReasonOptional={isComplete}
      optionalNote={t('common:optional')}
      tone="primary"
      onConfirm={confirm}
    >
      <p>{t(`reporting:${act}Form.lead`)}</p>
      {act === 'close' && (
        <div className="mt-2">
          {isComplete ? (
            <p className="font-medium text-on-track">{t('reporting:closeForm.complete')}</p>
          ) : (
            <>
              <p className="font-medium text-ink">{t('reporting:closeForm.stillMissing', { count: missing.length })}</p>
              <ul className="mt-1 list-disc pl-5">
                {missing.slice(0, namesTold).map(({ id, code, title }) => (
                  <li key={id}>{[code, textIn(title, language)].filter(Boolean).join(' ')}</li>
                ))}
                {missing.length > namesTold && (
                  <li>{t('reporting:closeForm.andMore', { count: missing.length - namesTold })}</li>
                )}
              </ul>
            </>
          )}
        </div>
      )}
    </ConfirmWithReason>
  );
}
