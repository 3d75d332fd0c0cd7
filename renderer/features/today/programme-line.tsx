import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLine as Line } from '#shared/contract/today.ts';
import { formatPartialDate, formatDue, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { ActionLine } from '#renderer/ui/action-list.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { StatusLabel } from '#renderer/ui/status-label.tsx';
import { TitleLink } from './title-link.tsx';
import { FunderReportForm } from './funder-report-form.tsx';
import { nextStep } from './today-dialogs.tsx';
import type { LineProps } from './waiting-list.tsx';

/** What a programme owes: a milestone or event to log, a deliverable to hand over, a report to the funder. */
export function ProgrammeLine({ line, onDialog }: LineProps<Line>) {
  const { t } = useTranslation(['today', 'programmes', 'status']);
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const [isOpen, setIsOpen] = useState(false);
  const { entity, id, due, programme, activity } = line;
  const title =
    entity === 'funderPeriod' ? t('programmes.funderReport', periodOf(line, language)) : textIn(line.title, language);
  const place = programme ?? activity;
  const href = entity === 'funderPeriod' ? programme && recordHref('programme', programme.id) : recordHref(entity, id);
  return (
    <ActionLine
      lead={<StatusLabel status={line.overdueDays === null ? 'planned' : 'overdue'}>{useWord(line)}</StatusLabel>}
      title={<TitleLink href={href}>{title}</TitleLink>}
      note={place && (programme?.acronym ?? textIn(place.title, language))}
      action={
        <>
          <span className="text-ink-2">
            {due.length === 10 ? formatPartialDate(due, language) : formatDue(due, language)}
          </span>
          {!isReadOnly && entity === 'milestone' && (
            <Link
              data-settle
              className="min-w-16 text-right"
              aria-label={`${t('programmes.log')}: ${title}`}
              onPress={() => onDialog({ kind: 'log', milestone: id })}
            >
              {t('programmes.log')}
            </Link>
          )}
          {!isReadOnly && entity === 'deliverable' && line.step && nextStep(line.step) && (
            <Link
              data-settle
              className="min-w-16 text-right"
              aria-label={`${t('programmes.step')}: ${title}`}
              onPress={() => onDialog({ kind: 'step', deliverable: id })}
            >
              {t('programmes.step')}
            </Link>
          )}
          {!isReadOnly && entity === 'funderPeriod' && (
            <Link
              data-settle
              className="min-w-16 text-right"
              aria-expanded={isOpen}
              aria-label={`${t('programmes.step')}: ${title}`}
              onPress={() => setIsOpen(!isOpen)}
            >
              {t('programmes.step')}
            </Link>
          )}
        </>
      }
    >
      {isOpen && <FunderReportForm id={id} title={title} onClose={() => setIsOpen(false)} />}
    </ActionLine>
  );
}

/** In the gender of what it describes: етап – просрочен, събитие – просрочено. */
function useWord({ entity, kind, overdueDays, isDueSoon }: Line): string {
  const { t } = useTranslation(['today', 'programmes']);
  const state = overdueDays !== null ? 'overdue' : isDueSoon ? 'dueSoon' : 'planned';
  if (entity === 'milestone') return t(`programmes:${kind ?? 'milestone'}.${state}`);
  return t(`programmes:deliverable.${state === 'planned' ? 'pending' : state}`);
}

/** A period is named by its days, which the core leaves to whoever shows them. */
function periodOf({ title }: Line, language: 'bg' | 'en') {
  const [from = '', to = ''] = title[language].split('/');
  return { from: formatPartialDate(from, language), to: formatPartialDate(to, language) };
}
