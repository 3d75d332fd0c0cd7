import type { LevelNames } from '#shared/model/plan.ts';
import { strategyLevels, type StrategyLevel } from '#shared/model/strategy.ts';
import type { Language } from '#shared/model/values.ts';
import { capitalised } from './capitalised.ts';
import type { Catalogue } from './catalogues.ts';

/**
 * The catalogue with the names that a plan gives to the levels of its strategy. All other texts that name a level are made
 * of these ("$t(strategy:levelOne.focusArea)"), so that none is left behind.
 */
export function withLevelNames(catalogue: Catalogue, names: LevelNames, language: Language): Catalogue {
  const given = (form: 'one' | 'many') => (level: StrategyLevel) => names[level]?.[form][language] ?? '';
  const { fields, strategy } = catalogue;
  return {
    ...catalogue,
    fields: {
      ...fields,
      choice: { ...fields.choice, level: replaced(fields.choice.level, given('one'), capitalised) },
    },
    strategy: {
      ...strategy,
      levels: replaced(strategy.levels, given('many'), capitalised),
      levelOne: replaced(strategy.levelOne, given('one'), uncapitalised),
      levelMany: replaced(strategy.levelMany, given('many'), uncapitalised),
    },
  };
}

type ByLevel = Record<StrategyLevel, string>;

const replaced = (
  texts: ByLevel,
  given: (level: StrategyLevel) => string,
  write: (name: string) => string,
): ByLevel => ({
  ...texts,
  ...Object.fromEntries(strategyLevels.flatMap((level) => (given(level) === '' ? [] : [[level, write(given(level))]]))),
});

/** As it stands within a sentence; an abbreviation keeps its capitals. */
const uncapitalised = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1);
