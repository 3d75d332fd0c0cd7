import { dashOf, type Curve, type CurveKind } from '#shared/charts/strategy-map/curves.ts';
import type { MapLayout } from '#shared/charts/strategy-map/map-layout.ts';
import { cx } from '#renderer/ui/class-names.ts';

/** What moves the light stands out; what only helps stays back. */
const usualOpacity: Record<CurveKind, string> = {
  part: 'opacity-70',
  contributes: 'opacity-60',
  supports: 'opacity-40',
  measures: 'opacity-60',
};

interface MapCurvesProps {
  layout: MapLayout;
  /** What the card in view is tied by; null while none is. */
  related: ReadonlySet<string> | null;
}

/** The ties. For the eye only: each card says in words what it is tied to. */
export function MapCurves({ layout: { width, height, curves }, related }: MapCurvesProps) {
  const isAbove = (curve: Curve) => related?.has(curve.id) === true;
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
    >
      {curves
        .toSorted((one, other) => Number(isAbove(one)) - Number(isAbove(other)))
        .map((curve) => (
          <path
            key={curve.id}
            d={curve.path}
            fill="none"
            strokeWidth={isAbove(curve) ? Math.max(1.75, curve.thickness) : curve.thickness}
            strokeDasharray={dashOf[curve.kind]}
            strokeLinecap={curve.kind === 'measures' ? 'round' : 'butt'}
            className={cx(
              'transition-opacity',
              isAbove(curve) ? 'stroke-accent' : 'stroke-(--edge)',
              related === null ? usualOpacity[curve.kind] : !isAbove(curve) && 'opacity-15',
            )}
          />
        ))}
    </svg>
  );
}
