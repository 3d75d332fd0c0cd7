import { useLater } from './use-later.ts';

const widths = ['72%', '88%', '64%', '80%', '56%'];

/** Lines where a list will stand. Nothing is shown for the first 150 ms; nothing moves. */
export function Skeleton({ label, lines = 5, delayMs }: { label: string; lines?: number; delayMs?: number }) {
  const isShown = useLater(delayMs);
  return (
    <div role="status" className="flex flex-col">
      {isShown && (
        <>
          <span className="sr-only">{label}</span>
          {Array.from({ length: lines }, (_, index) => (
            <div key={index} aria-hidden className="flex h-row items-center border-b border-line">
              <div className="h-2.5 rounded-sm bg-line" style={{ width: widths[index % widths.length] }} />
            </div>
          ))}
        </>
      )}
    </div>
  );
}

/** Stands for one text that is on its way; shown, by the style sheet, only after the first 150 ms. */
export function BlankText({ width }: { width: string }) {
  return (
    <span aria-hidden className="inline-block h-2.5 animate-later rounded-sm bg-line align-middle" style={{ width }} />
  );
}
