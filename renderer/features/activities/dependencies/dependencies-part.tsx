import { useTranslation } from 'react-i18next';
import type { ActivityDetail, DependencyView } from '#shared/contract/activities.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AddDependency } from './add-dependency.tsx';
import { DependencyLine } from './dependency-line.tsx';

/** What the activity waits for and what waits for it, each with how the other stands. */
export function DependenciesPart({ activity }: { activity: ActivityDetail }) {
  const { t } = useTranslation('activities');
  const { isReadOnly } = useWorkbook();
  const { predecessors, successors } = activity;
  const count = predecessors.length + successors.length;
  if (isReadOnly && count === 0) return null;
  return (
    <Section
      level={3}
      title={t('dependencies.title')}
      note={count === 0 ? undefined : count}
      action={!isReadOnly && <AddDependency activity={activity} />}
    >
      {count === 0 && <p className="text-sm text-ink-3">{t('dependencies.none')}</p>}
      <Lines label={t('dependencies.predecessors')} dependencies={predecessors} isAwaited={false} />
      <Lines label={t('dependencies.successors')} dependencies={successors} isAwaited />
    </Section>
  );
}

interface LinesProps {
  label: string;
  dependencies: readonly DependencyView[];
  isAwaited: boolean;
}

function Lines({ label, dependencies, isAwaited }: LinesProps) {
  if (dependencies.length === 0) return null;
  return (
    <div>
      <p className="text-sm text-ink-3">{label}</p>
      <ul aria-label={label} className="border-t border-line">
        {dependencies.map((dependency) => (
          <DependencyLine key={dependency.id} dependency={dependency} isAwaited={isAwaited} />
        ))}
      </ul>
    </div>
  );
}
