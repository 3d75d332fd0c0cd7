import { useTranslation } from 'react-i18next';
import { Link } from '#renderer/ui/link.tsx';

interface RecipientsProps {
  addresses: readonly string[];
  withoutAddress: number;
  onCopy: () => void;
}

/** To whom the letter goes. A letter is opened with one address at most, so that these are copied. */
export function Recipients({ addresses, withoutAddress, onCopy }: RecipientsProps) {
  const { t } = useTranslation('board');
  const counts = [
    addresses.length > 0 && t('invitation.to', { count: addresses.length }),
    addresses.length + withoutAddress === 0 && t('invitation.nobody'),
    withoutAddress > 0 && t('invitation.noAddress', { count: withoutAddress }),
  ];
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2">
      {counts.filter(Boolean).join(' · ')}
      {addresses.length > 0 && <Link onPress={onCopy}>{t('invitation.copyAddresses')}</Link>}
    </p>
  );
}
