// npm run screenshots: the pictures of the README and the guide, taken anew from the running application.
import { prepare } from './bootstrap.mjs';
import { build } from './build.mjs';

const tools = prepare();
await build(tools);
process.exitCode = await tools.runTool('playwright', ['test', '--project=screenshots']);
