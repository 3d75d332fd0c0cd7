import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DependencyView } from '#shared/contract/activities.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { DependencyFields, type DependencyTerms } from './dependency-fields.tsx';

interface ChangeDependencyProps {
  dependency: DependencyView;
  isAwaited: boolean;
  onDone: () => void;
}

/** Another kind or lag for a dependency that is there. */
export function ChangeDependency({ dependency, isAwaited, onDone }: ChangeDependencyProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { tell, isRunning } = useToldAction();
  const [terms, setTerms] = useState<DependencyTerms>(dependency);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const { kind, lagDays } = terms;
    const refusal = await tell(t('activities:dependencies.changed'), (client) =>
      client.activities.changeDependency({ id: dependency.id, kind, lagDays }),
    );
    if (refusal === null) onDone();
    else setProblem(refusal);
  };
  return (
    <div className="flex flex-col gap-3">
      <DependencyFields terms={terms} onChange={setTerms} isAwaited={isAwaited} />
      {problem && (
        <p role="alert" className="text-sm font-medium text-danger">
          {problem}
        </p>
      )}
      <div className="flex justify-end">
        <Button tone="primary" size="small" isPending={isRunning} onPress={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
