import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { textIn } from '#shared/i18n/format.ts';
import { isEntityName } from '#shared/model/entities.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** What the indicator measures, and the other records that speak of it. */
export function KpiLinks({ kpi }: { kpi: KpiDetail }) {
  const { t } = useTranslation('kpis');
  const measured = kpi.links.filter(({ link, isOutgoing }) => isOutgoing && link.relation === 'measures');
  // Where the Board speaks of it stands in a part of its own.
  const others = kpi.links.filter(
    (one) => !measured.includes(one) && one.entity !== 'agendaItem' && one.entity !== 'boardTopic',
  );
  return (
    <>
      <Section level={3} title={t('panel.links')}>
        {measured.length === 0 ? (
          <p className="text-ink-3">{t('panel.noLinks')}</p>
        ) : (
          <LinkedRecords links={measured} />
        )}
      </Section>
      {others.length > 0 && (
        <Section level={3} title={t('panel.mentions')}>
          <LinkedRecords links={others} />
        </Section>
      )}
    </>
  );
}

function LinkedRecords({ links }: { links: KpiDetail['links'] }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  return (
    <ul className="flex flex-col gap-1">
      {links.map(({ link, entity, record }) => {
        const title = textIn(record.title, language);
        const href = isEntityName(entity) ? recordHref(entity, record.id) : null;
        return (
          <li key={link.id} className="grid grid-cols-[76px_minmax(0,1fr)] gap-x-3 text-pretty">
            <span className="text-ink-3">{record.code}</span>
            <span>
              {href === null ? title : <Link href={href}>{title}</Link>}
              {isEntityName(entity) && href === null && <span className="text-ink-3"> · {t(`entity.${entity}`)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
