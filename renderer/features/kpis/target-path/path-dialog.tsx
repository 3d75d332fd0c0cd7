import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus, Trash2 } from 'lucide-react';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { kpiUnit } from '#shared/i18n/kpi-value.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useProblemText } from '../use-problem-text.ts';
import { useVersionFields, VersionFields } from '../version-fields.tsx';
import {
  draftsOf,
  newPoint,
  readPoints,
  type PointDraft,
  type PointProblem,
  type PointProblems,
} from './path-draft.ts';

/** The whole target path as a table of dated values, set by one decision. What is changed stays as superseded. */
export function PathDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t } = useTranslation(['kpis', 'common', 'history']);
  const language = useLanguage();
  const { tell, isRunning } = useToldAction();
  const version = useVersionFields();
  const [drafts, setDrafts] = useState(() => {
    const standing = draftsOf(kpi, language);
    return standing.length === 0 ? [newPoint()] : standing;
  });
  const [shape, setShape] = useState(kpi.pathShape);
  const [problems, setProblems] = useState<Record<string, PointProblems>>({});
  const [refusal, setRefusal] = useState<string | null>(null);

  const change = (next: PointDraft[]) => {
    setDrafts(next);
    setProblems({});
    setRefusal(null);
  };

  const save = async () => {
    if (isRunning) return;
    if (drafts.length === 0) return setRefusal(t('path.empty'));
    const read = readPoints(drafts, kpi, language);
    setProblems('problems' in read ? read.problems : {});
    const written = version.read(null);
    if ('problems' in read || written === null) return;
    const { validFrom, reason: decision } = written;
    const refused = await tell(
      `${kpi.code ?? ''}: ${t('history:action.kpi.setPath')}`,
      ({ kpis }) => kpis.setPath({ kpi: kpi.id, points: read.points, shape, validFrom, decision }),
      ({ code }) => code === 'REASON_REQUIRED' && version.read(t('target.decisionMissing')),
    );
    if (refused !== null) return setRefusal(refused);
    onClose();
  };

  return (
    <FormDialog
      size="medium"
      title={t('path.title')}
      saveLabel={t('target.save')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <p className="text-pretty text-ink-2">{t('path.lead')}</p>
      <PathTable kpi={kpi} drafts={drafts} problems={problems} onChange={change} />
      <RadioGroup
        label={t('path.shape')}
        value={shape}
        onChange={setShape}
        choices={(['line', 'steps'] as const).map((value) => ({
          value,
          label: t(`path.${value}`),
          detail: t(`path.${value}Detail`),
        }))}
      />
      <div className="border-t border-line pt-3">
        <VersionFields fields={version} reasonLabel={t('target.decision')} />
      </div>
    </FormDialog>
  );
}

interface PathTableProps {
  kpi: KpiDetail;
  drafts: readonly PointDraft[];
  problems: Record<string, PointProblems>;
  onChange: (drafts: PointDraft[]) => void;
}

function PathTable({ kpi, drafts, problems, onChange }: PathTableProps) {
  const { t } = useTranslation(['kpis', 'common']);
  const language = useLanguage();
  const problemText = useProblemText(kpi);
  const [added, setAdded] = useState<string | null>(null);
  const isRange = kpi.direction === 'range';
  const unit = kpiUnit(kpi, language);
  const text = (problem: PointProblem | undefined): string | null => {
    if (problem === 'dueUnknown') return t('common:dateUnknown');
    if (problem === 'dueMissing' || problem === 'twice') return t(`path.${problem}`);
    return problem === 'upperMissing' ? t('target.upperMissing') : problemText(problem);
  };
  return (
    <div className="flex flex-col gap-2">
      <ol className="flex flex-col gap-2" aria-label={t('path.title')}>
        {drafts.map((draft, index) => {
          const patch = (given: Partial<PointDraft>) => onChange(drafts.with(index, { ...draft, ...given }));
          const found = problems[draft.id] ?? {};
          return (
            <li
              key={draft.id}
              className={
                isRange
                  ? 'grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-2'
                  : 'grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-2'
              }
            >
              <TextField
                label={t('path.due')}
                isLabelHidden={index > 0}
                description={index === 0 ? t('common:dateHint') : undefined}
                value={draft.due}
                onChange={(due) => patch({ due })}
                error={text(found.due)}
                autoComplete="off"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the row that the person has just asked for
                autoFocus={draft.id === added}
              />
              <TextField
                label={isRange ? t('path.lower') : t('form.value')}
                isLabelHidden={index > 0}
                align="end"
                suffix={unit || undefined}
                value={draft.value}
                onChange={(value) => patch({ value })}
                error={text(found.value)}
                autoComplete="off"
              />
              {isRange && (
                <TextField
                  label={t('target.upper')}
                  isLabelHidden={index > 0}
                  align="end"
                  suffix={unit || undefined}
                  value={draft.upper}
                  onChange={(upper) => patch({ upper })}
                  error={text(found.upper)}
                  autoComplete="off"
                />
              )}
              <IconButton
                icon={Trash2}
                label={t('path.remove', { due: draft.due || index + 1 })}
                onPress={() => onChange(drafts.toSpliced(index, 1))}
                className={index === 0 ? 'mt-5.5' : ''}
              />
            </li>
          );
        })}
      </ol>
      <span>
        <Button
          size="small"
          icon={Plus}
          onPress={() => {
            const point = newPoint();
            setAdded(point.id);
            onChange([...drafts, point]);
          }}
        >
          {t('path.add')}
        </Button>
      </span>
    </div>
  );
}
