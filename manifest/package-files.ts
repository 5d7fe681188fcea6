/** The files of a Teams app package by their name at the top of the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;
