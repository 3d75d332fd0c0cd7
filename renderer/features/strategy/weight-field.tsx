import { useTranslation } from 'react-i18next';
import type { Contribution } from '#shared/contract/strategy.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { useToldAction } from '#renderer/app/use-told-action.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { weightOf } from './weight.ts';

interface WeightFieldProps {
  node: string;
  contribution: Contribution;
  isReadOnly: boolean;
}

/** How much a contribution weighs, written where it stands. */
export function WeightField({ node, contribution, isReadOnly }: WeightFieldProps) {
  const { t } = useTranslation('strategy');
  const language = useLanguage();
  const { tell } = useToldAction();
  const { activity, weight, validFrom, validTo } = contribution;
  const shown = formatNumber(weight, language);
  const code = activity.code ?? '';
  if (isReadOnly)
    return weight === 1 ? null : (
      <span className="shrink-0 text-sm text-ink-3">{t('weightOf', { weight: shown })}</span>
    );
  const save = (text: string) => {
    const next = weightOf(text, language);
    if (next === null) return t('weightBad');
    if (next === weight) return null;
    return tell(t('weightToast', { code, weight: formatNumber(next, language) }), (client) =>
      client.strategy.setContribution({
        node,
        record: activity.id,
        relation: 'contributes',
        weight: next,
        validFrom,
        validTo,
      }),
    );
  };
  return (
    <span className="flex w-14 shrink-0 justify-end text-sm">
      <InlineEdit label={t('weightFor', { code })} value={shown} save={save} placeholder="1" className="text-right">
        {`× ${shown}`}
      </InlineEdit>
    </span>
  );
}
