import { z } from 'zod';
import { grantSchema, procedure } from './base.ts';
import { drawnFormats } from './host.ts';

/** Below what one message of browser mode may hold (8 MiB), with room for what is around it. */
const largestBase64 = 7_500_000;

export const filesContract = {
  /**
   * Writes what a screen has drawn, a picture of the map or the timeline, under the name that the person chose in the
   * host's dialog (`saveFile`). Refused where the bytes are not of that format.
   */
  save: procedure
    .input(z.object({ grant: grantSchema, format: z.enum(drawnFormats), content: z.base64().max(largestBase64) }))
    .output(z.object({ name: z.string(), bytes: z.int() })),
};
