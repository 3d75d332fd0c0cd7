import { found, type PageBook } from './books.ts';

/** Marks in the contents where the reader is; on a narrow page they are folded until asked for. */
export function followContents({ node, main }: PageBook): void {
  const list = found(node, '.contents');
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const places = links.flatMap((link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target === null ? [] : [{ link, target }];
  });
  const details = found(node, '.side details') as HTMLDetailsElement; // the page is ours
  const wide = window.matchMedia('(min-width: 70rem)');
  const fold = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
  list.addEventListener('click', (event) => {
    if (!wide.matches && event.target instanceof Element && event.target.closest('a') !== null) details.open = false;
  });
  let isAsked = false;
  const mark = () => {
    isAsked = false;
    if (main.getClientRects().length === 0) return;
    const line = window.innerHeight * 0.3;
    const isEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
    const current = isEnd
      ? places.at(-1)
      : (places.findLast(({ target }) => target.getBoundingClientRect().top <= line) ?? places[0]);
    for (const { link } of places) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (wide.matches) keepInSight(found(node, '.side'), current?.link);
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(mark);
  };
  window.addEventListener('scroll', ask, { passive: true });
  window.addEventListener('resize', ask, { passive: true });
  mark();
}

function keepInSight(side: HTMLElement, link: HTMLElement | undefined): void {
  if (link === undefined) return;
  const [box, at] = [side.getBoundingClientRect(), link.getBoundingClientRect()];
  if (at.top < box.top + 40) side.scrollTop -= box.top + 40 - at.top;
  else if (at.bottom > box.bottom - 40) side.scrollTop += at.bottom - box.bottom + 40;
}
