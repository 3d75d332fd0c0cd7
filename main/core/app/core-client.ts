import { createRouterClient } from '@orpc/server';
import type { Core } from './core.ts';
import { router } from './router.ts';

/** The contract of a core in this process, validated as it is over a wire: what the command line and tests talk to. */
export const createCoreClient = (core: Core) => createRouterClient(router, { context: { core } });
export type CoreClient = ReturnType<typeof createCoreClient>;
