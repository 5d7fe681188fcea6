/** The package cannot be made; the message is for the person at the terminal and lists every fault on its own line. */
export class PackageError extends Error {
  override name = 'PackageError';

  constructor(
    sentence: string,
    readonly faults: readonly string[],
  ) {
    super([sentence, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}
