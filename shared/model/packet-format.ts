/** Apart from the schemas, so that the form of a packet need not carry them. */
export const packetFormat = 'sofia-roadmap-packet';
export const answerFormat = 'sofia-roadmap-answer';
export const packetVersion = 1;

/** What one file that comes with an answer may weigh, all of them together, and how many there may be. */
export const largestFileBytes = 2_000_000;
export const largestFilesBytes = 4_000_000;
export const mostFiles = 20;

/**
 * Far above what a form can fill and its files weigh in base64; a larger file is refused before it is read. Below one message
 * of browser mode.
 */
export const largestAnswerBytes = 7_000_000;
export const answerExtension = '.roadmap-answer.json';
