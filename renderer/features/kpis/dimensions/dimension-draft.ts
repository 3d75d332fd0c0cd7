import type { Dimension } from '#shared/model/kpi.ts';

/** A category as it is being written; its key stays when it is called otherwise, for readings name it. */
export interface CategoryDraft {
  key: string;
  name: Dimension['name'];
}
export interface DimensionDraft extends Omit<Dimension, 'categories'> {
  id: string;
  categories: CategoryDraft[];
}

let made = 0;
const newId = () => `dimension-${(made += 1)}`;

export const draftsOf = (dimensions: readonly Dimension[] | null): DimensionDraft[] =>
  (dimensions ?? []).map((dimension) => ({ ...dimension, id: newId() }));

const noName = { bg: '', en: '' };

/** A key that none of these has: a short word and the first number that is free. */
function freeKey(word: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`${word}-${number}`)) return `${word}-${number}`;
}

export const newDimension = (others: readonly DimensionDraft[], by: Dimension['by']): DimensionDraft => {
  const taken = others.map(({ key }) => key);
  const key = by === 'district' && !taken.includes('district') ? 'district' : freeKey('group', taken);
  const first = newCategory([]);
  const categories = by === 'district' ? [] : [first, newCategory([first])];
  return { id: newId(), key, name: noName, by, categories, adds: true };
};

export const newCategory = (categories: readonly CategoryDraft[]): CategoryDraft => ({
  key: freeKey(
    'part',
    categories.map(({ key }) => key),
  ),
  name: noName,
});

const isNamed = ({ bg, en }: Dimension['name']): boolean => bg.trim() !== '' || en.trim() !== '';

/** Whether each is called something and, if it has categories, has two of them with a name. */
export const isWhole = ({ name, by, categories }: DimensionDraft): boolean =>
  isNamed(name) &&
  (by === 'district' || (categories.length >= 2 && categories.every((category) => isNamed(category.name))));

export const dimensionsOf = (drafts: readonly DimensionDraft[]): Dimension[] =>
  drafts.map(({ key, name, by, categories, adds }) => ({
    key,
    name,
    by,
    adds,
    categories: by === 'district' ? [] : categories.map((category) => ({ key: category.key, name: category.name })),
  }));
