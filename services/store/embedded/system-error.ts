import { constants } from 'node:os';

const LARGEST_SYSTEM_ERROR = 4095;

/** The system's number of an error from lmdb, whose own numbers are negative, or from Node; undefined for any other. */
export function systemErrorOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const lmdbs = 'code' in error && typeof error.code === 'number' ? error.code : 0;
  const nodes = 'errno' in error && typeof error.errno === 'number' ? -error.errno : 0;
  return [lmdbs, nodes].find((number) => number > 0 && number <= LARGEST_SYSTEM_ERROR);
}

/** Whether the disk is full, or as full as this user or process may make it. */
export function isNoSpace(error: unknown): boolean {
  const { ENOSPC, EDQUOT, EFBIG } = constants.errno;
  return [ENOSPC, EDQUOT, EFBIG].some((number) => number === systemErrorOf(error));
}
