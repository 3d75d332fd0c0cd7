import { writeAtomically } from '../files/write-atomically.ts';

// Writes one file again and again, each time of one byte repeated, until it is killed.
const [path = '', bytes = '0'] = process.argv.slice(2);
process.stdout.write('ready\n');
for (let version = 0; ; version += 1) writeAtomically(path, Buffer.alloc(Number(bytes), 0x41 + (version % 26)));
