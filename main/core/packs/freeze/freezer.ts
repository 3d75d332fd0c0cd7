import { actorOf, type Core } from '../../app/core.ts';
import { nameOf } from '../../records/linked.ts';

/** An actor by name: packs are read by people who have no workbook. Null for nobody. */
export function actorName(core: Core, actor: string): string | null {
  const person = /^[0-9a-f-]{36}$/.test(actor) ? nameOf(core.session.workbook().database, 'person', actor) : null;
  return person === null ? actor || null : person.title.bg || person.title.en;
}

/** Who freezes. */
export const freezerOf = (core: Core): string | null => actorName(core, actorOf(core));
