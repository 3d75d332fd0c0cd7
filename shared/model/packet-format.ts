/** Apart from the schemas, so that the form of a packet need not carry them. */
export const packetFormat = 'sofia-roadmap-packet';
export const answerFormat = 'sofia-roadmap-answer';
export const packetVersion = 1;

/** Far above what a form can fill; a larger file is refused before it is read. */
export const largestAnswerBytes = 2_000_000;
export const answerExtension = '.roadmap-answer.json';
