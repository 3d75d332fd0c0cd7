import { z } from 'zod';
import { agendaItem, boardRule, councilAct, invitee, meeting, meetingStates, outcome } from '#shared/model/board.ts';
import { entityNames } from '#shared/model/entities.ts';
import { recordSchema } from '#shared/model/entity.ts';
import { pack } from '#shared/model/pack.ts';
import { bilingualPatchSchema, daySchema } from '#shared/model/values.ts';
import { chainSteps } from '#shared/rules/advice-chain.ts';
import { linkedSchema, namedSchema } from './activities.ts';
import { asOfInput, grantSchema, idAsOfInput, idInput, procedure } from './base.ts';

/** What a meeting can start from; the agendas themselves are the core's. */
export const meetingTemplateNames = ['regular', 'extraordinary', 'topic'] as const;
export type MeetingTemplateName = (typeof meetingTemplateNames)[number];

export const meetingViewSchema = recordSchema(meeting).and(
  z.object({
    /** The day of the meeting, from its start or from its day alone. */
    day: daySchema.nullable(),
    isNext: z.boolean(),
    /** In each script, by the directory; as written where it is not there. */
    chairName: namedSchema.shape.title.nullable(),
    secretaryName: namedSchema.shape.title.nullable(),
    /** Without the headings. */
    items: z.int(),
    minutesPlanned: z.int(),
    openOutcomes: z.int(),
    packs: z.array(recordSchema(pack)),
  }),
);
export type MeetingView = z.infer<typeof meetingViewSchema>;

export const agendaItemViewSchema = recordSchema(agendaItem).and(
  z.object({
    level: z.enum(['section', 'item', 'point']),
    /** "II" for a section, "3" for an item, "3.1" for a point of item 3. */
    number: z.string(),
    /** "10:35", reckoned from the meeting's start and the minutes before it; null where these are not known. */
    startsAt: z.string().nullable(),
    /** All minutes of a section, or of an item with its points. */
    minutes: z.int().nullable(),
    /** The meeting's length runs out while this one is heard. */
    crossesEnd: z.boolean(),
    /** In each script, by the directory; as written where it is not there. */
    presenterName: namedSchema.shape.title.nullable(),
    /** Papers, each in its latest version. */
    papers: z.int(),
    about: z.array(linkedSchema),
  }),
);
export type AgendaItemView = z.infer<typeof agendaItemViewSchema>;

export const inviteeViewSchema = recordSchema(invitee).and(
  z.object({ shownName: namedSchema.shape.title, organisationName: namedSchema.nullable() }),
);

const adviceChainSchema = z.object({
  steps: z.array(
    z.object({
      name: z.enum(chainSteps),
      state: z.enum(['done', 'next', 'ahead', 'notNeeded']),
      on: daySchema.nullable(),
    }),
  ),
  next: z.object({ step: z.enum(chainSteps), since: daySchema.nullable(), days: z.int().nullable() }).nullable(),
});

export const outcomeViewSchema = recordSchema(outcome).and(
  z.object({
    meetingName: namedSchema,
    meetingDay: daySchema.nullable(),
    /** Advice that nobody has answered; an action that is open or past its date. Null when settled. */
    waits: z.enum(['awaitsResponse', 'open', 'overdue']).nullable(),
    /** Days since the meeting (awaits a response) or since the due date (overdue). */
    waitingDays: z.int().nullable(),
    about: z.array(linkedSchema),
    /** Only of advice: the way from what was said to what came of it. */
    chain: adviceChainSchema.nullable(),
  }),
);
export type OutcomeView = z.infer<typeof outcomeViewSchema>;

export const meetingDetailSchema = meetingViewSchema.and(
  z.object({
    agenda: z.array(agendaItemViewSchema),
    invitees: z.array(inviteeViewSchema),
    outcomes: z.array(outcomeViewSchema),
  }),
);
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;

const capacitySchema = z.enum(['chair', 'secretary', 'presenter', 'invited', 'guest']);

/** Somebody whom one will want to invite, and why. */
export const suggestedInviteeSchema = z.object({
  person: z.uuid().nullable(),
  name: namedSchema.shape.title,
  organisation: z.uuid().nullable(),
  organisationName: namedSchema.nullable(),
  shownName: namedSchema.shape.title,
  capacity: capacitySchema,
  why: z.enum(['chair', 'secretary', 'presenter', 'lastMeeting']),
});
export type SuggestedInvitee = z.infer<typeof suggestedInviteeSchema>;

const letterSchema = z.object({ subject: z.string(), body: z.string() });
export const invitationSchema = z.object({
  letters: z.object({ bg: letterSchema, en: letterSchema, both: letterSchema }),
  /** Of those invited, each once. */
  addresses: z.array(z.string()),
  withoutAddress: z.int(),
  /** A calendar can only hold a meeting that has a day. */
  hasDate: z.boolean(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const boardContract = {
  /** Newest first; the next one is marked. */
  meetings: procedure.input(asOfInput).output(z.object({ asOf: daySchema, meetings: z.array(meetingViewSchema) })),
  meeting: procedure.input(idAsOfInput).output(meetingDetailSchema),
  /** What stands around the meetings: the rules, the council's acts, what was advised, and whether a meeting is missing. */
  overview: procedure.input(asOfInput).output(
    z.object({
      rules: z.array(recordSchema(boardRule)),
      councilActs: z.array(recordSchema(councilAct)),
      outcomes: z.array(outcomeViewSchema),
      missingMeeting: z.object({ quarter: z.string(), daysLeft: z.int(), draftId: z.uuid().nullable() }).nullable(),
    }),
  ),
  /** Calling, holding and publishing follow each other; going back is an undo. Issuing the pack sets its state itself. */
  setState: procedure.input(z.object({ id: z.uuid(), state: z.enum(meetingStates) })).output(z.object({})),
  /** Ties an agenda item or an outcome to what it concerns. */
  setAbout: procedure
    .input(
      z.object({
        id: z.uuid(),
        entity: z.enum(['agendaItem', 'outcome']),
        toEntity: z.string().max(40),
        to: z.uuid(),
        isTied: z.boolean(),
      }),
    )
    .output(z.object({})),
  /** Puts an item at the end of an agenda: a free one or a heading by its title, or one about a record, whose title it takes. */
  addItem: procedure
    .input(
      z.union([
        z.object({
          meeting: z.uuid(),
          title: bilingualPatchSchema.refine(({ bg, en }) => Boolean(bg) || Boolean(en)),
          isSection: z.boolean().optional(),
        }),
        z.object({ meeting: z.uuid(), about: z.object({ entity: z.enum(entityNames), id: z.uuid() }) }),
      ]),
    )
    .output(z.object({ id: z.uuid() })),
  /** The whole agenda in its new order, each point with the item that it belongs to. */
  arrange: procedure
    .input(
      z.object({
        meeting: z.uuid(),
        lines: z.array(z.object({ id: z.uuid(), parent: z.uuid().nullable() })).max(500),
      }),
    )
    .output(z.object({})),
  /** Takes an item off the agenda with its points; of a section only the heading. */
  removeItem: procedure.input(idInput).output(z.object({})),
  /** Several at once. Refused with INVITED_ALREADY for whoever is among the invitees, by the directory or by name. */
  invite: procedure
    .input(
      z.object({
        meeting: z.uuid(),
        invitees: z
          .array(
            z.object({
              person: z.uuid().nullable(),
              name: bilingualPatchSchema,
              organisation: z.uuid().nullable(),
              capacity: capacitySchema,
              topic: bilingualPatchSchema,
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({})),
  suggestedInvitees: procedure.input(idInput).output(z.array(suggestedInviteeSchema)),
  /** The letter that invites, in each language and in both. */
  invitation: procedure.input(idInput).output(invitationSchema),
  /** The appointment for calendars (RFC 5545), under the name that the person chose (`saveFile`). */
  saveInvitation: procedure
    .input(idInput.extend({ language: z.enum(['bg', 'en', 'both']), grant: grantSchema }))
    .output(z.object({ name: z.string() })),
  /** The agendas that a meeting can start from. */
  templates: procedure.output(
    z.array(
      z.object({
        name: z.enum(meetingTemplateNames),
        lengthMinutes: z.int(),
        items: z.array(z.object({ title: namedSchema.shape.title, minutesPlanned: z.int().nullable() })),
      }),
    ),
  ),
  /** A draft with the items of a template, or with those of an earlier meeting. */
  createMeeting: procedure
    .input(
      z.object({
        title: bilingualPatchSchema,
        on: daySchema,
        template: z.enum(meetingTemplateNames).default('regular'),
        topic: bilingualPatchSchema.default({}),
        copyOf: z.uuid().nullable().default(null),
      }),
    )
    .output(z.object({ id: z.uuid() })),
};
