import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardRule, CouncilAct } from '#shared/model/board.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** What the Board works by: its published rules, and the acts of the council that its work rests on. */
export function RulesPage() {
  const { t } = useTranslation('board');
  const { queries } = useApplication();
  const { asOf } = useWorkbook();
  const { data } = useQuery(queries.board.overview.queryOptions({ input: { asOf } }));
  if (data === undefined) return null;
  return (
    <div className="flex max-w-240 flex-col gap-8 px-6 py-5">
      <Section title={t('rules.title')} note={t('rules.note')}>
        {data.rules.length === 0 && <p className="text-ink-3">{t('rules.none')}</p>}
        <dl className="border-t border-line-strong">
          {data.rules.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </dl>
      </Section>
      <Section title={t('rules.acts')}>
        {data.councilActs.length === 0 && <p className="text-ink-3">{t('rules.none')}</p>}
        <ul className="border-t border-line-strong">
          {data.councilActs.map((act) => (
            <Act key={act.id} act={act} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Rule({ rule }: { rule: BoardRule }) {
  const language = useLanguage();
  return (
    <div className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[176px_minmax(0,1fr)]">
      <dt className="font-semibold">{textIn(rule.title, language)}</dt>
      <dd className="text-pretty text-ink-2">{textIn(rule.text, language)}</dd>
    </div>
  );
}

function Act({ act }: { act: CouncilAct }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const facts = [
    act.decisionNumber === null ? t('rules.decisionUnknown') : t('rules.decision', { number: act.decisionNumber }),
    act.adoptedOn && t('rules.adopted', { date: formatDate(act.adoptedOn, language) }),
    act.announcedOn && t('rules.announced', { date: formatDate(act.announcedOn, language) }),
    act.paperNumber && t('rules.paper', { number: act.paperNumber }),
    textIn(act.vote, language),
  ];
  return (
    <li className="border-b border-line py-2.5">
      <p className="font-medium text-pretty">{textIn(act.subject, language)}</p>
      <p className="text-sm text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
      {act.source && (
        <Disclosure title={<span className="text-sm font-medium text-ink-2">{t('common:source')}</span>}>
          <p className="text-sm text-pretty text-ink-2">
            {[act.source.text, act.source.note].filter(Boolean).join(' ')}
          </p>
        </Disclosure>
      )}
    </li>
  );
}
