import { z } from 'zod';
import { iconFaults } from './icon-faults.js';
import { localisationFaults } from './localisation-faults.js';
import type { PackageFiles } from './package-files.js';
import { schemaFaults } from './schema-faults.js';

const Json = z.record(z.string(), z.unknown());

/** The part of a manifest that our own checks read; the rest is the schema's business. */
const CheckedManifest = z.object({
  version: z.string(),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(z.object({ scopes: z.array(z.string()) })),
  validDomains: z.array(z.string()),
  supportsChannelFeatures: z.string().optional(),
});

/**
 * Everything that is wrong with a package, each fault as one line that starts with the file; empty when it may be
 * uploaded. Checks Microsoft's published schemas and what the upload demands beyond them.
 */
export async function packageFaults(files: PackageFiles): Promise<string[]> {
  const manifest = readJson(files, 'manifest.json');
  if (typeof manifest === 'string') return [manifest];
  const againstSchema = schemaFaults('MicrosoftTeams', 'manifest.json', manifest);
  const read = CheckedManifest.safeParse(manifest);
  if (!read.success) {
    const missing = read.error.issues.map(
      (issue) => `manifest.json: ${issue.path.join('.')} ${issue.message}`,
    );
    return [...againstSchema, ...missing];
  }
  const checked = read.data;
  const languages = checked.localizationInfo.additionalLanguages.flatMap(({ file }) => {
    const translation = readJson(files, file);
    if (typeof translation === 'string') return [translation];
    return [
      ...schemaFaults('MicrosoftTeams.Localization', file, translation),
      ...localisationFaults(file, translation, manifest),
    ];
  });
  return [
    ...againstSchema,
    ...uploadFaults(checked),
    ...languages,
    ...(await iconFaults(files, checked.icons)),
  ];
}

/** A file's JSON object, or the fault that keeps it from being read. */
function readJson(files: PackageFiles, file: string): Record<string, unknown> | string {
  const bytes = files[file];
  if (!bytes) return `${file}: is missing from the package`;
  try {
    return Json.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return `${file}: is not a JSON object`;
  }
}

function uploadFaults(manifest: z.infer<typeof CheckedManifest>): string[] {
  const faults: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(manifest.version)) {
    faults.push('manifest.json: version must be three numbers such as 1.2.3');
  }
  const inTeams = manifest.bots.some(({ scopes }) => scopes.includes('team'));
  if (inTeams && manifest.supportsChannelFeatures !== 'tier1') {
    faults.push('manifest.json: supportsChannelFeatures must be tier1 because the bot has the team scope');
  }
  if (manifest.validDomains.some((domain) => /[/\s]/.test(domain))) {
    faults.push('manifest.json: validDomains must hold host names without scheme and path');
  }
  return faults;
}
