import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import { textIn } from '#shared/i18n/format.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { DependencyFields, type DependencyTerms } from './dependency-fields.tsx';

/** The word that opens the form of a new dependency, in either direction. */
export function AddDependency({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <span className="text-sm">
      <Link onPress={() => setIsOpen(true)}>{t('dependencies.add')}</Link>
      {isOpen && <DependencyDialog activity={activity} onClose={() => setIsOpen(false)} />}
    </span>
  );
}

type Direction = 'waits' | 'isAwaited';

function DependencyDialog({ activity, onClose }: { activity: ActivityDetail; onClose: () => void }) {
  const { t } = useTranslation(['activities', 'common']);
  const { tell, isRunning } = useToldAction();
  const [direction, setDirection] = useState<Direction>('waits');
  const [other, setOther] = useState<string | null>(null);
  const [terms, setTerms] = useState<DependencyTerms>({ kind: 'finishToStart', lagDays: null });
  const [problem, setProblem] = useState<string | null>(null);
  const options = useOthers(activity);
  const save = async () => {
    if (other === null) return setProblem(t('activities:dependencies.otherMissing'));
    const ends =
      direction === 'waits'
        ? { predecessor: other, successor: activity.id }
        : { predecessor: activity.id, successor: other };
    const { kind, lagDays } = terms;
    const refusal = await tell(t('activities:dependencies.added'), (client) =>
      client.activities.addDependency({ ...ends, kind, lagDays }),
    );
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  return (
    <FormDialog
      title={t('activities:dependencies.addTitle')}
      saveLabel={t('common:save')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t('activities:dependencies.direction')}
          choices={(['waits', 'isAwaited'] as const).map((value) => ({
            value,
            label: t(`activities:dependencies.${value}`),
          }))}
          value={direction}
          onChange={(value) => {
            setDirection(value);
            setProblem(null);
          }}
        />
        <ComboBox
          label={t('activities:dependencies.other')}
          placeholder={t('activities:dependencies.choose')}
          options={options}
          value={other}
          onChange={(value) => {
            setOther(value);
            setProblem(null);
          }}
          emptyText={t('common:nothingFound')}
          error={problem}
        />
        <DependencyFields terms={terms} onChange={setTerms} isAwaited={direction === 'isAwaited'} />
      </div>
    </FormDialog>
  );
}

function useOthers({ id: own }: ActivityDetail) {
  const { queries } = useApplication();
  const language = useLanguage();
  const { data = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'activity' } }));
  return data
    .filter(({ id }) => id !== own)
    .map(({ id, code, title }) => ({
      value: id,
      label: [code, textIn(title, language)].filter(Boolean).join(' · '),
    }));
}
