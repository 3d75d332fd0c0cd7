import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/contract/activities.ts';
import { riskSubjects, type RiskSubject } from '#shared/contract/risks.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { textIn } from '#shared/i18n/format.ts';
import { riskKinds, type RiskKind } from '#shared/model/risk.ts';
import { nextReviewAfter } from '#shared/rules/risk-state.ts';
import { FormDialog } from '#renderer/app/form/form-dialog.tsx';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { DayField } from '#renderer/app/form/date-field.tsx';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { RecordPicker } from '#renderer/features/board/record-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceCards } from '#renderer/ui/choice-cards.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { subjectOf } from './record/about-row.tsx';
import { areBothOrNone, GradeFields, type GradesDraft } from './review/grade-fields.tsx';

interface NewRiskDialogProps {
  /** The record it is added from; null asks. */
  about: { entity: RiskSubject; record: Named } | null;
  onClose: () => void;
  onCreated: (id: string) => void;
}

interface RiskDraft {
  kind: RiskKind;
  event: string;
  cause: string;
  effect: string;
  grades: GradesDraft;
  mitigation: string;
  owner: string | null;
  identifiedOn: string | null;
  nextReview: string | null;
  about: { entity: RiskSubject; id: string } | null;
}

type Problems = Partial<Record<'event' | 'grades' | 'identifiedOn' | 'code', string>>;

/** A new risk: what may happen, why and with what effect, how grave it is and who answers for it. */
export function NewRiskDialog({ about, onClose, onCreated }: NewRiskDialogProps) {
  const { t } = useTranslation(['risks', 'common', 'fields']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { asOf, workbook } = useWorkbook();
  const { data: suggested } = useQuery(queries.risks.nextCode.queryOptions());
  const { data: people = [] } = useQuery(queries.records.names.queryOptions({ input: { entity: 'person' } }));
  const day = asOf < workbook.today ? asOf : workbook.today;
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [draft, setDraft] = useState<RiskDraft>({
    kind: 'threat',
    event: '',
    cause: '',
    effect: '',
    grades: { probability: null, impact: null },
    mitigation: '',
    owner: null,
    identifiedOn: day,
    nextReview: nextReviewAfter(day, null),
    about: about && { entity: about.entity, id: about.record.id },
  });
  // What was typed in a day's box is taken in as it is left, which may be by the press that saves.
  const latest = useRef(draft);
  const [problems, setProblems] = useState<Problems>({});
  const { tell, isRunning } = useToldAction();
  const code = typedCode ?? suggested?.code ?? '';
  const optional = t('common:optional');
  const change = (patch: Partial<RiskDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setProblems({});
  };

  const save = async () => {
    const { event, cause, effect, mitigation, grades, identifiedOn, ...rest } = latest.current;
    const found: Problems = {
      ...(event.trim() === '' && { event: t('create.eventMissing') }),
      ...(!areBothOrNone(grades) && { grades: t('create.gradesMissing') }),
      ...(identifiedOn === null && { identifiedOn: t('create.identifiedMissing') }),
      ...(identifiedOn !== null && identifiedOn > workbook.today && { identifiedOn: t('create.identifiedFuture') }),
      ...(code.trim() === '' && { code: t('create.codeMissing') }),
    };
    if (Object.keys(found).length > 0 || identifiedOn === null) return setProblems(found);
    const said = (text: string) => (text.trim() === '' ? {} : { [language]: text.trim() });
    let created = '';
    const refusal = await tell(t('create.saved', { code }), async (client) => {
      const texts = { event: said(event), cause: said(cause), effect: said(effect), mitigation: said(mitigation) };
      created = (await client.risks.create({ ...rest, ...grades, ...texts, identifiedOn, code: code.trim() })).id;
    });
    if (refusal !== null) return setProblems({ code: refusal });
    onClose();
    onCreated(created);
  };

  const text = (name: 'event' | 'cause' | 'effect' | 'mitigation', label: string) => ({
    label,
    lang: language,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    validationBehavior: 'aria' as const,
  });
  return (
    <FormDialog
      title={t('create.title')}
      size="large"
      saveLabel={t('create.submit')}
      isPending={isRunning}
      onSave={save}
      onClose={onClose}
    >
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-6">
        <ChoiceCards
          className="md:col-span-6"
          label={t('create.kind')}
          choices={riskKinds.map((value) => ({
            value,
            label: <span className="font-semibold">{capitalised(t(`kind.${value}`))}</span>,
            detail: t(`create.kindHints.${value}`),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextArea
          {...text('event', t('create.event'))}
          className="md:col-span-6"
          description={t('create.eventHint')}
          error={problems.event ?? null}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what may happen is what the form is opened for
          autoFocus
        />
        <TextArea {...text('cause', t('create.cause'))} className="md:col-span-3" labelNote={optional} />
        <TextArea
          {...text('effect', t(draft.kind === 'threat' ? 'create.effect' : 'create.effectOpportunity'))}
          className="md:col-span-3"
          labelNote={optional}
        />
        <div role="group" aria-label={t('create.judgement')} className="flex flex-col gap-2 md:col-span-6">
          <p className="text-sm font-medium text-ink-2">
            {t('create.judgement')} <span className="font-normal text-ink-3">{optional}</span>
          </p>
          <GradeFields
            kind={draft.kind}
            value={draft.grades}
            onChange={(grades) => change({ grades })}
            error={problems.grades ?? null}
          />
        </div>
        <TextArea {...text('mitigation', t('create.mitigation'))} className="md:col-span-6" labelNote={optional} />
        <ComboBox
          className="md:col-span-3"
          label={t('create.owner')}
          labelNote={optional}
          emptyText={t('common:nothingFound')}
          options={people.map(({ id, title }) => ({ value: id, label: textIn(title, language) }))}
          value={draft.owner}
          onChange={(owner) => change({ owner })}
        />
        {about === null ? (
          <AboutField value={draft.about} onChange={(value) => change({ about: value })} />
        ) : (
          <div className="flex flex-col gap-1 md:col-span-3">
            <span className="text-sm font-medium text-ink-2">{t('create.about')}</span>
            <span className="py-1.5">
              <span className="text-ink-3">{about.record.code}</span> {textIn(about.record.title, language)}
            </span>
          </div>
        )}
        <DayField
          className="md:col-span-2"
          label={t('create.identifiedOn')}
          value={draft.identifiedOn}
          onChange={(identifiedOn) => change({ identifiedOn })}
          error={problems.identifiedOn ?? null}
        />
        <DayField
          className="md:col-span-2"
          label={t('create.nextReview')}
          labelNote={optional}
          value={draft.nextReview}
          onChange={(nextReview) => change({ nextReview })}
        />
        <TextField
          className="md:col-span-2"
          label={t('create.code')}
          value={code}
          onChange={(value) => {
            setTypedCode(value);
            setProblems({});
          }}
          validationBehavior="aria"
          error={problems.code ?? null}
        />
      </div>
    </FormDialog>
  );
}

/** What the risk is about, chosen by typing; more can be added on its record. */
function AboutField({ value, onChange }: { value: RiskDraft['about']; onChange: (value: RiskDraft['about']) => void }) {
  const { t } = useTranslation(['risks', 'common']);
  const { queries } = useApplication();
  const language = useLanguage();
  const { data } = useQuery(
    queries.records.get.queryOptions({
      input: { entity: value?.entity ?? 'activity', id: value?.id ?? '' },
      enabled: value !== null,
    }),
  );
  if (value === null)
    return (
      <RecordPicker
        className="md:col-span-3"
        label={t('create.about')}
        labelNote={t('common:optional')}
        placeholder=""
        offered={riskSubjects}
        onPick={(entity, id) => {
          const subject = subjectOf(entity);
          if (subject !== undefined) onChange({ entity: subject, id });
        }}
      />
    );
  const record = data as { code: string | null; title: { bg: string; en: string } } | undefined; // each subject has both
  return (
    <div className="flex flex-col gap-1 md:col-span-3">
      <span className="text-sm font-medium text-ink-2">{t('create.about')}</span>
      <span className="flex items-center gap-2 py-0.5">
        <span>
          <span className="text-ink-3">{record?.code}</span> {textIn(record?.title, language)}
        </span>
        <Button size="small" tone="plain" onPress={() => onChange(null)}>
          {t('common:edit')}
        </Button>
      </span>
    </div>
  );
}
