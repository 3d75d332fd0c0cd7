import { z } from 'zod';
import { packKinds } from '#shared/model/pack-document/identity.ts';
import { formulaProblems } from '#shared/rules/formula/formula.ts';
import { refusedActivitySchema } from './change-many.ts';

export const kpiRefusals = [
  'computed',
  'defined',
  'sameDefinition',
  'sameRules',
  'notAfterPrevious',
  'measuredSince',
  'gradesMissing',
  'gradeFormula',
  'codeInFormula',
  'pathEmpty',
  'pathTwice',
] as const;

/** Why minutes are not changed, approved or published. */
export const minutesRefusals = ['empty', 'notApproved', 'published', 'notHeld', 'names'] as const;

/** Why a file cannot be a paper of the Board. */
export const paperRefusals = [
  'kind',
  'damaged',
  'encrypted',
  'tooLarge',
  'tooManyPages',
  'tooManyPixels',
  'linked',
  'notForBook',
] as const;
export type PaperRefusal = (typeof paperRefusals)[number];

/** Why a file cannot be looked at. */
export const checkRefusals = ['tooLarge', 'damaged', 'encrypted'] as const;

export const approvalRefusals = ['notApprover', 'notSubmitted'] as const;

/**
 * Everything that can be refused, with what the person must be told. The renderer and the command line translate the
 * code; `data` fills the sentence. An error that is not here is unknown: it is logged with an id that the person can quote.
 */
export const errorData = {
  NO_WORKBOOK: z.object({}),
  WORKBOOK_MISSING: z.object({ name: z.string() }),
  WORKBOOK_EMPTY: z.object({ name: z.string() }),
  NOT_A_WORKBOOK: z.object({ name: z.string() }),
  WORKBOOK_DAMAGED: z.object({ name: z.string(), backups: z.int() }),
  WORKBOOK_EXISTS: z.object({ name: z.string() }),
  WORKBOOK_LOCKED: z.object({ name: z.string(), holder: z.string(), since: z.string().nullable() }),
  WORKBOOK_READ_ONLY: z.object({ reason: z.enum(['locked', 'future', 'folder', 'damaged']) }),
  WORKBOOK_ON_NETWORK: z.object({ name: z.string() }),
  WORKBOOK_UNSAFE: z.object({ pragma: z.string() }),
  DISK_FULL: z.object({}),
  FOLDER_NOT_WRITABLE: z.object({ name: z.string() }),
  RECORD_MISSING: z.object({ entity: z.string() }),
  INVALID_FIELD: z.object({ entity: z.string(), field: z.string() }),
  FIELD_GOVERNED: z.object({ entity: z.string(), field: z.string() }),
  PARENT_REFUSED: z.object({ problem: z.enum(['lowerLevel', 'circle']) }),
  DEPENDENCY_ON_ITSELF: z.object({}),
  DEPENDENCY_EXISTS: z.object({}),
  /** `chain` names the activities along the circle, from the successor back to itself: "ACT-05 → ACT-07 → ACT-05". */
  DEPENDENCY_CIRCLE: z.object({ chain: z.string() }),
  CODE_TAKEN: z.object({ code: z.string() }),
  REFERENCE_MISSING: z.object({ field: z.string() }),
  REASON_REQUIRED: z.object({
    what: z.enum([
      'moveDue',
      'amend',
      'changeBaseline',
      'drop',
      'hold',
      'supersede',
      'restore',
      'unavailable',
      'closeRound',
      'lock',
      'unlock',
      'riskStatus',
      'redefine',
      'setRules',
      'returnReading',
    ]),
  }),
  EXPLANATION_REQUIRED: z.object({ what: z.enum(['blockers', 'next', 'findings']) }),
  IN_THE_FUTURE: z.object({ field: z.string() }),
  /** What was to be changed became true after the day looked at, so it is not on screen; `date` is when. */
  LATER_FACT: z.object({ record: z.string(), date: z.string() }),
  /** `limit` in bytes, pages or millions of pixels. */
  PAPER_REFUSED: z.object({ name: z.string(), why: z.enum(paperRefusals), limit: z.number().nullable() }),
  /** Advice that was taken up is closed with what came of it. */
  EFFECT_REQUIRED: z.object({}),
  /** Why minutes are not changed, approved or published; `names` are those that may not stand in them. */
  MINUTES_REFUSED: z.object({ why: z.enum(minutesRefusals), names: z.array(z.string()) }),
  /** Nothing of that kind is there for the editions that were asked for. */
  NOTHING_TO_ISSUE: z.object({ kind: z.enum(packKinds) }),
  /** `limit` in bytes. */
  CHECK_REFUSED: z.object({ name: z.string(), why: z.enum(checkRefusals), limit: z.int().nullable() }),
  INVITED_ALREADY: z.object({ name: z.string() }),
  TRANSITION_REFUSED: z.object({ from: z.string(), to: z.string() }),
  CHANGE_REFUSED: z.object({ refused: z.array(refusedActivitySchema), chosen: z.int() }),
  AMENDMENT_OUT_OF_ORDER: z.object({}),
  AMENDMENT_CHANGED: z.object({}),
  PERIOD_LOCKED: z.object({ quarter: z.string() }),
  PERIOD_RUNNING: z.object({ quarter: z.string() }),
  /**
   * Why an indicator does not take it. `detail` is the day that stands in the way (`notAfterPrevious`, `measuredSince`), the
   * date given twice (`pathTwice`), or the codes of the indicators whose formulas name it (`codeInFormula`).
   */
  KPI_REFUSED: z.object({ why: z.enum(kpiRefusals), detail: z.string() }),
  /** What is wrong with a formula, and where; `detail` is what stands there, or the chain of a circle. */
  FORMULA_REFUSED: z.object({ problem: z.enum(formulaProblems), at: z.int(), length: z.int(), detail: z.string() }),
  READING_SUPERSEDED: z.object({}),
  /** Why a reading is not approved or returned; `code` is of its indicator. */
  APPROVAL_REFUSED: z.object({ why: z.enum(approvalRefusals), code: z.string() }),
  READING_QUOTED: z.object({ packs: z.array(z.string()) }),
  PLAN_SIDE_UNKNOWN: z.object({ side: z.string() }),
  PLAN_SIDE_DAMAGED: z.object({ side: z.string() }),
  PREFLIGHT_BLOCKED: z.object({ findings: z.int() }),
  MEETING_MISSING: z.object({}),
  MEETING_WITHOUT_DATE: z.object({}),
  NOTHING_TO_UNDO: z.object({}),
  NOTHING_TO_REDO: z.object({}),
  /** `record` is the code of what the action made or changed; empty where it has none. */
  UNDO_REFUSED: z.object({ action: z.string(), record: z.string(), at: z.string() }),
  UNDO_LOCKED: z.object({ action: z.string(), record: z.string(), at: z.string(), quarter: z.string() }),
  RESTORE_REFUSED: z.object({
    entity: z.string(),
    field: z.string(),
    why: z.enum(['insertOnly', 'governed', 'same', 'unknown']),
  }),
  BACKUP_MISSING: z.object({ name: z.string() }),
  BACKUP_DAMAGED: z.object({ name: z.string() }),
  GRANT_EXPIRED: z.object({}),
  SHEET_TOO_FULL: z.object({}),
  FILE_MISSING: z.object({ name: z.string() }),
  FILE_TOO_LARGE: z.object({ name: z.string(), bytes: z.int(), limit: z.int() }),
  /** It changed while it was copied. */
  FILE_CHANGED: z.object({ name: z.string() }),
  /** Its bytes are not those that were attached. */
  FILE_DAMAGED: z.object({ name: z.string() }),
  /** Of a linked file that is not what it was, or is too large to be read. */
  FILE_HASH_UNKNOWN: z.object({ name: z.string() }),
  /** The system would run it: it is only saved. */
  FILE_UNSAFE: z.object({ name: z.string() }),
  /** A file that is no answer of an update packet, or not a whole one. */
  PACKET_ANSWER_UNREADABLE: z.object({ why: z.enum(['notJson', 'cutShort', 'notAnswer', 'version', 'shape']) }),
  /** Its packet was made from another workbook. */
  PACKET_ELSEWHERE: z.object({}),
  PACKET_UNKNOWN: z.object({}),
  /** Its signature is not that of what it says. */
  PACKET_ANSWER_CHANGED: z.object({}),
  PACKET_ANSWER_TAKEN: z.object({ at: z.string(), by: z.object({ bg: z.string(), en: z.string() }) }),
  /** What was previewed is not so any more. */
  PACKET_PREVIEW_OLD: z.object({}),
  PACKET_FIELD_REFUSED: z.object({ record: z.string(), field: z.string(), problem: z.string() }),
  /** A file that holds no comments on a pack, or not a whole one. */
  COMMENTS_UNREADABLE: z.object({ why: z.enum(['notJson', 'cutShort', 'notComments', 'version', 'shape']) }),
  /** They are on a pack of another workbook. */
  COMMENTS_ELSEWHERE: z.object({}),
  /** No pack of the register has that document. */
  COMMENTS_PACK_UNKNOWN: z.object({ number: z.string() }),
  /** Their signature is not that of what they say. */
  COMMENTS_CHANGED: z.object({}),
  COMMENTS_TAKEN: z.object({ at: z.string(), by: z.object({ bg: z.string(), en: z.string() }) }),
  COMMENTS_PREVIEW_OLD: z.object({}),
  COMMENT_ANSWER_EMPTY: z.object({}),
  PRINT_TOO_LONG: z.object({ limit: z.int() }),
  /** Whoever asked for it let go of it. */
  STOPPED: z.object({}),
  PACK_RENDER_FAILED: z.object({ id: z.string() }),
  INVALID_INPUT: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  UNKNOWN: z.object({ id: z.string() }),
} as const;

export type ErrorCode = keyof typeof errorData;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errorData)[Code]>;

/** A refusal with a code and what to tell. Thrown by the core, carried over the wall, put into words by the host. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, data: ErrorData<Code>, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DomainError';
    this.code = code;
    this.data = data;
  }
}

export const isDomainError = (error: unknown): error is DomainError => error instanceof DomainError;
