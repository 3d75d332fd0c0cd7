// npm run cli -- …: the command line. Its standard output is the command's own.
import { prepare } from './bootstrap.mjs';
import { root } from './process.mjs';

const { runNode } = prepare();
// npm changes to the project's folder; a file that the person names is relative to where they are.
const startedFrom = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : process.cwd();
process.exitCode = await runNode('main/cli/cli.ts', process.argv.slice(2), { cwd: startedFrom ?? root });
