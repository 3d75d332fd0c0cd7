import type { LightRule } from '#shared/model/kpi.ts';
import type { Language } from '#shared/model/values.ts';
import { parseDecimal } from '#shared/rules/parse-decimal.ts';

/** A rule as it is being written: its threshold is text until it is understood. */
export interface RuleDraft {
  id: string;
  when: LightRule['when'];
  light: LightRule['light'];
  is: 'atLeast' | 'atMost';
  in: 'unit' | 'percent';
  /** Of the way in per cent, of the value in its unit, or of the change; of a change below zero for the worse. */
  threshold: string;
}

export const ruleKinds = ['reached', 'missedDue', 'attainment', 'value', 'change', 'otherwise'] as const;
export const hasThreshold = (when: LightRule['when']): boolean =>
  when === 'attainment' || when === 'value' || when === 'change';

let made = 0;
/** Lines keep their place in the hand by an id of their own. */
export const newRuleId = (): string => `rule-${(made += 1)}`;

export function draftsOf(rules: readonly LightRule[], language: Language): RuleDraft[] {
  const written = (value: number) => {
    const text = value.toFixed(6).replace(/\.?0+$/, '');
    return language === 'bg' ? text.replace('.', ',') : text;
  };
  return rules.map((rule) => ({
    id: newRuleId(),
    when: rule.when,
    light: rule.light,
    is: rule.when === 'value' || rule.when === 'change' ? rule.is : 'atLeast',
    in: rule.when === 'change' ? rule.in : 'unit',
    threshold:
      rule.when === 'attainment'
        ? written(rule.atLeast * 100)
        : rule.when === 'value'
          ? written(rule.value)
          : rule.when === 'change'
            ? written(rule.by)
            : '',
  }));
}

/** The rule that a draft says; null where its threshold is no number, or no share that a way can have. */
export function ruleOf({ when, light, is, in: unit, threshold }: RuleDraft, language: Language): LightRule | null {
  if (when === 'reached' || when === 'missedDue' || when === 'otherwise') return { when, light };
  const value = numberTyped(threshold, language);
  if (value === null) return null;
  switch (when) {
    case 'attainment':
      return value < 0 || value > 200 ? null : { when, light, atLeast: value / 100 };
    case 'value':
      return { when, light, is, value };
    case 'change':
      return { when, light, is, in: unit, by: value };
  }
}

function numberTyped(text: string, language: Language): number | null {
  const decimal = parseDecimal(text.trim().replace(/ ?%$/, ''), language);
  if (decimal === null) return null;
  const value = Number(`${decimal.negative ? '-' : ''}${decimal.whole}.${decimal.fraction}0`);
  return Math.abs(value) < 1e12 && Number(value.toFixed(6)) === value ? value : null;
}
