// npm run bench: the speeds of RELIABILITY.md against the raw engine.
import { prepare } from './bootstrap.mjs';

const { runNode } = prepare();
process.exitCode = await runNode('main/bench/bench.ts', process.argv.slice(2));
