/** Puts a card beside what it tells of: under it, over it where there is no room, always within the window. */
export function placeCard(card: HTMLElement, beside: Element): void {
  const [at, own] = [beside.getBoundingClientRect(), card.getBoundingClientRect()];
  const gap = 8;
  const below = at.bottom + gap;
  const top = below + own.height <= window.innerHeight - gap ? below : Math.max(gap, at.top - gap - own.height);
  const left = Math.min(Math.max(gap, at.left + at.width / 2 - own.width / 2), window.innerWidth - own.width - gap);
  card.style.transform = `translate(${Math.round(Math.max(gap, left))}px, ${Math.round(top)}px)`;
}
