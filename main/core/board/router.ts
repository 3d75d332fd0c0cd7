import { meetingTemplateNames } from '#shared/contract/board.ts';
import { DomainError } from '#shared/contract/errors.ts';
import { quarterWithoutMeeting } from '#shared/rules/board-calendar.ts';
import { procedures } from '../app/procedures.ts';
import { planContext } from '../plan/plan-context.ts';
import { readRecords } from '../workbook/records.ts';
import { addAgendaItem, arrangeAgenda, removeAgendaItem } from './agenda-actions.ts';
import { meetingTemplates } from './agenda-templates.ts';
import { createMeeting } from './create-meeting.ts';
import { invitationOf, saveInvitation } from './invitation.ts';
import { invite, suggestedInvitees } from './invitees.ts';
import { setAbout, setMeetingState } from './meeting-actions.ts';
import { meetingDetail, meetingViews, outcomeViews } from './meeting-views.ts';

export const boardRouter = {
  meetings: procedures.board.meetings.handler(({ input, context: { core } }) => {
    const { asOf } = planContext(core, input.asOf);
    return { asOf, meetings: meetingViews(core.session.workbook().database, asOf) };
  }),
  meeting: procedures.board.meeting.handler(({ input, context: { core } }) => {
    const detail = meetingDetail(core.session.workbook().database, input.id, planContext(core, input.asOf).asOf);
    if (detail === null) throw new DomainError('RECORD_MISSING', { entity: 'meeting' });
    return detail;
  }),
  overview: procedures.board.overview.handler(({ input, context: { core } }) => {
    const { database } = core.session.workbook();
    const { asOf } = planContext(core, input.asOf);
    return {
      rules: readRecords(database, 'boardRule', 'archived = 0'),
      councilActs: readRecords(database, 'councilAct', 'archived = 0').toSorted((a, b) =>
        (a.adoptedOn ?? '').localeCompare(b.adoptedOn ?? ''),
      ),
      outcomes: outcomeViews(database, asOf),
      missingMeeting: quarterWithoutMeeting(readRecords(database, 'meeting', 'archived = 0'), asOf),
    };
  }),
  setState: procedures.board.setState.handler(({ input, context: { core } }) => {
    setMeetingState(core, input.id, input.state);
    return {};
  }),
  setAbout: procedures.board.setAbout.handler(({ input, context: { core } }) => {
    setAbout(core, input);
    return {};
  }),
  addItem: procedures.board.addItem.handler(({ input, context: { core } }) => ({ id: addAgendaItem(core, input) })),
  arrange: procedures.board.arrange.handler(({ input, context: { core } }) => {
    arrangeAgenda(core, input.meeting, input.lines);
    return {};
  }),
  removeItem: procedures.board.removeItem.handler(({ input, context: { core } }) => {
    removeAgendaItem(core, input.id);
    return {};
  }),
  invite: procedures.board.invite.handler(({ input, context: { core } }) => {
    invite(core, input.meeting, input.invitees);
    return {};
  }),
  suggestedInvitees: procedures.board.suggestedInvitees.handler(({ input, context: { core } }) =>
    suggestedInvitees(core.session.workbook().database, input.id),
  ),
  invitation: procedures.board.invitation.handler(({ input, context: { core } }) =>
    invitationOf(core.session.workbook().database, input.id),
  ),
  saveInvitation: procedures.board.saveInvitation.handler(({ input, context: { core } }) =>
    saveInvitation(core, input),
  ),
  templates: procedures.board.templates.handler(() =>
    meetingTemplateNames.map((name) => {
      const { lengthMinutes, items } = meetingTemplates[name];
      return { name, lengthMinutes, items: items({ bg: '', en: '' }) };
    }),
  ),
  createMeeting: procedures.board.createMeeting.handler(({ input, context: { core } }) => ({
    id: createMeeting(core, input),
  })),
};
