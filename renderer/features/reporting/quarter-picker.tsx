import { useTranslation } from 'react-i18next';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { nextQuarter, previousQuarter, type Quarter } from '#shared/rules/periods.ts';
import { goTo, reportingHref } from '#renderer/app/paths.ts';
import { useLanguage } from '#renderer/app/preferences.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';

/** The quarter whose round is shown, and the way to the ones beside it. */
export function QuarterPicker({ quarter, latest }: { quarter: Quarter; latest: Quarter }) {
  const { t } = useTranslation('reporting');
  const language = useLanguage();
  const go = (to: Quarter) => goTo(reportingHref(to));
  return (
    <span className="flex items-center gap-1">
      <IconButton
        size="small"
        icon={ChevronLeft}
        label={t('previousQuarter')}
        onPress={() => go(previousQuarter(quarter))}
      />
      <span className="text-ink-2">{formatPartialDate(quarter, language)}</span>
      <IconButton
        size="small"
        icon={ChevronRight}
        label={t('nextQuarter')}
        isDisabled={quarter >= latest}
        onPress={() => go(nextQuarter(quarter))}
      />
    </span>
  );
}
