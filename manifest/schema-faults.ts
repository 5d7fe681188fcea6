import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ajvDraft04, { type ErrorObject, type ValidateFunction } from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { z } from 'zod';
import { MANIFEST_VERSION } from './template.js';

type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

const locate = createRequire(import.meta.url);
const JsonObject = z.record(z.string(), z.unknown());

// Compiling takes a hundred times as long as checking.
const compiled = new Map<SchemaName, ValidateFunction>();

/** What Microsoft's published schema finds wrong with a file of the package, one line each; never quotes a value. */
export function schemaFaults(schema: SchemaName, file: string, content: unknown): string[] {
  const validate = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validate);
  if (validate(content)) return [];
  return (validate.errors ?? []).map((error) => `${file}: ${describe(error)}`);
}

function compile(schema: SchemaName): ValidateFunction {
  // Microsoft's patterns hold a lone "]", which JavaScript takes only without the u flag.
  const checker = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(checker);
  return checker.compile(readSchema(schema));
}

function readSchema(name: SchemaName): Record<string, unknown> {
  // The package's own entry downloads schemas and needs an undeclared package, so the shipped file is read directly.
  const folder = `@microsoft/app-manifest/build/json-schemas/teams/v${MANIFEST_VERSION}`;
  const text = readFileSync(locate.resolve(`${folder}/${name}.schema.json`), 'utf8');
  return JsonObject.parse(JSON.parse(text));
}

function describe(error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.');
  const extra = z.object({ additionalProperty: z.string() }).safeParse(error.params);
  const detail = extra.success ? ` (${extra.data.additionalProperty})` : '';
  return `${place} ${error.message ?? 'is not allowed'}${detail}`.trim();
}
