import type { Db, Document } from 'mongodb';
import { z } from 'zod';
import type { Migration } from './migration.js';

const OldDay = z.object({ _id: z.string(), areaId: z.string(), day: z.string(), figures: z.unknown() });
const Use = z.object({
  ...{ areaId: z.string(), day: z.string(), venueId: z.string(), serviceId: z.string() },
  ...{ adults: z.int(), children: z.int(), helpers: z.int().default(0) },
});
const PARTS = { areaId: 1, day: 1, venueId: 1, serviceId: 1, adults: 1, children: 1, helpers: 1 } as const;

/** Uses of an event by adults and by children, and helpers where there are any; by venue and event. */
type Events = Record<
  string,
  Record<string, { adults: number; children: number; helpers?: number | undefined }>
>;

/**
 * Daily totals 2 → 3: days with figures get the uses by venue and event, as the sweep gives them from then on. Here, and
 * not by sweeping every day of the past once more, because a report waits for the days of its area. A day whose sweep by
 * an older process comes later lacks them until its next change; `npm run verify -- --repair` mends it.
 */
export const usesByEvent: Migration = { batch: addEvents };

async function addEvents(documents: Document[], db: Db): Promise<void> {
  const days = z
    .array(OldDay)
    .parse(documents)
    .filter(({ figures }) => figures !== undefined);
  const events = new Map<string, Events>();
  for (const { _id, areaId, day } of days) events.set(_id, await eventsOf(db, areaId, day));
  const changes = days
    .filter(({ _id }) => Object.keys(events.get(_id) ?? {}).length > 0)
    .map(({ _id }) => ({
      // A change meanwhile leaves the day dirty, and the sweep writes all of its figures.
      updateOne: {
        filter: { _id, figures: { $exists: true } },
        update: { $set: { 'figures.events': events.get(_id) ?? {} } },
      },
    }));
  if (changes.length === 0) return;
  await db
    .collection<{ _id: string; figures: { events: Events } }>('dailyTotals')
    .bulkWrite(changes, { ordered: false });
}

async function eventsOf(db: Db, areaId: string, day: string): Promise<Events> {
  const events: Events = {};
  const found = db.collection('visits').find({ areaId, day, undone: false }, { projection: PARTS });
  for await (const document of found) {
    const { venueId, serviceId, adults, children, helpers } = Use.parse(document);
    const venue = (events[fieldOf(venueId)] ??= {});
    const event = (venue[fieldOf(serviceId)] ??= { adults: 0, children: 0 });
    event.adults += adults;
    event.children += children;
    if (helpers > 0) event.helpers = (event.helpers ?? 0) + helpers;
  }
  return events;
}

/** Names of fields have no dots. */
const fieldOf = (id: string): string => id.replaceAll('.', '~');
