/** Whether work comes to its end, good or bad, within so many milliseconds. A bad end is never unhandled after this. */
export async function settlesWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  const isSettled = (): boolean => true;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, limitMs);
  });
  try {
    return await Promise.race([work.then(isSettled, isSettled), late]);
  } finally {
    clearTimeout(timer);
  }
}
