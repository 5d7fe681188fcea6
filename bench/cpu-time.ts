import { readFile } from 'node:fs/promises';

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const MS_PER_TICK = 10;

/** Processor time of a process with all its threads since its start; undefined on systems without /proc. */
export async function cpuTimeMs(pid: number): Promise<number | undefined> {
  return sumOf(await statOf(pid), 0, 2);
}

/** The same with that of the children that have ended; nothing for a process that has ended itself. */
export async function familyTimeMs(pid: number): Promise<number> {
  return sumOf(await statOf(pid), 0, 4) ?? 0;
}

/** Processor time that the machine did not idle since it started; undefined on systems without /proc. */
export async function busyTimeMs(): Promise<number | undefined> {
  const [, user, nice, system, , , interrupts, softInterrupts, stolen] = (await textOf('/proc/stat'))
    .split('\n', 1)
    .join('')
    .split(/\s+/);
  return sumOf([user, nice, system, interrupts, softInterrupts, stolen], 0, 6);
}

/** User and system time of a process, then those of its children. */
async function statOf(pid: number): Promise<string[]> {
  const line = await textOf(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may hold spaces.
  return line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15);
}

function sumOf(ticks: readonly (string | undefined)[], from: number, to: number): number | undefined {
  const wanted = ticks.slice(from, to);
  if (wanted.length < to - from || wanted.includes(undefined)) return undefined;
  return wanted.reduce((sum, text) => sum + Number(text), 0) * MS_PER_TICK;
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
