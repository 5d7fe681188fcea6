import { z } from 'zod';

/** The strings of a manifest that Teams shows and that a localisation file can replace. */
const Shown = z.object({
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  bots: z.array(
    z.object({
      commandLists: z.array(
        z.object({
          commands: z.array(z.object({ title: z.string(), description: z.string().optional() })),
        }),
      ),
    }),
  ),
});

/**
 * Strings that a localisation file leaves in the manifest's own language, and strings it translates that the
 * manifest does not have: Teams accepts both without a word.
 */
export function localisationFaults(
  file: string,
  translation: Readonly<Record<string, unknown>>,
  manifest: Readonly<Record<string, unknown>>,
): string[] {
  const shown = Shown.safeParse(manifest);
  if (!shown.success)
    return [`${file}: cannot be compared, the manifest lacks names, descriptions or commands`];
  const wanted = new Set(shownKeys(shown.data));
  const given = new Set(Object.keys(translation).filter((key) => key !== '$schema'));
  const missing = [...wanted].filter((key) => !given.has(key));
  const unknown = [...given].filter((key) => !wanted.has(key));
  return [
    ...missing.map((key) => `${file}: ${key} is not translated`),
    ...unknown.map((key) => `${file}: ${key} is not in the manifest`),
  ];
}

function shownKeys({ name, description, bots }: z.infer<typeof Shown>): string[] {
  const commands = bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap((list, listIndex) =>
      list.commands.flatMap((command, commandIndex) =>
        Object.keys(command).map(
          (part) => `bots[${bot}].commandLists[${listIndex}].commands[${commandIndex}].${part}`,
        ),
      ),
    ),
  );
  return [
    ...Object.keys(name).map((part) => `name.${part}`),
    ...Object.keys(description).map((part) => `description.${part}`),
    ...commands,
  ];
}
