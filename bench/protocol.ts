import { z } from 'zod';

/** What is measured: the echo bot, a code typed as a message, a code sent by the form, and the submit of a visit. */
export const Kind = z.enum(['echo', 'codeMessage', 'codeForm', 'visit']);
export type Kind = z.infer<typeof Kind>;

/** A person at a counter, who sends one thing after the other over one connection. */
export const Worker = z.object({ objectId: z.string(), codes: z.array(z.string()).min(1) });
export type Worker = z.infer<typeof Worker>;

/** What the generator is asked to do; it answers every request with one message. */
export const GeneratorRequest = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('prepare'),
    /** Addresses of the two bots, and of the connector that they answer to. */
    bot: z.url(),
    echo: z.url(),
    connector: z.url(),
    workers: z.array(Worker).min(1),
  }),
  z.object({ do: z.literal('stock'), formsEach: z.int() }),
  z.object({ do: z.literal('run'), kind: Kind, seconds: z.number() }),
]);
export type GeneratorRequest = z.infer<typeof GeneratorRequest>;

export const Prepared = z.object({ prepared: z.literal(true) });
export const Stocked = z.object({ forms: z.int() });

/** One timed run. Every answer was looked at after the clock was stopped. */
export const Timing = z.object({
  requests: z.int(),
  seconds: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type Timing = z.infer<typeof Timing>;

/** What a server process says as soon as it listens. */
export const Listening = z.object({ port: z.int() });

export const ConnectorRequest = z.object({ do: z.literal('count') });

/** What reached the connector since it was asked last. */
export const Received = z.object({ activities: z.int(), visitForms: z.int() });
export type Received = z.infer<typeof Received>;

/** A failure of a process, told instead of its answer. */
export const Failed = z.object({ failed: z.string() });
