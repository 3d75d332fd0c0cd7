import { z } from 'zod';
import { pickPurposes } from '#shared/contract/host.ts';

/** What the main process and the core's process say to each other, besides handing over a window's port. */
export const coreStartSchema = z.object({ userFolder: z.string(), resourcesFolder: z.string() });
export type CoreStart = z.infer<typeof coreStartSchema>;

export const toCoreSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('window') }),
  z.object({ type: z.literal('grant'), request: z.int(), path: z.string(), purpose: z.enum(pickPurposes) }),
  z.object({ type: z.literal('ticket'), request: z.int(), ticket: z.string() }),
  z.object({ type: z.literal('open'), path: z.string() }),
  z.object({ type: z.literal('close') }),
]);
export type ToCore = z.infer<typeof toCoreSchema>;

export const fromCoreSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('granted'), request: z.int(), grant: z.string() }),
  /** The file that a ticket stands for; null for one that is used, too old or made up. */
  z.object({ type: z.literal('file'), request: z.int(), path: z.string().nullable() }),
  z.object({ type: z.literal('closed') }),
]);
export type FromCore = z.infer<typeof fromCoreSchema>;
