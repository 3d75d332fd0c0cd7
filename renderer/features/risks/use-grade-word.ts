import { useTranslation } from 'react-i18next';

export type GradeOf = 'probability' | 'impact';
type GradeKey = '1' | '2' | '3' | '4' | '5';

const isGradeKey = (text: string): text is GradeKey => /^[1-5]$/.test(text);

/** A grade as the key of its word; what no scale has is shown as its lowest. */
export function gradeKey(grade: number): GradeKey {
  const key = String(grade);
  return isGradeKey(key) ? key : '1';
}

/** A grade with its word: „4 – голяма“. */
export function useGradeWord(): (of: GradeOf, grade: number) => string {
  const { t } = useTranslation('risks');
  return (of, grade) => t('gradeOf', { grade, word: t(`grade.${of}.${gradeKey(grade)}`) });
}
