import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiDetail } from '#shared/contract/kpis.ts';
import { lightRuleSentences } from '#shared/i18n/kpi-sentences.ts';
import { defaultLightRules } from '#shared/rules/kpi.ts';
import { formatDate, textIn } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { useWorkbook } from '#renderer/app/workbook.tsx';
import { Light } from '#renderer/ui/kpi-light.tsx';
import { Link } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { RulesDialog } from './light-rules/rules-dialog.tsx';

/** The rules of the light in words, in their order, with the one that decided marked. */
export function KpiRules({ kpi }: { kpi: KpiDetail }) {
  const { t, i18n } = useTranslation('kpis');
  const language = useLanguage();
  const { isReadOnly } = useWorkbook();
  const [isEditing, setIsEditing] = useState(false);
  if (kpi.direction === 'monitor') return null;
  const rules = kpi.lightRules ?? defaultLightRules;
  const sentences = lightRuleSentences(rules, kpi, i18n, language);
  const version =
    kpi.lightRules === null
      ? t('rules.usual')
      : kpi.lightRulesVersion === null
        ? undefined
        : t('rules.version', { number: kpi.lightRulesVersion });
  const current = kpi.ruleSets.find(({ isCurrent }) => isCurrent);
  const isNewest = current === kpi.ruleSets.at(-1);
  return (
    <Section
      level={3}
      title={t('panel.rules')}
      note={version}
      action={!isReadOnly && isNewest && <Link onPress={() => setIsEditing(true)}>{t('rules.edit.open')}</Link>}
    >
      <ol className="flex flex-col gap-1">
        {rules.map((rule, index) => {
          const decided = kpi.light.facts.ruleIndex === index;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a rule is its place in the order
            <li key={index} className="grid grid-cols-[16px_12px_minmax(0,1fr)] gap-x-2">
              <span className="text-right text-ink-3">{index + 1}</span>
              <Light light={rule.light} />
              <span className={decided ? 'font-semibold text-ink' : 'text-ink-2'}>
                {sentences[index]}
                {decided && <span className="block text-sm font-normal text-ink-3">{t('rules.decided')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="text-sm text-pretty text-ink-3">
        {t('rules.first')} {t('rules.stale')}
      </p>
      {current !== undefined && current.validFrom !== null && (
        <p className="text-sm text-pretty text-ink-2">
          {t('version.from', { date: formatDate(current.validFrom, language) })}: {textIn(current.reason, language)}
        </p>
      )}
      {isEditing && <RulesDialog kpi={kpi} onClose={() => setIsEditing(false)} />}
    </Section>
  );
}
