import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dayTyped } from '../day-typed.ts';
import { changeOf, draftOf, isEmptyChange } from './definition-draft.ts';
import { DefinitionFields } from './definition-fields.tsx';

type Problems = Partial<Record<'validFrom' | 'reason', string>>;

/** Changes what is measured, as a new version from a day on and with a reason; or puts its texts better. */
export function DefinitionDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t } = useTranslation(['kpis', 'common', 'fields']);
  const language = useLanguage();
  const { toaster } = useApplication();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const { undo } = useUndo();
  const [draft, setDraft] = useState(draftOf(kpi, language));
  const [mode, setMode] = useState<'version' | 'wording'>('version');
  const [validFrom, setValidFrom] = useState(formatDate(asOf, language));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = changeOf(kpi, draft, language);
  const isOnlyTexts = Object.keys(change.measures).length === 0;
  const isVersion = mode === 'version' || !isOnlyTexts;

  const done = (text: string) => {
    toaster.show({ text, action: { label: t('common:undo'), hint: 'Ctrl Z', onAction: () => void undo() } });
    onClose();
  };
  const onError = ({ message }: { message: string }) => setRefusal(message);

  const save = async () => {
    if (isRunning) return;
    if (isEmptyChange(change)) return setRefusal(t('version.same'));
    if (!isVersion) {
      const saved = await run(({ client }) => client.kpis.reword({ kpi: kpi.id, fields: change.texts }), { onError });
      if (saved !== undefined) done(t('version.reworded', { code: kpi.code ?? '' }));
      return;
    }
    const day = dayTyped(validFrom);
    const found: Problems = {
      ...(day === null ? { validFrom: t('target.validFromMissing') } : {}),
      ...(reason.trim() === '' ? { reason: t('version.reasonMissing') } : {}),
    };
    setProblems(found);
    if (day === null || reason.trim() === '') return;
    const saved = await run(
      ({ client }) =>
        client.kpis.redefine({
          kpi: kpi.id,
          fields: { ...change.texts, ...change.measures },
          validFrom: day,
          reason: { [language]: reason.trim() },
        }),
      { onError },
    );
    if (saved !== undefined) done(t('version.saved', { code: kpi.code ?? '', number: saved.version }));
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('version.title')}
      closeLabel={t('common:close')}
      footer={
        <>
          {refusal !== null && (
            <p role="alert" className="mr-auto self-center text-sm text-pretty text-danger">
              {refusal}
            </p>
          )}
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {isVersion ? t('version.save') : t('version.saveWording')}
          </Button>
        </>
      }
    >
      <DefinitionFields
        draft={draft}
        onChange={(patch) => {
          setDraft({ ...draft, ...patch });
          setRefusal(null);
        }}
      />
      <div className="flex flex-col gap-3 border-t border-line pt-3">
        <RadioGroup
          label={t('version.how')}
          value={isVersion ? 'version' : 'wording'}
          onChange={setMode}
          choices={[
            { value: 'version', label: t('version.new'), detail: t('version.newDetail') },
            {
              value: 'wording',
              label: t('version.wording'),
              detail: isOnlyTexts ? t('version.wordingDetail') : t('version.wordingNot'),
              isDisabled: !isOnlyTexts,
            },
          ]}
        />
        {isVersion && (
          <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-[160px_minmax(0,1fr)]">
            <TextField
              label={t('target.validFrom')}
              value={validFrom}
              onChange={(text) => {
                setValidFrom(text);
                setProblems({});
                setRefusal(null);
              }}
              error={problems.validFrom}
              autoComplete="off"
            />
            <TextArea
              label={capitalised(t('common:reason'))}
              description={t('version.reasonHint')}
              value={reason}
              onChange={(text) => {
                setReason(text);
                setProblems({});
              }}
              error={problems.reason}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
