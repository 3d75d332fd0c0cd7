import { useTranslation } from 'react-i18next';
import type { ErratumView } from '#shared/contract/packs.ts';
import { formatInstant, textIn } from '#shared/i18n/format.ts';
import { recordHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useActorName } from '#renderer/app/use-actor-name.ts';
import { Pill } from '#renderer/ui/filter-chip.tsx';
import { Link } from '#renderer/ui/link.tsx';

/** Corrections of figures that an issued pack quotes: prepared with the reading that corrects them. */
export function PackErrata({ errata }: { errata: readonly ErratumView[] }) {
  const { t } = useTranslation('packs');
  const language = useLanguage();
  const nameOf = useActorName();
  if (errata.length === 0) return null;
  return (
    <div className="mt-2 rounded-md bg-at-risk-soft px-3 py-2">
      <p className="font-semibold">{t('erratum.title', { count: errata.length })}</p>
      <p className="text-sm text-ink-2">{t('erratum.lead')}</p>
      <ul className="mt-1 flex flex-col gap-2">
        {errata.map((erratum) => (
          <li key={erratum.id} className="text-sm">
            <p className="whitespace-pre-line text-pretty">{textIn(erratum.text, language)}</p>
            <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
              <Pill>{t(`erratum.state.${erratum.state}`)}</Pill>
              {t('erratum.preparedBy', {
                when: formatInstant(erratum.preparedAt, language),
                who: nameOf(erratum.preparedBy),
              })}
              <Link href={recordHref('kpi', erratum.kpi.id) ?? undefined}>{erratum.kpi.code}</Link>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
