import { element } from '#renderer/lone-page/element.ts';
import type { PageBook } from './books.ts';
import { placeCard } from './floating-card.ts';

/** A point answers on focus and on hover: value, day, source. In a chart the arrows go from one to the next. */
export function chartPoints({ main }: PageBook): void {
  const card = element('div', { class: 'point-card', hidden: true, 'aria-hidden': 'true' });
  document.body.append(card);
  let current: Element | null = null;
  const hide = () => {
    current = null;
    card.hidden = true;
  };
  const show = (point: SVGElement) => {
    const { value = '', date = '', note = '' } = point.dataset;
    card.replaceChildren(
      element('b', {}, value),
      ...[date, note].filter((text) => text !== '').map((text) => element('span', {}, text)),
    );
    card.hidden = false;
    current = point.querySelector('.ring') ?? point;
    placeCard(card, current);
  };
  for (const chart of main.querySelectorAll('.chart')) {
    // Where it does not fit, the newest values are seen first.
    const room = chart.querySelector('.scroll');
    if (room !== null) room.scrollLeft = room.scrollWidth;
    const points = [...chart.querySelectorAll<SVGElement>('.point')];
    points.forEach((point, index) => {
      // The title is for pages without a script; with one it would stand over the card.
      point.querySelector('title')?.remove();
      point.setAttribute('tabindex', index === points.length - 1 ? '0' : '-1');
      point.addEventListener('focus', () => show(point));
      point.addEventListener('blur', hide);
      point.addEventListener('pointerenter', () => show(point));
      point.addEventListener('pointerleave', () => {
        if (document.activeElement !== point) hide();
      });
      point.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') hide();
        const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: points.length - 1 }[event.key];
        const other = to === undefined ? undefined : points[to];
        if (other === undefined) return;
        event.preventDefault();
        for (const one of points) one.setAttribute('tabindex', one === other ? '0' : '-1');
        other.focus();
      });
    });
  }
  // What gets the focus from the keyboard is scrolled into sight, and its card goes with it.
  const follow = () => {
    if (current !== null) placeCard(card, current);
  };
  window.addEventListener('scroll', follow, { passive: true, capture: true });
}
