import { useTranslation } from 'react-i18next';
import { Link } from '#renderer/ui/link.tsx';

interface FewOrAllProps {
  /** How many lines are not shown at first; none or less: nothing to choose. */
  hidden: number;
  isAllShown: boolean;
  onChange: (isAllShown: boolean) => void;
}

/** Below a list that begins short. */
export function FewOrAll({ hidden, isAllShown, onChange }: FewOrAllProps) {
  const { t } = useTranslation('programmes');
  if (hidden <= 0) return null;
  return (
    <p className="text-sm">
      <Link onPress={() => onChange(!isAllShown)}>{isAllShown ? t('showFewer') : t('showAll', { count: hidden })}</Link>
    </p>
  );
}
