import { randomUUID } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import { z } from 'zod';
import { OperatorError } from '../../operator-error.js';
import { insertedNew } from '../collection.js';

const LeaseDocument = z.object({ _id: z.string(), owner: z.string(), beat: z.int() });
type LeaseDocument = z.infer<typeof LeaseDocument>;

/** The lease went to another process, because this one did not renew it in time. */
export class LeaseLostError extends OperatorError {
  override name = 'LeaseLostError';
  constructor() {
    super('This process stood still for so long that another has taken its work over.');
  }
}

/** What the holder of a lease has of it. */
export interface HeldLease {
  /** Makes sure that the lease is still ours before the next piece of work. Throws {@link LeaseLostError}. */
  confirm: () => Promise<void>;
  release: () => Promise<void>;
}

/**
 * The right of one process among all that share a database. The holder raises a counter while it works; whoever has
 * seen the counter stand still for `leaseMs` takes over. So the lease expires by each waiting process's own measure of
 * time, and machines whose clocks differ cannot take it from each other.
 */
export function createLease(db: Db, name: string, leaseMs: number) {
  const raw = db.collection<LeaseDocument>('leases');
  let seen: { owner: string; beat: number; sinceMs: number } | undefined;

  async function takeOver(owner: string): Promise<boolean> {
    const found = LeaseDocument.nullable().parse(await raw.findOne({ _id: name }));
    if (found === null) return false;
    if (seen?.owner !== found.owner || seen.beat !== found.beat) {
      seen = { owner: found.owner, beat: found.beat, sinceMs: performance.now() };
    }
    if (performance.now() - seen.sinceMs < leaseMs) return false;
    const taken = await raw.updateOne(
      { _id: name, owner: found.owner, beat: found.beat },
      { $set: { owner, beat: 0 } },
    );
    return taken.modifiedCount === 1;
  }

  return {
    /** Takes the lease if it is free or its holder has stopped; undefined otherwise. Ask again to find out. */
    acquire: async (): Promise<HeldLease | undefined> => {
      const owner = randomUUID();
      const isOurs =
        (await insertedNew(() => raw.insertOne({ _id: name, owner, beat: 0 }))) || (await takeOver(owner));
      return isOurs ? hold(raw, name, owner, leaseMs) : undefined;
    },
  };
}

function hold(raw: Collection<LeaseDocument>, name: string, owner: string, leaseMs: number): HeldLease {
  const renew = async (): Promise<boolean> =>
    (await raw.updateOne({ _id: name, owner }, { $inc: { beat: 1 } })).matchedCount === 1;
  // A long piece of work is a sign of life too; that the lease is lost shows when it is confirmed next.
  const timer = setInterval(() => void renew().catch(() => undefined), leaseMs / 4);
  return {
    confirm: async () => {
      if (!(await renew())) throw new LeaseLostError();
    },
    release: async () => {
      clearInterval(timer);
      await raw.deleteOne({ _id: name, owner });
    },
  };
}
