import type { PackDesign } from '#shared/model/pack-design.ts';
import type { PackEdition } from '#shared/model/pack.ts';
import type { Pack } from '#shared/model/pack.ts';
import type { Day } from '#shared/model/values.ts';
import type { WriteTransaction } from '../../workbook/write.ts';
import type { Explained } from '../freeze/findings.ts';
import type { CutEdition } from '../editions/cut-edition.ts';

export interface FreezeRequest {
  meeting: string;
  asOf?: Day | undefined;
  /** What goes into the pack; without one, what its meeting is designed to have. */
  design?: PackDesign | null | undefined;
  /** What preflight found, where the pack is issued despite it. */
  explained?: readonly Explained[] | undefined;
}

/** Where an edition stands: a draft, or a link of the chain. */
export interface EditionPlace {
  readonly isDraft: boolean;
  readonly previousHash: string | null;
}

export interface KindEdition extends CutEdition {
  /** The pack whose place it takes; only a pack takes the place of another. */
  readonly supersedes: Pack | null;
  readonly design: PackDesign | null;
}

/** What can be issued of one kind for a meeting, collected once: the editions are cut from it. */
export interface IssueSubject {
  /** Null where this edition would have nothing in it. */
  edition(edition: PackEdition, place: EditionPlace): KindEdition | null;
  /** What being issued changes in the records; in the same transaction as its entry in the register. */
  settle(tx: WriteTransaction, packs: ReadonlyMap<PackEdition, string>): void;
}
