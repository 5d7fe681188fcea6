import { Counter } from './counter.js';
import { runFor } from './load.js';
import { serveStarter } from './child-side.js';
import { GeneratorRequest } from './protocol.js';

const acknowledged = new Set<string>();
let counters: Counter[] = [];

serveStarter(async (message) => {
  const request = GeneratorRequest.parse(message);
  switch (request.do) {
    case 'prepare':
      counters = request.workers.map((worker) => new Counter(worker, request, acknowledged));
      await Promise.all(counters.map((counter) => counter.open()));
      return { prepared: true };
    case 'stock':
      return { forms: await stock(request.formsEach) };
    case 'run': {
      const before = acknowledged.size;
      const { kind, seconds } = request;
      const timing = await runFor(
        seconds,
        counters.map((counter) => () => counter.errand(kind)),
      );
      if (kind === 'visit' && acknowledged.size - before !== timing.requests) {
        throw new Error('An operation key was acknowledged twice.');
      }
      return timing;
    }
  }
});

/** Looks up codes until everybody has so many visit forms open. */
async function stock(formsEach: number): Promise<number> {
  await Promise.all(counters.map((counter) => counter.stockUp(formsEach)));
  return counters.reduce((forms, counter) => forms + counter.openForms, 0);
}
