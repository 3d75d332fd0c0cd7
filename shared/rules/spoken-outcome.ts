import type { Outcome } from '../model/board.ts';
import type { PartialDate } from '../model/values.ts';
import { parsePartialDate } from './parse-partial-date.ts';

/** What one line says of an outcome, as it is typed while people talk. */
export interface SpokenOutcome {
  readonly kind: Outcome['kind'];
  readonly text: string;
  readonly addressedTo: string | null;
  readonly owner: string | null;
  readonly due: PartialDate | null;
}

/** Short keys stand alone; whole words need a colon, because a sentence may begin with them. */
const leads: readonly (readonly [kind: Outcome['kind'], lead: RegExp])[] = [
  ['advice', /^(?:(?:п|adv) |(?:п|пр|adv|препоръка|препоръки|advice|recommendation) ?[:.)] ?)/iu],
  ['action', /^(?:(?:з|act) |(?:з|зад|act|задача|задачи|действие|action) ?[:.)] ?)/iu],
  ['information', /^(?:(?:инф|inf) |(?:и|инф|inf|информация|за сведение|information|for information) ?[:.)] ?)/iu],
  ['decisionElsewhere', /^(?:(?:р|dec) |(?:р|реш|dec|решение|decision) ?[:.)] ?)/iu],
];

/**
 * Reads such a line: a leading key or word for its kind, then the text, then, in any order and parted by commas, to whom
 * („до зам.-кмета“, „to the Deputy Mayor“, „@ДАЕУ“), the owner („отг. Иванов“, „owner Ivanov“) and the date („до 30.06.2021“,
 * „by Q2 2021“). What is not understood stays in the text: nothing that was said is lost.
 */
export function readSpokenOutcome(line: string): SpokenOutcome {
  const typed = line.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const found = leads.flatMap(([kind, lead]) => {
    const length = lead.exec(typed)?.[0].length;
    return length === undefined ? [] : [{ kind, length }];
  })[0];
  let text = found === undefined ? typed : typed.slice(found.length).trim();
  const parts: Parts = { addressedTo: null, owner: null, due: null };
  for (let tail = lastTail(text, parts); tail !== null; tail = lastTail(text, parts)) {
    Object.assign(parts, tail.says);
    text = tail.rest;
  }
  return { kind: found?.kind ?? 'advice', text, ...parts };
}

interface Parts {
  addressedTo: string | null;
  owner: string | null;
  due: PartialDate | null;
}

interface Tail {
  readonly rest: string;
  readonly says: Partial<Parts>;
}

/** Where the end of a line may begin; a sign of its own parts it also without a comma. */
const cuts = [
  /[,;] /g,
  / [–—-] /g,
  / (?=@)/g,
  / (?=(?:отг\.|отговорник|owner:?) )/giu,
  / (?=(?:до|срок|by|until) )/giu,
];

/** The last part of a line that is not said yet; never the whole line. */
function lastTail(text: string, known: Parts): Tail | null {
  const places = cuts.flatMap((cut, index) =>
    [...text.matchAll(cut)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      // Without a comma only a date is told from the sentence that goes on.
      onlyDue: index === cuts.length - 1,
    })),
  );
  // The shortest end first, so that a comma within a name of several words is tried before what stands left of it.
  for (const { at, end, onlyDue } of places.toSorted((a, b) => b.at - a.at)) {
    const rest = text.slice(0, at).replace(/[\s,;]+$/, '');
    const says = saidBy(text.slice(end).replace(/[\s,;]+$/, ''), onlyDue);
    if (says === null || rest === '') continue;
    const isNew = Object.keys(says).every((part) => known[part as keyof Parts] === null); // keys of Parts
    if (isNew) return { rest, says };
  }
  return null;
}

/** Capitals, a role or an article: who somebody is, and not how far something goes. */
const somebody = /^(?:\p{Lu}|зам\.|заместник|директор|кмет|главния|секретар|дирекци|отдел|екип|общин|районн|the )/u;

function saidBy(tail: string, onlyDue: boolean): Partial<Parts> | null {
  const due = dueOf(tail);
  if (due !== null) return { due };
  if (onlyDue) return null;
  const owner = /^(?:отг\.?|отговорник:?|отговаря:?|owner:?|responsible:?) (.+)$/iu.exec(tail)?.[1];
  if (owner !== undefined) return { owner: withoutStop(owner) };
  const addressed = /^@ ?(.+)$/u.exec(tail)?.[1];
  if (addressed !== undefined) return { addressedTo: withoutStop(addressed) };
  const whom = /^(?:до|към|to) (.+)$/iu.exec(tail)?.[1];
  return whom !== undefined && somebody.test(whom) ? { addressedTo: withoutStop(whom) } : null;
}

/** A year alone is a date only where it is said to be one. */
function dueOf(tail: string): PartialDate | null {
  const spoken = /^(?:(?:в )?срок:? (?:до )?|до |by |until |due:? (?:by )?)/iu.exec(tail)?.[0] ?? '';
  const written = tail.slice(spoken.length);
  if (spoken === '' && !/^\d{1,2}[./]/.test(written)) return null;
  const due = parsePartialDate(written) ?? parsePartialDate(withoutStop(written)) ?? parsePartialDate(tail);
  return due === 'ongoing' ? null : due;
}

/** A full stop that ends the sentence, not one of an abbreviation. */
const withoutStop = (text: string) => (/\p{L}{4,}\.$|\d\.$/u.test(text) ? text.slice(0, -1) : text);
