import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pencil } from 'lucide-react';
import type { Contribution, StrategyNodeDetail, Supporter } from '#shared/contract/strategy.ts';
import { formatPartialDate, textIn } from '#shared/i18n/format.ts';
import type { Named } from '#shared/contract/activities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { NameLink } from './name-link.tsx';
import type { Tie } from './tie-dialog.tsx';
import { WeightField } from './weight-field.tsx';

interface NodeContributionsProps {
  node: StrategyNodeDetail;
  onTie: (tie: Tie) => void;
}

/** What serves the node: what moves its light, then what only supports it. */
export function NodeContributions({ node, onTie }: NodeContributionsProps) {
  const { t } = useTranslation('strategy');
  const { isReadOnly } = useWorkbook();
  const { contributions, supporters, serving } = node;
  return (
    <>
      <Section
        level={3}
        title={t('contributions')}
        note={serving.contributes === 0 ? undefined : serving.contributes}
        action={
          !isReadOnly && (
            <Link className="text-sm" onPress={() => onTie({ node: node.id, record: null, current: null })}>
              {t('addContribution')}
            </Link>
          )
        }
      >
        {contributions.length === 0 ? (
          <p className="text-ink-3">{t('noContributions')}</p>
        ) : (
          <ul className="border-t border-line">
            {contributions.map((contribution) => (
              <ContributionLine
                key={contribution.activity.id}
                node={node.id}
                contribution={contribution}
                isReadOnly={isReadOnly}
                onTie={onTie}
              />
            ))}
          </ul>
        )}
        {serving.contributes > contributions.length && (
          <p className="text-sm text-ink-3">{t('moreLines', { count: serving.contributes - contributions.length })}</p>
        )}
      </Section>
      {supporters.length > 0 && (
        <Section level={3} title={t('supporters')} note={serving.supports}>
          <ul className="border-t border-line">
            {supporters.map((supporter) => (
              <SupporterLine
                key={supporter.link}
                node={node.id}
                supporter={supporter}
                isReadOnly={isReadOnly}
                onTie={onTie}
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface LineProps {
  node: string;
  isReadOnly: boolean;
  onTie: (tie: Tie) => void;
}

function ContributionLine({ node, contribution, isReadOnly, onTie }: LineProps & { contribution: Contribution }) {
  const { t } = useTranslation(['strategy', 'status']);
  const language = useLanguage();
  const { activity, status, origin, through, validFrom, validTo, link } = contribution;
  const word = t(`status:activity.${status.status}`);
  // What counts through a part is tied there, and changed there.
  const isOwn = origin !== 'part';
  const notes = [
    activity.code,
    word,
    origin === 'focusArea' ? t('throughArea') : '',
    through === null ? '' : t('through', { what: through.code ?? textIn(through.title, language) }),
    validFrom === null ? '' : t('validFrom', { date: formatPartialDate(validFrom, language) }),
    validTo === null ? '' : t('validTo', { date: formatPartialDate(validTo, language) }),
  ];
  return (
    <ServingLine
      mark={<StatusMark status={status.status} title={word} />}
      record={activity}
      href={recordHref('activity', activity.id)}
      note={notes.filter(Boolean).join(' · ')}
      weight={<WeightField node={node} contribution={contribution} isReadOnly={isReadOnly || !isOwn} />}
      onEdit={
        isReadOnly || !isOwn
          ? undefined
          : () =>
              onTie({
                node,
                record: { entity: 'activity', id: activity.id },
                // What stands in a focus area contributes anyway: a link only gives it another weight, or days.
                isByArea: origin === 'focusArea',
                current: link === null ? null : { ...contribution, relation: 'contributes' },
              })
      }
    />
  );
}

function SupporterLine({ node, supporter, isReadOnly, onTie }: LineProps & { supporter: Supporter }) {
  const { t } = useTranslation(['strategy', 'status']);
  const language = useLanguage();
  const { record, entity, status, validFrom, validTo } = supporter;
  const notes = [
    record.code,
    status && t(`status:activity.${status.status}`),
    validFrom === null ? '' : t('validFrom', { date: formatPartialDate(validFrom, language) }),
    validTo === null ? '' : t('validTo', { date: formatPartialDate(validTo, language) }),
  ];
  return (
    <ServingLine
      mark={status && <StatusMark status={status.status} title={t(`status:activity.${status.status}`)} />}
      record={record}
      href={recordHref(entity, record.id)}
      note={notes.filter(Boolean).join(' · ')}
      onEdit={
        isReadOnly
          ? undefined
          : () =>
              onTie({
                node,
                record: { entity, id: record.id },
                current: { relation: 'supports', weight: 1, validFrom, validTo },
              })
      }
    />
  );
}

interface ServingLineProps {
  mark: ReactNode;
  record: Named;
  href: string | null;
  note: string;
  weight?: ReactNode;
  onEdit: (() => void) | undefined;
}

function ServingLine({ mark, record, href, note, weight, onEdit }: ServingLineProps) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  const title = textIn(record.title, language);
  return (
    <li className="flex items-start gap-2.5 border-b border-line py-1.5">
      <span className="flex h-5 w-3 shrink-0 items-center">{mark}</span>
      <span className="min-w-0 flex-1 text-pretty">
        <NameLink href={href}>{title}</NameLink>
        <span className="block text-sm text-ink-3">{note}</span>
      </span>
      {weight}
      {onEdit && (
        <IconButton size="small" icon={Pencil} label={t('editTie', { title: record.code ?? title })} onPress={onEdit} />
      )}
    </li>
  );
}
