import { join } from 'node:path';
import log from 'electron-log/node.js';
import type { Logger } from './core.ts';

/** A log file that turns over at 1 MB. What is in a workbook, and any token, stays out of it. */
export function createLogger(userFolder: string, host: string): Logger {
  const logger = log.create({ logId: host });
  logger.transports.file.resolvePathFn = () => join(userFolder, 'logs', `${host}.log`);
  logger.transports.file.maxSize = 1_048_576;
  logger.transports.console.level = false;
  return {
    info: (message) => logger.info(message),
    error: (message, error) => logger.error(message, error),
  };
}
