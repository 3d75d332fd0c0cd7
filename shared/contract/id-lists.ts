import type { StandardRPCCustomJsonSerializer } from '@orpc/client/standard';

const idLength = 36;
/** Shorter lists travel as they are, and stay readable. */
const isLong = 64;

/**
 * How long lists of ids travel: as one text, each id as long as the others. An answer of the plan is tens of thousands of ids,
 * and every value of a message is walked over, written and read one by one; one text is one value. To be given to both ends.
 */
export const longIdLists: StandardRPCCustomJsonSerializer = {
  // The numbers under 20 are the library's own.
  type: 30,
  condition: (data) =>
    Array.isArray(data) &&
    data.length >= isLong &&
    data.every((one: unknown) => typeof one === 'string' && one.length === idLength),
  serialize: (ids: readonly string[]) => ids.join(''),
  deserialize: (text: unknown) => {
    // What comes over the wire may be anything; an empty list is refused where ids are needed.
    if (typeof text !== 'string') return [];
    return Array.from({ length: Math.ceil(text.length / idLength) }, (_, at) =>
      text.slice(at * idLength, (at + 1) * idLength),
    );
  },
};
