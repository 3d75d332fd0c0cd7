import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus, Trash2 } from 'lucide-react';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { kpiUnit } from '#shared/i18n/kpi-value.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dayTyped } from '../day-typed.ts';
import { useProblemText } from '../use-problem-text.ts';
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
  const { toaster } = useApplication();
  const { asOf } = useWorkbook();
  const { run, isRunning } = useAction();
  const { undo } = useUndo();
  const [drafts, setDrafts] = useState(() => {
    const standing = draftsOf(kpi, language);
    return standing.length === 0 ? [newPoint()] : standing;
  });
  const [shape, setShape] = useState(kpi.pathShape);
  const [validFrom, setValidFrom] = useState(formatDate(asOf, language));
  const [decision, setDecision] = useState('');
  const [problems, setProblems] = useState<Record<string, PointProblems>>({});
  const [fieldProblems, setFieldProblems] = useState<Partial<Record<'validFrom' | 'decision', string>>>({});
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
    const day = dayTyped(validFrom);
    setProblems('problems' in read ? read.problems : {});
    setFieldProblems(day === null ? { validFrom: t('target.validFromMissing') } : {});
    if ('problems' in read || day === null) return;
    const saved = await run(
      ({ client }) =>
        client.kpis.setPath({
          kpi: kpi.id,
          points: read.points,
          shape,
          validFrom: day,
          decision: decision.trim() === '' ? {} : { [language]: decision.trim() },
        }),
      {
        onError: ({ code, message }) =>
          code === 'REASON_REQUIRED'
            ? setFieldProblems({ decision: t('target.decisionMissing') })
            : setRefusal(message),
      },
    );
    if (saved === undefined) return;
    toaster.show({
      text: `${kpi.code ?? ''}: ${t('history:action.kpi.setPath')}`,
      action: { label: t('common:undo'), hint: 'Ctrl Z', onAction: () => void undo() },
    });
    onClose();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('path.title')}
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
            {t('target.save')}
          </Button>
        </>
      }
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
      <div className="grid grid-cols-1 items-start gap-3 border-t border-line pt-3 sm:grid-cols-[160px_minmax(0,1fr)]">
        <TextField
          label={t('target.validFrom')}
          value={validFrom}
          onChange={(text) => {
            setValidFrom(text);
            setFieldProblems({});
          }}
          error={fieldProblems.validFrom}
          autoComplete="off"
        />
        <TextArea
          label={t('target.decision')}
          value={decision}
          onChange={(text) => {
            setDecision(text);
            setFieldProblems({});
          }}
          error={fieldProblems.decision}
        />
      </div>
    </Dialog>
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
