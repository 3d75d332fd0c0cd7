import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShieldCheck } from 'lucide-react';
import type { CheckReport } from '#shared/contract/workbook.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useAction } from '#renderer/app/use-action.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { sectionHref } from './sections.ts';

/** Looks through the whole workbook on request, and says in words what it found. */
export function WorkbookCheck() {
  const { t } = useTranslation('settings');
  const { run, isRunning } = useAction();
  const [report, setReport] = useState<CheckReport | null>(null);
  const check = async () => {
    setReport(null);
    const made = await run(({ client }) => client.workbook.check());
    if (made !== undefined) setReport(made);
  };
  return (
    <Section title={t('workbook.check')}>
      <p className="max-w-150 text-pretty text-ink-2">{t('workbook.checkLead')}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-3">
        <Button icon={ShieldCheck} isDisabled={isRunning} onPress={() => void check()}>
          {isRunning ? t('workbook.checking') : t('workbook.checkNow')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {report && <CheckResult report={report} />}
      </div>
    </Section>
  );
}

function CheckResult({ report: { ok, records, changes, findings } }: { report: CheckReport }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const sum = t('workbook.checked', {
    records: t('workbook.records', { count: records, number: formatNumber(records, language) }),
    changes: t('workbook.changes', { count: changes, number: formatNumber(changes, language) }),
  });
  return (
    <div className="mt-2 flex flex-col gap-1">
      <StatusLabel status={ok ? 'onTrack' : 'overdue'}>
        {ok ? t('workbook.ok') : t('workbook.findings', { count: findings.length })}
      </StatusLabel>
      <p className="text-ink-2">{sum}</p>
      {!ok && (
        <>
          <p className="max-w-150 text-pretty text-ink-2">
            {t('workbook.findingsLead')} <Link href={sectionHref('backups')}>{t('workbook.toBackups')}</Link>
          </p>
          <ul className="mt-1 border-t border-line">
            {findings.map(({ kind, detail }) => (
              <li key={`${kind} ${detail}`} className="border-b border-line py-1.5 text-sm [overflow-wrap:anywhere]">
                {t(`workbook.finding.${kind}`, { detail })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
