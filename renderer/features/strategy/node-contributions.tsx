import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pencil } from 'lucide-react';
import type { Contribution, StrategyNodeView } from '#shared/contract/strategy.ts';
import { formatNumber, formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Named } from '#shared/contract/activities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { NameLink } from './idle-list.tsx';
import type { Tie } from './tie-dialog.tsx';

interface NodeContributionsProps {
  node: StrategyNodeView;
  onTie: (tie: Tie) => void;
}

/** What serves the node: what moves its light, then what only supports it. */
export function NodeContributions({ node, onTie }: NodeContributionsProps) {
  const { t } = useTranslation(['strategy', 'status']);
  const { isReadOnly } = useWorkbook();
  return (
    <>
      <Section
        level={3}
        title={t('contributions')}
        note={node.contributions.length === 0 ? undefined : node.contributions.length}
        action={
          !isReadOnly && (
            <Link className="text-sm" onPress={() => onTie({ node: node.id, activity: null, current: null })}>
              {t('addContribution')}
            </Link>
          )
        }
      >
        {node.contributions.length === 0 ? (
          <p className="text-ink-3">{t('noContributions')}</p>
        ) : (
          <ul className="border-t border-line">
            {node.contributions.map((contribution) => (
              <ServingLine
                key={contribution.activity.id}
                mark={
                  <StatusMark
                    status={contribution.status.status}
                    title={t(`status:activity.${contribution.status.status}`)}
                  />
                }
                record={contribution.activity}
                href={recordHref('activity', contribution.activity.id)}
                note={<ContributionNote contribution={contribution} />}
                onEdit={
                  isReadOnly || contribution.origin === 'part' ? undefined : () => onTie(tieOf(node.id, contribution))
                }
              />
            ))}
          </ul>
        )}
      </Section>
      {node.supporters.length > 0 && (
        <Section level={3} title={t('supporters')} note={node.supporters.length}>
          <ul className="border-t border-line">
            {node.supporters.map(({ record, entity, status, link }) => (
              <ServingLine
                key={link}
                mark={status && <StatusMark status={status.status} title={t(`status:activity.${status.status}`)} />}
                record={record}
                href={recordHref(entity, record.id)}
                onEdit={
                  isReadOnly || entity === 'programme'
                    ? undefined
                    : () =>
                        onTie({
                          node: node.id,
                          activity: record.id,
                          current: { relation: 'supports', weight: 1, validFrom: null, validTo: null },
                        })
                }
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What stands in a focus area contributes anyway: a link of its own only gives it another weight, or days. */
const tieOf = (node: string, contribution: Contribution): Tie => ({
  node,
  activity: contribution.activity.id,
  isByArea: contribution.origin === 'focusArea',
  current: contribution.link === null ? null : { ...contribution, relation: 'contributes' },
});

/** Why an activity counts as it does, where that is not the usual: its weight, its days, what it counts through. */
function ContributionNote({ contribution }: { contribution: Contribution }) {
  const { t } = useTranslation(['strategy', 'status']);
  const language = useLanguage();
  const { weight, origin, through, validFrom, validTo, status } = contribution;
  const parts = [
    t(`status:activity.${status.status}`),
    weight === 1 ? '' : t('weightOf', { weight: formatNumber(weight, language) }),
    origin === 'focusArea' ? t('throughArea') : '',
    through === null ? '' : t('through', { what: through.code ?? textIn(through.title, language) }),
    validFrom === null ? '' : t('validFrom', { date: formatPartialDate(validFrom, language) }),
    validTo === null ? '' : t('validTo', { date: formatPartialDate(validTo, language) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

interface ServingLineProps {
  mark: ReactNode;
  record: Named;
  href: string | null;
  note?: ReactNode;
  onEdit?: (() => void) | undefined;
}

function ServingLine({ mark, record, href, note, onEdit }: ServingLineProps) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  const title = textIn(record.title, language);
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <span className="flex h-5 w-3 shrink-0 items-center">{mark}</span>
      <span className="min-w-0 flex-1 text-pretty">
        <NameLink href={href}>{title}</NameLink>
        <span className="block text-sm text-ink-3">
          {record.code}
          {note && <> · {note}</>}
        </span>
      </span>
      {onEdit && (
        <IconButton size="small" icon={Pencil} label={t('editTie', { title: record.code ?? title })} onPress={onEdit} />
      )}
    </li>
  );
}
