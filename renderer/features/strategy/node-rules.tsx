import { useTranslation } from 'react-i18next';
import type { StrategyNodeView } from '#shared/contract/strategy.ts';
import { rollUpRuleSentence } from '#shared/i18n/roll-up-sentence.ts';
import { rollUpRulesV1 } from '#shared/rules/roll-up-rules.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { NodeLight } from './node-light.tsx';

/** The rules of the light in words, in their order and with their version; the first that is true is marked. */
export function NodeRules({ node: { rollUp } }: { node: StrategyNodeView }) {
  const { t, i18n } = useTranslation('strategy');
  const language = useLanguage();
  const { rules, version } = rollUpRulesV1;
  return (
    <Section level={3} title={t('rules.title')} note={t('rules.version', { version })}>
      <ol className="flex flex-col gap-1">
        {rules.map((rule, index) => {
          const decided = rollUp.rule === rule.when;
          return (
            <li
              key={rule.when}
              aria-current={decided || undefined}
              className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-baseline gap-x-2"
            >
              <span className="text-right text-ink-3">{index + 1}</span>
              <span className={decided ? 'font-semibold text-ink' : 'text-ink-2'}>
                {rollUpRuleSentence(rule, i18n, language)}
                {decided && <span className="block text-sm font-normal text-ink-3">{t('rules.decided')}</span>}
              </span>
              <NodeLight light={rule.light} isSmall>
                {t(`light.${rule.light}`)}
              </NodeLight>
            </li>
          );
        })}
      </ol>
      <p className="text-sm text-pretty text-ink-3">{t('rules.first')}</p>
    </Section>
  );
}
