import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/contract.ts';
import type { HostApi } from '#shared/contract/host.ts';

export type Client = ContractRouterClient<Contract>;

/** What a host gives the application: the core behind its contract, and what only a host can do. */
export interface Connection {
  client: Client;
  host: HostApi;
  /** Resolves when the core is gone. */
  closed: Promise<void>;
}

export const createQueries = (client: Client) => createTanstackQueryUtils(client);
export type Queries = ReturnType<typeof createQueries>;
