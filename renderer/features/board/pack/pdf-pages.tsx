import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PDFPageProxy } from 'pdfjs-dist';
import { openPdf } from './pdf-document.ts';
import { useElementWidth } from './use-element-width.ts';

interface PdfPagesProps {
  /** Base64. The pages of the one before stay until those of the new one are ready. */
  pdf: string;
  label: string;
  /** Told once the pages are on the screen. Must stay the same from drawing to drawing. */
  onPages?: (count: number) => void;
  className?: string;
}

/** The real pages of a PDF, as wide as their place. Each is drawn when it comes near the eye. */
export function PdfPages({ pdf, label, onPages, className }: PdfPagesProps) {
  const { t } = useTranslation('board');
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([]);
  const [isUnreadable, setIsUnreadable] = useState(false);

  useEffect(() => {
    let isLeft = false;
    const opened = openPdf(pdf);
    const load = async () => {
      const { document } = await opened;
      const all = await Promise.all(
        Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
      );
      if (isLeft) return;
      setPages(all);
      setIsUnreadable(false);
      onPages?.(all.length);
    };
    load().catch(() => {
      if (!isLeft) setIsUnreadable(true);
    });
    return () => {
      isLeft = true;
      // The next document's pages take over first, so that nothing is drawn from one that is closed.
      setTimeout(
        () =>
          void opened.then(
            ({ close }) => close(),
            () => undefined,
          ),
        5_000,
      );
    };
  }, [pdf, onPages]);

  if (isUnreadable) return <p className="text-overdue">{t('preview.unreadable')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the pages are read by scrolling, so the keyboard must reach them
    <div role="region" aria-label={label} tabIndex={0} className={className}>
      <ol className="flex flex-col gap-4">
        {pages.map((page, index) => (
          <li key={page.pageNumber}>
            <PdfPage page={page} label={t('preview.page', { page: index + 1, of: pages.length })} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function PdfPage({ page, label }: { page: PDFPageProxy; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const width = useElementWidth(place);
  const isNear = useIsNear(place);
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });

  useEffect(() => {
    const target = canvas.current;
    if (target === null || !isNear || width === 0) return;
    const viewport = page.getViewport({ scale: (width / pageWidth) * window.devicePixelRatio });
    // Drawn aside and shown whole, so that the page before stays until this one is there.
    const aside = document.createElement('canvas');
    aside.width = Math.round(viewport.width);
    aside.height = Math.round(viewport.height);
    const drawing = page.render({ canvas: aside, viewport });
    drawing.promise.then(
      () => {
        target.width = aside.width;
        target.height = aside.height;
        target.getContext('2d')?.drawImage(aside, 0, 0);
        target.dataset['drawn'] = 'true';
      },
      () => undefined, // cancelled: the page went away or another width came
    );
    return () => drawing.cancel();
  }, [page, isNear, width, pageWidth]);

  return (
    <div
      ref={setPlace}
      className="overflow-hidden rounded-sm border border-line-strong bg-white shadow-low"
      style={{ aspectRatio: `${pageWidth} / ${pageHeight}` }}
    >
      <canvas ref={canvas} role="img" aria-label={label} className="block size-full" />
    </div>
  );
}

/** Whether an element is on the screen or near it, in what it scrolls in: a margin of the window would not reach past that. */
function useIsNear(element: HTMLElement | null): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: scrollerOf(element), rootMargin: '800px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
