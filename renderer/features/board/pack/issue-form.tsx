import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/board.ts';
import type { Finding } from '#shared/contract/packs.ts';
import { capitalised } from '#shared/i18n/capitalised.ts';
import { formatDate } from '#shared/i18n/format.ts';
import {
  packFormats,
  type PackEdition,
  type PackFile,
  type PackFileLanguage,
  type PackFormat,
} from '#shared/model/pack.ts';
import { languages } from '#shared/model/values.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useLongWork } from '#renderer/app/use-long-work.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { ManyChoice } from './many-choice.tsx';

export interface Issued {
  folder: string;
  files: readonly PackFile[];
}

interface IssueFormProps {
  meeting: MeetingDetail;
  findings: readonly Finding[];
  onWorking: (isWorking: boolean) => void;
  onIssued: (issued: Issued) => void;
  onCancel: () => void;
}

/** For whom, in which forms and languages, and why despite what preflight found. One freeze serves them all. */
export function IssueForm({ meeting, findings, onWorking, onIssued, onCancel }: IssueFormProps) {
  const { t } = useTranslation(['board', 'common', 'fields']);
  const { asOf } = useWorkbook();
  const language = useLanguage();
  const { run } = useAction();
  const { progress, start, stop, isStopped } = useLongWork();
  const [chosenEditions, setEditions] = useState<readonly PackEdition[]>(['board']);
  const [formats, setFormats] = useState<readonly PackFormat[]>(['pdf']);
  const [chosenLanguages, setLanguages] = useState<readonly PackFileLanguage[]>(languages);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isNoteMissing = findings.length > 0 && note.trim() === '';
  const isNothingChosen = [chosenEditions, formats, chosenLanguages].some((chosen) => chosen.length === 0);
  const missing = (chosen: readonly string[], text: string) => (isChecked && chosen.length === 0 ? text : null);

  const issue = async () => {
    setIsChecked(true);
    if (isNoteMissing || isNothingChosen) return;
    setRefusal(null);
    const work = (is: boolean) => {
      setIsWorking(is);
      onWorking(is);
    };
    await run(
      async ({ client, host, toaster }) => {
        const grant = await host.pickPath({ purpose: 'exportFolder' });
        if (grant === null) return;
        work(true);
        const wanted = { editions: [...chosenEditions], formats: [...formats], languages: [...chosenLanguages] };
        const issued = await start((name, signal) =>
          client.packs.issue(
            { meeting: meeting.id, asOf, ...wanted, grant, note: note.trim(), work: name },
            { signal },
          ),
        );
        onIssued(issued);
        toaster.show({ text: t('issue.done', { count: issued.files.length, folder: issued.folder }) });
      },
      { onError: ({ message }) => setRefusal(isStopped() ? t('issue.stopped') : message) },
    );
    work(false);
  };

  return (
    <>
      <p className="text-pretty text-ink-2">{t('issue.lead', { date: formatDate(asOf, language) })}</p>
      <EditionChoice
        meeting={meeting.id}
        asOf={asOf}
        value={chosenEditions}
        onChange={setEditions}
        isDisabled={isWorking}
        error={missing(chosenEditions, t('issue.needsEdition'))}
      />
      <ManyChoice
        label={t('issue.formats')}
        choices={packFormats.map((value) => ({ value, label: t(`issue.format.${value}`) }))}
        value={formats}
        onChange={setFormats}
        isDisabled={isWorking}
        error={missing(formats, t('issue.needsFormat'))}
      />
      <ManyChoice
        label={t('issue.languages')}
        choices={[
          ...languages.map((value) => ({ value, label: capitalised(t(`fields:choice.language.${value}`)) })),
          { value: 'both' as const, label: t('issue.both') },
        ]}
        value={chosenLanguages}
        onChange={setLanguages}
        isDisabled={isWorking}
        error={missing(chosenLanguages, t('issue.needsLanguage'))}
      />
      <Findings findings={findings} />
      <TextArea
        label={findings.length > 0 ? t('issue.note') : t('issue.noteOptional')}
        {...(findings.length > 0 ? {} : { labelNote: t('common:optional') })}
        description={findings.length > 0 ? t('issue.noteHint') : undefined}
        error={isChecked && isNoteMissing ? t('issue.noteMissing') : null}
        value={note}
        onChange={setNote}
        isDisabled={isWorking}
        rows={3}
      />
      {refusal !== null && (
        <p role="alert" className="font-medium text-pretty text-danger">
          {refusal}
        </p>
      )}
      {isWorking && (
        <ProgressBar
          label={t('issue.working')}
          {...(progress !== null && {
            value: progress.done,
            max: progress.of,
            valueText: t('issue.progress', { done: progress.done, of: progress.of }),
          })}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button onPress={isWorking ? stop : onCancel}>{isWorking ? t('issue.stop') : t('common:cancel')}</Button>
        <Button tone="primary" isPending={isWorking} onPress={() => void issue()}>
          {t('issue.confirm')}
        </Button>
      </div>
    </>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('board');
  if (findings.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm font-medium text-ink-2">{t('issue.findings')}</h3>
      <ul className="mt-1 flex flex-col gap-0.5">
        {findings.map(({ code, records }) => (
          <li key={code} className="flex items-baseline gap-2">
            <StatusMark status="atRisk" size={10} />
            {t(`preflight.finding.${code}`, { count: records.length })}
          </li>
        ))}
      </ul>
    </div>
  );
}
