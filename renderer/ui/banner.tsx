import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Icon, type IconShape } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

const tones = {
  neutral: 'bg-accent-soft text-ink',
  caution: 'bg-at-risk-soft text-ink',
  danger: 'bg-overdue-soft text-ink',
};
const marks = { neutral: 'text-accent', caution: 'text-at-risk', danger: 'text-overdue' };

export interface BannerProps {
  tone?: keyof typeof tones;
  icon?: IconShape;
  children: ReactNode;
  action?: ReactNode;
  closeLabel?: string;
  onClose?: () => void;
}

/** A state of the whole window or screen: read-only, opened from a copy, a newer version of the file. */
export function Banner({ tone = 'neutral', icon, children, action, closeLabel, onClose }: BannerProps) {
  return (
    <div role="status" className={`flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 px-6 py-1.5 ${tones[tone]}`}>
      {icon && <Icon shape={icon} className={marks[tone]} />}
      <div className="min-w-0 flex-1 text-pretty">{children}</div>
      {action}
      {onClose && closeLabel && <IconButton size="small" icon={X} label={closeLabel} onPress={onClose} />}
    </div>
  );
}
