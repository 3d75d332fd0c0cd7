import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useVersionFields, VersionFields } from '../version-fields.tsx';
import { changeOf, draftOf, isEmptyChange } from './definition-draft.ts';
import { DefinitionFields } from './definition-fields.tsx';

/** Changes what is measured, as a new version from a day on and with a reason; or puts its texts better. */
export function DefinitionDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t } = useTranslation(['kpis', 'common', 'fields']);
  const language = useLanguage();
  const { tell, isRunning } = useToldAction();
  const version = useVersionFields();
  const [draft, setDraft] = useState(draftOf(kpi, language));
  const [mode, setMode] = useState<'version' | 'wording'>('version');
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = changeOf(kpi, draft, language);
  const isOnlyTexts = Object.keys(change.measures).length === 0;
  const isVersion = mode === 'version' || !isOnlyTexts;

  const reword = () =>
    tell(t('version.reworded', { code: kpi.code ?? '' }), ({ kpis }) =>
      kpis.reword({ kpi: kpi.id, fields: change.texts }),
    );
  const redefine = (written: NonNullable<ReturnType<typeof version.read>>) =>
    tell(
      (saved: { version: number }) => t('version.saved', { code: kpi.code ?? '', number: saved.version }),
      ({ kpis }) => kpis.redefine({ kpi: kpi.id, fields: { ...change.texts, ...change.measures }, ...written }),
    );
  const save = async () => {
    if (isRunning) return;
    if (isEmptyChange(change)) return setRefusal(t('version.same'));
    const written = isVersion ? version.read(t('version.reasonMissing')) : null;
    if (isVersion && written === null) return;
    const refused = written === null ? await reword() : await redefine(written);
    if (refused !== null) return setRefusal(refused);
    onClose();
  };

  return (
    <FormDialog
      size="medium"
      title={t('version.title')}
      saveLabel={isVersion ? t('version.save') : t('version.saveWording')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
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
          <VersionFields
            fields={version}
            reasonLabel={capitalised(t('common:reason'))}
            reasonHint={t('version.reasonHint')}
          />
        )}
      </div>
    </FormDialog>
  );
}
