import type { SeenCommand } from './fault-proxy.js';

/** One command of a press: the so many-th of its kind. */
export interface Target extends SeenCommand {
  time: number;
}

/** The commands that were seen, told apart. */
export function targetsIn(seen: SeenCommand[]): Target[] {
  const times = new Map<string, number>();
  return seen.map(({ name, collection }) => {
    const key = `${name} ${collection}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    return { name, collection, time: times.get(key) ?? 1 };
  });
}

/** Finds one of them as they come again. */
export function nthOf({ name, collection, time }: Target): (command: SeenCommand) => boolean {
  let times = 0;
  return (command) => {
    if (command.name === name && command.collection === collection) times += 1;
    return times === time;
  };
}
