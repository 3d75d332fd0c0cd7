import { element } from '#renderer/lone-page/element.ts';
import { filled } from '#renderer/lone-page/fill.ts';
import type { PageBook } from './books.ts';
import { placeCard } from './floating-card.ts';

/**
 * A figure's reference shows what stands of it in annex B: on focus and on hover while there, on a click until let go. From
 * the keyboard Enter goes on to the annex; Escape puts the card away.
 */
export function ledgerCards({ node, main, words }: PageBook): void {
  const card = element('div', {
    class: 'card-of',
    hidden: true,
    role: 'tooltip',
    id: `${node.dataset['language']}-card`,
  });
  main.append(card);
  let of: Element | null = null;
  let isPinned = false;
  const hide = () => {
    of?.removeAttribute('aria-describedby');
    of = null;
    isPinned = false;
    card.hidden = true;
  };
  const show = (ref: Element) => {
    if (of === ref) return;
    const content = cardContent(node, ref, words.ledger);
    if (content === null) return;
    hide();
    of = ref;
    card.replaceChildren(...content);
    card.hidden = false;
    ref.setAttribute('aria-describedby', card.id);
    placeCard(card, ref);
  };
  const refAt = (target: EventTarget | null) => (target instanceof Element ? target.closest('a.ref') : null);
  main.addEventListener('focusin', ({ target }) => {
    const ref = refAt(target);
    if (ref !== null && ref.matches(':focus-visible')) show(ref);
  });
  main.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (refAt(target) === of && !card.contains(relatedTarget as Node | null) && !isPinned) hide();
  });
  main.addEventListener('pointerover', (event) => {
    const ref = event.pointerType === 'mouse' ? refAt(event.target) : null;
    if (ref !== null && !isPinned) show(ref);
  });
  // The way from a reference to its card takes a moment.
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const leave = ({ relatedTarget }: PointerEvent) => {
    if (isPinned || of === null || of === document.activeElement) return;
    if (relatedTarget instanceof Node && (card.contains(relatedTarget) || of.contains(relatedTarget))) return;
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!isPinned && of !== null && !card.matches(':hover') && !of.matches(':hover')) hide();
    }, 250);
  };
  main.addEventListener('pointerout', (event) => {
    if (refAt(event.target) !== null) leave(event);
  });
  card.addEventListener('pointerleave', leave);
  main.addEventListener('click', (event) => {
    const ref = refAt(event.target);
    // A press of Enter comes as a click without a place: it follows the link.
    if (ref === null || event.detail === 0) return;
    event.preventDefault();
    show(ref);
    isPinned = true;
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !card.contains(target) && refAt(target) !== of) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && of !== null) hide();
  });
  card.addEventListener('click', hide);
  const follow = () => {
    if (of !== null) placeCard(card, of);
  };
  window.addEventListener('scroll', follow, { passive: true, capture: true });
}

function cardContent(node: HTMLElement, ref: Element, words: PageBook['words']['ledger']): Node[] | null {
  const address = ref.getAttribute('href') ?? '';
  const row = node.querySelector(address);
  if (row === null) return null;
  const text = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
  const facts = [
    [words.asOf, text('.as-of')],
    [words.source, text('.source')],
    [words.rule, text('.rule')],
  ].filter(([, value]) => value !== '');
  return [
    element('p', { class: 'label-of' }, filled(words.card, { label: text('td b') })),
    element('p', { class: 'what' }, text('.what')),
    element('p', { class: 'value-of' }, text('.value')),
    element(
      'dl',
      {},
      ...facts.map(([label = '', value = '']) =>
        element('div', {}, element('dt', {}, label), element('dd', {}, value)),
      ),
    ),
    element('a', { href: address }, words.annex),
  ];
}
