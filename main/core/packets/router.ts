import { procedures } from '../app/procedures.ts';
import { makePacket, savePacketAgain } from './make-packet.ts';
import { offer } from './offer.ts';
import { packetViews } from './packet-views.ts';
import { previewAnswer } from './preview-answer.ts';
import { answerText } from './read-answer.ts';
import { takeAnswer } from './take-answer.ts';

export const packetsRouter = {
  offer: procedures.packets.offer.handler(({ input, context: { core } }) =>
    offer(core.session.workbook().database, input),
  ),
  make: procedures.packets.make.handler(({ input: { grant, ...input }, context: { core } }) =>
    makePacket(core, core.grants.redeem(grant, 'saveFile'), input),
  ),
  saveAgain: procedures.packets.saveAgain.handler(({ input: { grant, id }, context: { core } }) =>
    savePacketAgain(core, core.grants.redeem(grant, 'saveFile'), id),
  ),
  list: procedures.packets.list.handler(({ input, context: { core } }) =>
    packetViews(core.session.workbook().database, input.programme),
  ),
  openAnswer: procedures.packets.openAnswer.handler(({ input, context: { core } }) =>
    answerText(core.grants.redeem(input.grant, 'openAnswer')),
  ),
  preview: procedures.packets.preview.handler(({ input, context: { core } }) => previewAnswer(core, input.text)),
  take: procedures.packets.take.handler(({ input, context: { core } }) => takeAnswer(core, input)),
};
