import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { precisionOf } from '#shared/rules/partial-date.ts';
import { FormButtons } from '#renderer/app/form/form-buttons.tsx';
import { QuickForm } from '#renderer/app/form/quick-form.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';

/** What comes next with the minutes: their approval, then their publishing. */
export function MinutesSteps({ meeting, onPublish }: { meeting: MeetingDetail; onPublish: () => void }) {
  const { t } = useTranslation('board');
  const [isApproving, setIsApproving] = useState(false);
  return (
    <>
      {meeting.minutesApprovedOn === null ? (
        <Button tone="primary" onPress={() => setIsApproving(true)}>
          {t('minutes.approve')}
        </Button>
      ) : (
        <Button tone="primary" onPress={onPublish}>
          {t('minutes.publish')}
        </Button>
      )}
      {isApproving && <ApproveDialog meeting={meeting} onClose={() => setIsApproving(false)} />}
    </>
  );
}

function ApproveDialog({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const [by, setBy] = useState(textIn(meeting.chairName, language));
  const [on, setOn] = useState<string | null>(asOf);
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isDay = on !== null && precisionOf(on) === 'day';
  const approve = async () => {
    setIsChecked(true);
    if (on === null || !isDay || by.trim() === '') return;
    const refused = await tell(t('minutes.approveDone'), (client) =>
      client.minutes.approve({ id: meeting.id, on, by: by.trim() }),
    );
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('minutes.approveTitle')} closeLabel={t('common:close')} size="small">
      <QuickForm onSave={approve}>
        <TextField
          label={t('minutes.approvedBy')}
          value={by}
          onChange={setBy}
          error={isChecked && by.trim() === '' ? t('minutes.needsName') : null}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is what the dialog asks for
          autoFocus
        />
        <PartialDateField
          label={t('minutes.approvedOn')}
          value={on}
          onChange={setOn}
          parse={parsePartialDate}
          format={(value) => formatPartialDate(value, language)}
          notUnderstood={t('minutes.needsDay')}
          error={isChecked && !isDay ? t('minutes.needsDay') : null}
        />
        {refusal !== null && (
          <p role="alert" className="text-sm font-medium text-pretty text-danger">
            {refusal}
          </p>
        )}
        <FormButtons label={t('minutes.approveConfirm')} isPending={isRunning} onSave={approve} onCancel={onClose} />
      </QuickForm>
    </Dialog>
  );
}
