import type { ComponentType } from 'react';

/** Any icon of lucide-react, or a drawing of our own that takes the same three props. */
export type IconShape = ComponentType<{
  size?: number | string;
  strokeWidth?: number | string;
  className?: string;
  'aria-hidden'?: boolean | 'true' | 'false';
}>;

/** Icons are one size and one weight; they never carry meaning alone, so screen readers skip them. */
export function Icon({ shape: Shape, size = 16, className }: { shape: IconShape; size?: number; className?: string }) {
  return <Shape size={size} strokeWidth={1.6} aria-hidden className={`shrink-0 ${className ?? ''}`} />;
}
