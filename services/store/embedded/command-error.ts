/** MongoDB's error names that this store can answer, with MongoDB's numbers. */
const CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  InvalidLength: 16,
  AuthenticationFailed: 18,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  InvalidIdField: 53,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CannotIndexParallelArrays: 171,
  IndexBuildAborted: 276,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  KeyTooLong: 17280,
  IDLFailedToParse: 40414,
  IDLUnknownField: 40415,
  Location40323: 40323,
  Location40324: 40324,
  Location51024: 51024,
  Location51091: 51091,
} as const;

export type CommandErrorName = keyof typeof CODES;

/** An error that the client is told as MongoDB would tell it; `extra` holds further fields of the answer. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly code: number;
  constructor(
    readonly codeName: CommandErrorName,
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.code = CODES[codeName];
  }
}
