import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { parsePartialDate } from '#shared/rules/parse-partial-date.ts';
import { lastDay } from '#shared/rules/partial-date.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { emptyDraft, readDraft, type DraftProblems } from './reading-draft.ts';
import { ReadingFields } from './reading-fields.tsx';
import { useKpiWords } from './use-kpi-words.ts';
import { useReadingToast } from './use-reading-toast.ts';

/** Enters one reading; Enter saves, and the message says how the light changed. */
export function AddReading({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const language = useLanguage();
  const { asOf: seen, workbook } = useWorkbook();
  const { run, isRunning } = useAction();
  const tell = useReadingToast();
  const words = useKpiWords();
  const usualDay = formatDate(seen < workbook.today ? seen : workbook.today, language);
  const [draft, setDraft] = useState(emptyDraft(usualDay));
  const [problems, setProblems] = useState<DraftProblems>({});
  const value = useRef<HTMLInputElement>(null);

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const read = readDraft(draft, { kpi, language, today: workbook.today });
    if ('problems' in read) {
      setProblems(read.problems);
      if (read.problems.value !== undefined) value.current?.focus();
      return;
    }
    const change = await run(({ client }) => client.kpis.addReading({ kpi: kpi.id, ...read.measured, seenOn: seen }));
    if (change === undefined) return;
    // The next one is most often of the next part.
    setDraft({ ...emptyDraft(draft.asOf), part: draft.part });
    setProblems({});
    tell(kpi, read.measured, change);
    value.current?.focus();
  };

  const typedDay = parsePartialDate(draft.asOf);
  const same = kpi.readings.find(
    ({ asOf, supersededBy, disaggregation }) =>
      typedDay !== null && asOf === lastDay(typedDay) && supersededBy === null && (disaggregation ?? '') === draft.part,
  );
  return (
    <form onSubmit={(event) => void save(event)} className="flex max-w-140 flex-col gap-2.5" noValidate>
      <ReadingFields
        kpi={kpi}
        draft={draft}
        problems={problems}
        valueRef={value}
        choosesPart
        action={
          <Button type="submit" hint="Enter">
            {t('form.save')}
          </Button>
        }
        onChange={(patch) => {
          setDraft({ ...draft, ...patch });
          setProblems({});
        }}
      />
      {same !== undefined && draft.value !== '' && (
        <p className="text-sm text-pretty text-at-risk">
          {t('form.sameDay', { value: words.value(kpi, same) || t('reading.notAvailable') })}
        </p>
      )}
    </form>
  );
}
