// npm run format: writes every file in the project's format.
import { prepare } from './bootstrap.mjs';

const { runTool } = prepare();
process.exitCode = await runTool('oxfmt', process.argv.length > 2 ? process.argv.slice(2) : ['.']);
