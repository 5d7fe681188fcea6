/** The moment now, as a UTC instant. A function, so that tests and the demo can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that starts at `start` and runs on at the ordinary speed. */
export function clockFrom(start: Date, realNow: Clock = systemClock): Clock {
  const offsetMs = start.getTime() - realNow().getTime();
  return () => new Date(realNow().getTime() + offsetMs);
}
