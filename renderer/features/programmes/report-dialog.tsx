import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/contract/programmes.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { reportedLights, type ReportedLight } from '#shared/model/report.ts';
import type { PartialDate } from '#shared/model/values.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { isTrueBy, precisionOf } from '#shared/rules/partial-date.ts';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { PartialDateField } from '#renderer/ui/value-fields.tsx';
import { QuickForm } from './quick-form.tsx';
import { useDone } from './use-done.ts';
import { useWords } from './use-words.ts';

interface ReportDialogProps {
  programme: ProgrammeDetail;
  onClose: () => void;
}

/** An update of a programme. It begins from the last one, so that what is still so need not be written again. */
export function ReportDialog({ programme, onClose }: ReportDialogProps) {
  const { t } = useTranslation(['programmes', 'common']);
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('programmes:report')} closeLabel={t('common:close')}>
      <ReportForm programme={programme} onClose={onClose} />
    </Dialog>
  );
}

interface ReportDraft {
  light: ReportedLight;
  asOf: PartialDate | null;
  done: string;
  next: string;
  blockers: string;
  askOfBoard: string;
}

function ReportForm({ programme, onClose }: ReportDialogProps) {
  const { t } = useTranslation(['programmes', 'common', 'status']);
  const { asOf, workbook } = useWorkbook();
  const { language, title, date } = useWords();
  const { run, isRunning } = useAction();
  const say = useDone();
  const last = programme.reports.find((report) => isTrueBy(report.asOf, asOf));
  const [draft, setDraft] = useState<ReportDraft>({
    light: last?.light ?? 'onTrack',
    asOf: asOf < workbook.today ? asOf : workbook.today,
    done: '',
    next: last?.next[language] ?? '',
    blockers: last?.blockers[language] ?? '',
    askOfBoard: last?.askOfBoard[language] ?? '',
  });
  const latest = useRef(draft);
  const isDateValid = useRef(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [dateProblem, setDateProblem] = useState<string | null>(null);
  const change = (patch: Partial<ReportDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setProblem(null);
    setDateProblem(null);
  };

  const save = async () => {
    const { light, asOf: day, ...texts } = latest.current;
    if (!isDateValid.current || isRunning) return;
    if (day === null || precisionOf(day) !== 'day') return setDateProblem(t('common:dateUnknown'));
    const inLanguage = (text: string) => ({ [language]: text.trim() });
    const result = await run(
      ({ client }) =>
        client.programmes.report({
          id: programme.id,
          asOf: day,
          light,
          done: inLanguage(texts.done),
          next: inLanguage(texts.next),
          blockers: inLanguage(texts.blockers),
          askOfBoard: inLanguage(texts.askOfBoard),
        }),
      {
        onError: (error) =>
          error.code === 'IN_THE_FUTURE' ? setDateProblem(error.message) : setProblem(error.message),
      },
    );
    if (result === undefined) return;
    say(t('programmes:reported', { title: title(programme) }));
    onClose();
  };

  const isExplained = draft.light !== 'onTrack';
  return (
    <QuickForm onSave={save}>
      <div>
        <p className="font-medium text-pretty">{title(programme)}</p>
        {last !== undefined && (
          <p className="text-sm text-ink-3">{t('programmes:reportForm.fromLast', { date: date(last.asOf) })}</p>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_12rem] items-start gap-4">
        <RadioGroup
          label={t('programmes:reportForm.light')}
          orientation="horizontal"
          choices={reportedLights.map((light) => ({
            value: light,
            label: <StatusLabel status={light}>{t(`status:light.${light}`)}</StatusLabel>,
          }))}
          value={draft.light}
          onChange={(light) => change({ light })}
        />
        <PartialDateField
          label={t('programmes:reportForm.asOf')}
          value={draft.asOf}
          onChange={(day) => change({ asOf: day })}
          parse={parsePartialDate}
          format={(value) => formatPartialDate(value, language)}
          notUnderstood={t('common:dateUnknown')}
          onValidityChange={(isValid) => {
            isDateValid.current = isValid;
          }}
          error={dateProblem}
        />
      </div>
      <TextArea label={t('programmes:reportForm.done')} value={draft.done} onChange={(done) => change({ done })} />
      <TextArea
        label={t('programmes:reportForm.next')}
        {...(isExplained ? {} : { labelNote: t('common:optional') })}
        value={draft.next}
        onChange={(next) => change({ next })}
      />
      <TextArea
        label={t('programmes:reportForm.blockers')}
        {...(isExplained ? {} : { labelNote: t('common:optional') })}
        error={problem}
        value={draft.blockers}
        onChange={(blockers) => change({ blockers })}
      />
      <TextArea
        label={t('programmes:reportForm.ask')}
        labelNote={t('common:optional')}
        value={draft.askOfBoard}
        onChange={(askOfBoard) => change({ askOfBoard })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button tone="primary" hint="Ctrl ↵" isPending={isRunning} onPress={() => void save()}>
          {t('programmes:reportForm.save')}
        </Button>
      </div>
    </QuickForm>
  );
}
