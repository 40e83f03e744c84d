/**
 * `npm run drill:network`: the end-to-end tests under strace, with what they import, read, write, export and
 * print; fails when anything opens a socket that is neither of the machine's own files (AF_UNIX, AF_NETLINK)
 * nor on the loopback address. Words after `--` are files of tests; all of them when there is none. Linux only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from './build.mjs';

const folder = await mkdtemp(join(tmpdir(), 'dictum-network-'));
const file = join(folder, 'calls.txt');
// Only these calls stop a process; all others run at full speed.
const traced = 'trace=socket,connect,sendto,sendmsg,bind';
const watch = ['-f', '--seccomp-bpf', '-e', traced, '-s', '0', '-o', file];
// One opens the door that we closed, to see that it is one; another shows a page in an Electron of its own, without
// the application.
const except = '--grep-invert=sends nothing to a peer|borders\\.spec';
const tests = ['npx', 'playwright', 'test', '--project=end-to-end', except];
tests.push(...process.argv.slice(2));
const child = spawn('strace', [...watch, ...tests], { cwd: projectFolder, stdio: 'inherit' });
const [code] = await once(child, 'close');

/** @type {Map<string, number>} */
const sums = new Map();
/** @type {string[]} */
const outside = [];
for await (const line of createInterface({ input: createReadStream(file) })) {
  const made = /\b(?:socket|socketpair)\((\w+)/.exec(line);
  const address = /sa_family=(\w+)(?:.*?inet_addr\("([^"]*)"\)|.*?inet_pton\(\w+, "([^"]*)")?/.exec(
    line,
  );
  const call = /\b(\w+)\(/.exec(line)?.[1] ?? '';
  const family = made?.[1] ?? address?.[1];
  if (family === undefined) continue;
  const place = address?.[2] ?? address?.[3] ?? '';
  const what = `${call} ${family} ${place}`.trim();
  sums.set(what, (sums.get(what) ?? 0) + 1);
  const isOutside =
    /INET/.test(family) && address !== null && !/^(?:127\.|::1$|0\.0\.0\.0$|::$)/.test(place);
  if (isOutside && outside.length < 20) outside.push(line);
}
await rm(folder, { recursive: true });
for (const [what, count] of [...sums].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`${String(count).padStart(8)}  ${what}\n`);
process.stdout.write(`${outside.length} beyond this machine\n${outside.join('\n')}\n`);
process.exitCode = outside.length === 0 && sums.size > 0 ? (code ?? 1) : 1;
