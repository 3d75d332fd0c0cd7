import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { kpiUnit, targetText } from '#shared/i18n/kpi-value.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { dayTyped } from './day-typed.ts';
import { readValue } from './reading-draft.ts';
import { useProblemText } from './use-problem-text.ts';

type Problems = Partial<Record<'value' | 'upper' | 'due' | 'validFrom' | 'decision', string>>;

/** A new target: the one in force stays as superseded, unless this one is an interim target beside it. */
export function SetTargetDialog({ kpi, onClose }: { kpi: KpiDetail; onClose: () => void }) {
  const { t } = useTranslation(['kpis', 'common', 'fields', 'history']);
  const language = useLanguage();
  const { asOf } = useWorkbook();
  const { tell, isRunning } = useToldAction();
  const [refusal, setRefusal] = useState<string | null>(null);
  const problemText = useProblemText(kpi);
  const standing = kpi.targets.filter(({ isSuperseded }) => !isSuperseded);
  const [draft, setDraft] = useState({
    value: '',
    upper: '',
    due: '',
    validFrom: formatDate(asOf, language),
    decision: '',
    supersedes: kpi.target?.id ?? null,
  });
  const [problems, setProblems] = useState<Problems>({});
  const change = (patch: Partial<typeof draft>) => {
    setDraft({ ...draft, ...patch });
    setProblems({});
  };
  const unit = kpiUnit(kpi, language) || (kpi.valueType === 'percent' ? '%' : undefined);
  const isRange = kpi.direction === 'range';

  const save = async () => {
    const read = isRunning ? null : checked();
    if (read === null) return;
    const target = targetText({ ...read, upper: read.upper ?? null }, kpi, language);
    const said = `${kpi.code ?? ''}: ${t('history:action.kpi.setTarget')}, ${target}`;
    const refused = await tell(said, ({ kpis }) => kpis.setTarget(read));
    if (refused !== null) return setRefusal(refused);
    onClose();
  };

  /** What the dialog says, or null after marking what is wrong with it. */
  const checked = () => {
    const found: Problems = {};
    const value = readValue(draft.value, { kpi, language });
    if ('problem' in value) found.value = problemText(value.problem) ?? '';
    const upper = isRange ? readValue(draft.upper, { kpi, language }) : null;
    if (upper !== null && 'problem' in upper) found.upper = problemText(upper.problem) ?? '';
    else if (upper !== null && 'quantity' in value && upper.quantity.value < value.quantity.value)
      found.upper = t('target.upperMissing');
    const due = draft.due.trim() === '' ? null : parsePartialDate(draft.due);
    if (due === null && draft.due.trim() !== '') found.due = t('common:dateUnknown');
    const validFrom = dayTyped(draft.validFrom);
    if (validFrom === null) found.validFrom = t('target.validFromMissing');
    if (draft.supersedes !== null && draft.decision.trim() === '') found.decision = t('target.decisionMissing');
    setProblems(found);
    if (
      Object.keys(found).length > 0 ||
      'problem' in value ||
      (upper !== null && 'problem' in upper) ||
      validFrom === null
    )
      return null;
    return {
      kpi: kpi.id,
      quantity: value.quantity,
      upper: upper?.quantity ?? null,
      due,
      validFrom,
      decision: draft.decision.trim() === '' ? {} : { [language]: draft.decision.trim() },
      supersedes: draft.supersedes,
    };
  };

  return (
    <FormDialog
      title={t('target.setTitle')}
      size="small"
      saveLabel={t('target.save')}
      refusal={refusal}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      {draft.supersedes !== null && <p className="text-pretty text-ink-2">{t('target.lead')}</p>}
      <form
        className="grid grid-cols-2 items-start gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('form.value')}
          align="end"
          suffix={unit}
          value={draft.value}
          onChange={(value) => change({ value })}
          error={problems.value}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing that the dialog asks for
          autoFocus
        />
        {isRange && (
          <TextField
            label={t('target.upper')}
            align="end"
            suffix={unit}
            value={draft.upper}
            onChange={(upper) => change({ upper })}
            error={problems.upper}
          />
        )}
        <TextField
          label={t('target.due')}
          labelNote={t('common:optional')}
          description={t('common:dateHint')}
          value={draft.due}
          onChange={(due) => change({ due })}
          error={problems.due}
          autoComplete="off"
        />
        <TextField
          label={t('target.validFrom')}
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          error={problems.validFrom}
        />
        {standing.length > 0 && (
          <Select
            label={t('target.replaces')}
            options={standing.map((target) => ({ value: target.id, label: targetText(target, kpi, language) }))}
            noneLabel={t('target.replacesNone')}
            value={draft.supersedes}
            onChange={(supersedes) => change({ supersedes })}
            className="col-span-2"
          />
        )}
        <TextArea
          label={t('target.decision')}
          value={draft.decision}
          onChange={(decision) => change({ decision })}
          error={problems.decision}
          className="col-span-2"
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </FormDialog>
  );
}
