import { implement, ORPCError, ValidationError } from '@orpc/server';
import { v7 as newId } from 'uuid';
import { contract } from '#shared/contract/contract.ts';
import { DomainError } from '#shared/contract/errors.ts';
import type { Core } from './core.ts';

/** The contract, waiting for each feature's router; every error that leaves it is one of ours or has an id. */
export const procedures = implement(contract)
  .$context<{ core: Core }>()
  .use(async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      throw asWireError(error, context.core);
    }
  });

function asWireError(error: unknown, core: Core): unknown {
  if (error instanceof DomainError) return new ORPCError(error.code, { defined: true, data: error.data });
  if (error instanceof ORPCError) return error.cause instanceof ValidationError ? invalidInput(error.cause) : error;
  const id = newId().slice(-8);
  core.logger.error(`unexpected error ${id}`, error);
  return new ORPCError('UNKNOWN', { defined: true, data: { id } });
}

function invalidInput(cause: ValidationError) {
  const issues = cause.issues.slice(0, 20).map(({ path, message }) => ({
    path: (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    message,
  }));
  return new ORPCError('INVALID_INPUT', { defined: true, data: { issues } });
}
